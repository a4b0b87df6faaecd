package io.walletline.routing.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.routing.engine.AgentOrder;
import io.walletline.routing.engine.AgentState;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Duty;
import io.walletline.routing.engine.OfferProposal;
import io.walletline.routing.engine.Plan;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.WaitingContact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jgrapht.alg.matching.HopcroftKarpMaximumCardinalityBipartiteMatching;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** Many at once, against somebody else's greatest matching, in sizes that trying everything does not reach. */
class MatchingProperties {

    private static final long NOW = 1_000;

    private final Policy policy = new Policy(50, 100, AgentOrder.LONGEST_IDLE);

    private EngineWorld world(long seed) {
        var draw = new Histories(seed);
        var world = new EngineWorld(policy);
        var agents = 1 + draw.below(60);
        for (int i = 0; i < agents; i++) {
            var agent = draw.agent("agent-" + i, NOW);
            world.put(new AgentState(
                    agent.id(), agent.pool(), agent.skills(), Duty.AVAILABLE, agent.workload(), agent.idleSince()));
        }
        var contacts = draw.below(90);
        for (int i = 0; i < contacts; i++) {
            var any = draw.contact(NOW);
            var barred = new HashMap<String, Long>();
            for (int times = draw.below(8); times > 5; times--) {
                barred.put("agent-" + draw.below(agents), 5_000L);
            }
            world.put(new WaitingContact(
                    any.id(),
                    Plan.of(Demand.of(Channel.PHONE, Set.of(draw.pool()), draw.levels(2, 4))),
                    any.priority(),
                    any.arrival(),
                    barred,
                    any.preferred()));
        }
        return world;
    }

    private static long greatest(EngineWorld world) {
        var graph = new SimpleGraph<Object, DefaultEdge>(DefaultEdge.class);
        var contacts = new HashSet<Object>(world.waiting().keySet());
        var agents = new HashSet<Object>(world.agents().keySet());
        contacts.forEach(graph::addVertex);
        agents.forEach(graph::addVertex);
        for (var contact : world.waiting().values()) {
            for (var agent : world.agents().values()) {
                if (world.mayTake(agent, contact, NOW)) {
                    graph.addEdge(contact.id(), agent.id());
                }
            }
        }
        return new HopcroftKarpMaximumCardinalityBipartiteMatching<>(graph, contacts, agents)
                .getMatching()
                .getEdges()
                .size();
    }

    @Property(tries = 300)
    void shouldServeTheGreatestNumber_eachContactAndAgentOnce(@ForAll long seed) {
        // Given
        var world = world(seed);
        var greatest = greatest(world);

        // When
        var proposals = world.rebuilt(NOW).decide(NOW);

        // Then: World.offer fails for what may not be offered
        assertThat(proposals).hasSize((int) greatest);
        assertThat(proposals).extracting(OfferProposal::agentId).doesNotHaveDuplicates();
        proposals.forEach(proposal -> world.offer(proposal, NOW));
        assertThat(world.somebodyWaitsInVain(NOW)).isFalse();
    }

    @Property(tries = 100)
    void shouldServeTheFirstInOrder_amongTheGreatest(@ForAll long seed) {
        // Given: whoever is left out cannot be put in without putting out somebody who comes before
        var world = world(seed);
        var order = world.inOrder();

        // When
        var served = new HashSet<UUID>();
        world.rebuilt(NOW).decide(NOW).forEach(proposal -> served.add(proposal.contactId()));

        // Then
        var only = new EngineWorld(policy);
        world.agents().values().forEach(only::put);
        int size = 0;
        for (var contact : order) {
            only.put(contact);
            var fits = greatest(only) > size;
            assertThat(served.contains(contact.id())).isEqualTo(fits);
            if (fits) {
                size++;
            } else {
                only.remove(contact.id());
            }
        }
    }
}
