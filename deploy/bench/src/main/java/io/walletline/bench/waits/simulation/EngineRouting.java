package io.walletline.bench.waits.simulation;

import io.walletline.routing.engine.AgentState;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Duty;
import io.walletline.routing.engine.Plan;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.WaitingContact;
import io.walletline.routing.engine.Workload;
import io.walletline.routing.engine.matching.Engine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The engine of routing-service, as the service uses it. */
public final class EngineRouting implements Routing {
    private static final Workload IDLE = Workload.of(Map.of(), Map.of());

    private final Engine engine = new Engine(Policy.DEFAULT);
    private final AgentSkills agentSkills;

    public EngineRouting(AgentSkills agentSkills) {
        this.agentSkills = agentSkills;
    }

    @Override
    public void enters(OfferedCall call, long now) {
        Plan plan = Plan.of(Demand.of(Channel.PHONE, Map.of("skill-" + call.skill(), 1)));
        engine.put(new WaitingContact(idOf(call.id()), plan, call.priority(), call.at(), Map.of()), now);
    }

    @Override
    public void leaves(OfferedCall call, long now) {
        engine.remove(idOf(call.id()));
    }

    @Override
    public void isFree(int agent, long now) {
        Map<String, Integer> skills = new HashMap<>();
        agentSkills.skillsOf(agent).forEach(skill -> skills.put("skill-" + skill, 1));
        engine.put(new AgentState(Integer.toString(agent), Demand.MAIN_POOL, skills, Duty.AVAILABLE, IDLE, now));
    }

    @Override
    public List<Match> matches(long now) {
        return engine.decide(now).stream()
                .map(proposal -> new Match(
                        (int) proposal.contactId().getLeastSignificantBits(), Integer.parseInt(proposal.agentId())))
                .toList();
    }

    private static UUID idOf(int call) {
        return new UUID(0, call);
    }
}
