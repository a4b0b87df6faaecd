package io.walletline.bench.waits.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * As Asterisk's app_queue does with autofill and the strategy leastrecent: a queue for each skill, ordered by priority and
 * then arrival; agents are members with penalty 0 for their main skill and 1 for the other. Nobody looks over all queues:
 * each caller checks for itself once a second ({@code RECHECK 1}), and takes who is free then.
 *
 * @see <a href="https://github.com/asterisk/asterisk/blob/master/apps/app_queue.c">app_queue.c</a>
 */
public final class AsteriskRouting implements Routing {
    private static final long RECHECK = 1_000;

    private final List<TreeSet<OfferedCall>> queues = new ArrayList<>();
    private final FreeAgents free;

    public AsteriskRouting(AgentSkills agentSkills) {
        free = new FreeAgents(agentSkills);
        for (int skill = 0; skill < agentSkills.skills(); skill++) {
            queues.add(new TreeSet<>(
                    Comparator.comparingInt(OfferedCall::priority).reversed().thenComparingInt(OfferedCall::id)));
        }
    }

    @Override
    public void enters(OfferedCall call, long now) {
        queues.get(call.skill()).add(call);
    }

    @Override
    public void leaves(OfferedCall call, long now) {
        queues.get(call.skill()).remove(call);
    }

    @Override
    public void isFree(int agent, long now) {
        free.add(agent, now);
    }

    @Override
    public List<Match> matches(long now) {
        List<Match> matches = new ArrayList<>();
        for (int skill = 0; skill < queues.size(); skill++) {
            TreeSet<OfferedCall> queue = queues.get(skill);
            int agent = queue.isEmpty() ? FreeAgents.NOBODY : free.firstFor(skill);
            while (agent != FreeAgents.NOBODY && (now - queue.first().at()) % RECHECK == 0) {
                matches.add(new Match(queue.removeFirst().id(), agent));
                free.remove(agent);
                agent = queue.isEmpty() ? FreeAgents.NOBODY : free.firstFor(skill);
            }
        }
        return matches;
    }

    @Override
    public long nextLook(long now) {
        long next = Long.MAX_VALUE;
        for (int skill = 0; skill < queues.size(); skill++) {
            if (!queues.get(skill).isEmpty() && free.firstFor(skill) != FreeAgents.NOBODY) {
                long at = queues.get(skill).first().at();
                next = Math.min(next, at + ((now - at) / RECHECK + 1) * RECHECK);
            }
        }
        return next;
    }
}
