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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of routing over random histories, against an oracle that looks at all pairs. */
class EngineProperties {

    private static final int STEPS = 60;
    private static final int AGENTS = 4;

    /** One history: the engine under test and the facts it was told. */
    private static final class Run {

        final Policy policy = new Policy(50, 2, AgentOrder.LONGEST_IDLE);
        final Histories draw;
        final EngineWorld world = new EngineWorld(policy);
        final Engine engine = new Engine(policy);
        final Map<UUID, WaitingContact> offered = new HashMap<>();
        final Map<UUID, String> offeredTo = new HashMap<>();
        final Map<UUID, Map<Demand, Integer>> overtaken = new HashMap<>();
        long now = 1_000_000;

        Run(long seed) {
            draw = new Histories(seed);
            for (int i = 0; i < AGENTS; i++) {
                tell(draw.agent("agent-" + i, now));
            }
        }

        void tell(AgentState agent) {
            world.put(agent);
            engine.put(agent);
        }

        void tell(WaitingContact contact) {
            world.put(contact);
            engine.put(contact, now);
        }

        /** One random change, told to both. */
        void change() {
            switch (draw.below(8)) {
                case 0, 1, 2 -> tell(draw.contact(now));
                case 3 -> hangUp();
                case 4 -> letPass();
                case 5 -> finish();
                case 6 -> tell(draw.agent("agent-" + draw.below(AGENTS), now));
                default -> now += 500L * draw.below(6);
            }
        }

        private void hangUp() {
            if (!world.waiting().isEmpty()) {
                var id = draw.anyOf(new ArrayList<>(world.waiting().keySet()));
                world.remove(id);
                engine.remove(id);
            }
        }

        /** An offered contact comes back and is barred from the agent for a while. */
        private void letPass() {
            if (!offered.isEmpty()) {
                var id = draw.anyOf(new ArrayList<>(offered.keySet()));
                var contact = offered.remove(id);
                var barred = new HashMap<String, Long>(contact.barred());
                barred.put(offeredTo.remove(id), now + 1_500);
                tell(new WaitingContact(
                        id, contact.plan(), contact.priority(), contact.arrival(), barred, contact.preferred()));
            }
        }

        private AgentState anyAgent() {
            return Objects.requireNonNull(world.agents().get("agent-" + draw.below(AGENTS)), "all agents are known");
        }

        private void finish() {
            var agent = anyAgent();
            tell(EngineWorld.withoutWork(agent, Map.of(), now));
        }

        List<OfferProposal> decide() {
            var before = new HashMap<UUID, WaitingContact>(world.waiting());
            var proposals = engine.decide(now);
            for (var proposal : proposals) {
                world.offer(proposal, now);
                offered.put(
                        proposal.contactId(), Objects.requireNonNull(before.get(proposal.contactId()), "it waited"));
                offeredTo.put(proposal.contactId(), proposal.agentId());
            }
            proposals.forEach(proposal -> count(Objects.requireNonNull(before.get(proposal.contactId()), "it waited")));
            return proposals;
        }

        /** Whoever still waits, asks for the same, could be put before anybody, and came before, has been overtaken. */
        private void count(WaitingContact served) {
            var demand = EngineWorld.demandOf(served, now);
            for (var contact : world.waiting().values()) {
                var forAnybody = world.awaited(contact, now) == null
                        && contact.barred().values().stream().allMatch(until -> until <= now);
                if (forAnybody
                        && contact.arrival() < served.arrival()
                        && EngineWorld.demandOf(contact, now).equals(demand)) {
                    overtaken
                            .computeIfAbsent(contact.id(), id -> new HashMap<>())
                            .merge(demand, 1, Integer::sum);
                }
            }
        }
    }

    @Property(tries = 400)
    void shouldOfferOnlyWhatMayBeOffered_leaveNobodyWaitingInVain_andOvertakeWithinTheBound(@ForAll long seed) {
        var run = new Run(seed);
        for (int step = 0; step < STEPS; step++) {
            // Given
            run.change();

            // When: World.offer fails for a contact that does not wait or an agent who may not take it
            run.decide();

            // Then
            assertThat(run.world.somebodyWaitsInVain(run.now)).isFalse();
            assertThat(run.overtaken.values())
                    .allSatisfy(
                            times -> assertThat(times.values()).allMatch(often -> often <= run.policy.overtakings()));
        }
    }

    @Property(tries = 400)
    void shouldChooseAsTheOracleDoes_whenOneThingChanges(@ForAll long seed) {
        var run = new Run(seed);
        run.decide();
        for (int step = 0; step < STEPS; step++) {
            // Given
            var contact = run.draw.contact(run.now);
            var expected = run.world.agentFor(contact, run.now);

            // When
            run.tell(contact);
            var proposals = run.decide();

            // Then
            assertThat(proposals)
                    .extracting(OfferProposal::agentId)
                    .isEqualTo(expected == null ? List.of() : List.of(expected));
            freeOneAgentAndCompare(run);
        }
    }

    private static void freeOneAgentAndCompare(Run run) {
        var idle = EngineWorld.withoutWork(run.anyAgent(), Map.of(), run.now);
        var expected = run.world.contactFor(idle, run.now);
        run.tell(idle);
        var proposals = run.decide();
        if (expected == null) {
            assertThat(proposals).isEmpty();
        } else {
            assertThat(proposals.getFirst().contactId()).isEqualTo(expected);
            assertThat(proposals.getFirst().agentId()).isEqualTo(idle.id());
        }
    }

    @Property(tries = 400)
    void shouldDecideAsBefore_whenRebuiltFromTheFacts(@ForAll long seed) {
        var run = new Run(seed);
        run.decide();
        for (int step = 0; step < STEPS; step++) {
            // Given
            run.change();
            var rebuilt = run.world.rebuilt(run.now);

            // When
            var proposals = run.decide();

            // Then
            assertThat(served(rebuilt.decide(run.now))).isEqualTo(served(proposals));
        }
    }

    @Property(tries = 600)
    void shouldServeTheBestSet_whenManyMeetAtOnce(@ForAll long seed) {
        // Given: phones only, so that each agent takes one
        var policy = new Policy(50, 100, AgentOrder.LONGEST_IDLE);
        var draw = new Histories(seed);
        var world = new EngineWorld(policy);
        for (int i = 0; i < 1 + draw.below(6); i++) {
            var agent = draw.agent("agent-" + i, 1_000);
            world.put(new AgentState(
                    agent.id(), agent.pool(), agent.skills(), Duty.AVAILABLE, agent.workload(), agent.idleSince()));
        }
        for (int i = 0; i < draw.below(8); i++) {
            var any = draw.contact(1_000);
            Map<String, Long> barred = draw.below(4) == 0 ? Map.of("agent-" + draw.below(6), 5_000L) : Map.of();
            world.put(new WaitingContact(
                    any.id(),
                    Plan.of(Demand.of(Channel.PHONE, draw.levels(2, 4))),
                    any.priority(),
                    any.arrival(),
                    barred,
                    any.preferred()));
        }
        var best = world.bestServed(1_000);

        // When
        var proposals = world.rebuilt(1_000).decide(1_000);

        // Then
        assertThat(served(proposals)).isEqualTo(best);
        assertThat(proposals).extracting(OfferProposal::agentId).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void shouldMakeTheSameProposals_whenTheSameIsToldAgain(@ForAll long seed) {
        // Given
        var one = new Run(seed);
        var other = new Run(seed);

        for (int step = 0; step < STEPS; step++) {
            // When
            one.change();
            other.change();

            // Then
            assertThat(one.decide()).isEqualTo(other.decide());
        }
    }

    private static Set<UUID> served(List<OfferProposal> proposals) {
        var ids = new HashSet<UUID>();
        proposals.forEach(proposal -> ids.add(proposal.contactId()));
        return ids;
    }
}
