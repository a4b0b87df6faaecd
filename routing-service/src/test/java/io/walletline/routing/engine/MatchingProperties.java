package io.walletline.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.HopcroftKarpMaximumCardinalityBipartiteMatching;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** Many at once, against somebody else's greatest matching, in sizes that trying everything does not reach. */
class MatchingProperties {
    private static final long NOW = 1_000;

    private final Policy policy = new Policy(50, 100, AgentOrder.LONGEST_IDLE);

    private World world(long seed) {
        Histories draw = new Histories(seed);
        World world = new World(policy);
        int agents = 1 + draw.below(60);
        for (int i = 0; i < agents; i++) {
            AgentState agent = draw.agent("agent-" + i, NOW);
            world.put(new AgentState(
                    agent.id(), agent.pool(), agent.skills(), Duty.AVAILABLE, agent.workload(), agent.idleSince()));
        }
        int contacts = draw.below(90);
        for (int i = 0; i < contacts; i++) {
            WaitingContact any = draw.contact(NOW);
            Map<String, Long> barred = new HashMap<>();
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

    private static long greatest(World world) {
        Graph<Object, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        Set<Object> contacts = new HashSet<>(world.waiting().keySet());
        Set<Object> agents = new HashSet<>(world.agents().keySet());
        contacts.forEach(graph::addVertex);
        agents.forEach(graph::addVertex);
        for (WaitingContact contact : world.waiting().values()) {
            for (AgentState agent : world.agents().values()) {
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
        World world = world(seed);
        long greatest = greatest(world);

        // When
        List<Proposal> proposals = world.rebuilt(NOW).decide(NOW);

        // Then: World.offer fails for what may not be offered
        assertThat(proposals).hasSize((int) greatest);
        assertThat(proposals).extracting(Proposal::agentId).doesNotHaveDuplicates();
        proposals.forEach(proposal -> world.offer(proposal, NOW));
        assertThat(world.somebodyWaitsInVain(NOW)).isFalse();
    }

    @Property(tries = 100)
    void shouldServeTheFirstInOrder_amongTheGreatest(@ForAll long seed) {
        // Given: whoever is left out cannot be put in without putting out somebody who comes before
        World world = world(seed);
        List<WaitingContact> order = world.inOrder();

        // When
        Set<UUID> served = new HashSet<>();
        world.rebuilt(NOW).decide(NOW).forEach(proposal -> served.add(proposal.contactId()));

        // Then
        World only = new World(policy);
        world.agents().values().forEach(only::put);
        int size = 0;
        for (WaitingContact contact : order) {
            only.put(contact);
            boolean fits = greatest(only) > size;
            assertThat(served.contains(contact.id())).isEqualTo(fits);
            if (fits) {
                size++;
            } else {
                only.remove(contact.id());
            }
        }
    }
}
