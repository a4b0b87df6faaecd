package io.walletline.bench.waits.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * As FreeSWITCH's mod_callcenter does with the strategy longest-idle-agent: ten times a second one thread goes through all
 * members by score = seconds waited + base score, and gives each the first free agent of its queue by tier level, then
 * longest idle. The base score is what our own priority is worth, so that both age alike.
 *
 * @see <a href="https://github.com/signalwire/freeswitch/blob/master/src/mod/applications/mod_callcenter/mod_callcenter.c">
 *     mod_callcenter.c</a>
 */
public final class CallcenterRouting implements Routing {
    private static final long PASS = 100;
    private static final long MILLIS_PER_POINT = 10_000;

    private final TreeSet<OfferedCall> members =
            new TreeSet<>(Comparator.comparingLong(CallcenterRouting::order).thenComparingInt(OfferedCall::id));
    private final FreeAgents free;
    private final int skills;

    public CallcenterRouting(AgentSkills agentSkills) {
        free = new FreeAgents(agentSkills);
        skills = agentSkills.skills();
    }

    private static long order(OfferedCall call) {
        return call.at() - call.priority() * MILLIS_PER_POINT;
    }

    @Override
    public void enters(OfferedCall call, long now) {
        members.add(call);
    }

    @Override
    public void leaves(OfferedCall call, long now) {
        members.remove(call);
    }

    @Override
    public void isFree(int agent, long now) {
        free.add(agent, now);
    }

    @Override
    public List<Match> matches(long now) {
        List<Match> matches = new ArrayList<>();
        if (now % PASS == 0 && isAnybodyFree()) {
            for (var each = members.iterator(); each.hasNext(); ) {
                OfferedCall call = each.next();
                int agent = free.firstFor(call.skill());
                if (agent != FreeAgents.NOBODY) {
                    each.remove();
                    free.remove(agent);
                    matches.add(new Match(call.id(), agent));
                }
            }
        }
        return matches;
    }

    @Override
    public long nextLook(long now) {
        return members.isEmpty() || !isAnybodyFree() ? Long.MAX_VALUE : (now / PASS + 1) * PASS;
    }

    private boolean isAnybodyFree() {
        for (int skill = 0; skill < skills; skill++) {
            if (free.firstFor(skill) != FreeAgents.NOBODY) {
                return true;
            }
        }
        return false;
    }
}
