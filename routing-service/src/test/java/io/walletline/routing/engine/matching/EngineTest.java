package io.walletline.routing.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.walletline.routing.engine.AgentOrder;
import io.walletline.routing.engine.AgentState;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.ContradictingStages;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Duty;
import io.walletline.routing.engine.OfferGrounds;
import io.walletline.routing.engine.OfferProposal;
import io.walletline.routing.engine.Plan;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.Preference;
import io.walletline.routing.engine.Stage;
import io.walletline.routing.engine.WaitingContact;
import io.walletline.routing.engine.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The engine in small, exact examples; among them the failures that other engines are known for. */
class EngineTest {

    private static final Plan FRAUD = Plan.of(Demand.of(Channel.PHONE, Map.of("fraud", 5)));
    private static final Plan ANY = Plan.of(Demand.of(Channel.PHONE, Map.of()));

    private final Engine engine = new Engine(new Policy(1_000, 100, AgentOrder.LONGEST_IDLE));

    private static AgentState free(String id, Map<String, Integer> skills, long idleSince) {
        return new AgentState(id, Demand.MAIN_POOL, skills, Duty.AVAILABLE, Workload.of(Map.of(), Map.of()), idleSince);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private UUID enter(int number, Plan plan, int priority, long now) {
        engine.put(new WaitingContact(id(number), plan, priority, now, Map.of()), now);
        return id(number);
    }

    private List<String> decide(long now) {
        return engine.decide(now).stream()
                .map(proposal -> proposal.contactId().getLeastSignificantBits() + "→" + proposal.agentId())
                .toList();
    }

    @Test
    void shouldServeTheNext_whenNobodyFitsTheFirst_freeswitch1221() {
        // Given
        enter(1, FRAUD, 90, 0);
        enter(2, ANY, 10, 1);

        // When
        engine.put(free("li", Map.of("zh", 9), 0));

        // Then
        assertThat(decide(2)).containsExactly("2→li");
    }

    @Test
    void shouldGoOnOffering_whenAContactJoinsAtTheFront_asterisk1691() {
        // Given
        enter(1, ANY, 10, 0);
        enter(2, ANY, 10, 1);
        assertThat(decide(2)).isEmpty();
        enter(3, ANY, 90, 3);

        // When
        engine.put(free("li", Map.of(), 0));
        engine.put(free("wang", Map.of(), 1));
        engine.put(free("zhao", Map.of(), 2));

        // Then
        assertThat(decide(4)).containsExactlyInAnyOrder("3→li", "1→wang", "2→zhao");
    }

    @Test
    void shouldNotBeOvertaken_whenTheOtherCameLaterThanItsPriorityIsWorth() {
        // Given: 20 points more are worth 20 s
        enter(1, ANY, 10, 0);
        enter(2, ANY, 30, 20_001);

        // When
        engine.put(free("li", Map.of(), 0));

        // Then
        assertThat(decide(20_001)).containsExactly("1→li");
    }

    @Test
    void shouldBeOvertaken_whenTheOtherCameSoonerThanItsPriorityIsWorth() {
        // Given
        enter(1, ANY, 10, 0);
        enter(2, ANY, 30, 19_999);

        // When
        engine.put(free("li", Map.of(), 0));

        // Then
        assertThat(decide(19_999)).containsExactly("2→li");
    }

    @Test
    void shouldAskForLess_whenTheStepIsDue() {
        // Given
        var plan = new Plan(List.of(
                new Stage(0, Demand.of(Channel.PHONE, Map.of("fraud", 5))),
                new Stage(20_000, Demand.of(Channel.PHONE, Map.of("fraud", 3)))));
        engine.put(free("junior", Map.of("fraud", 3), 0));
        engine.put(new WaitingContact(id(1), plan, 30, 0, Map.of()), 0);

        // When
        var early = decide(19_999);
        var wake = engine.nextWake().orElseThrow();

        // Then
        assertThat(early).isEmpty();
        assertThat(wake).isEqualTo(20_000);
        assertThat(decide(20_000)).containsExactly("1→junior");
    }

    @Test
    void shouldRefuseThePlan_whenALaterStageIsStricter() {
        // Given
        var strict = new Stage(0, Demand.of(Channel.PHONE, Map.of("fraud", 3)));
        var stricter = new Stage(10, Demand.of(Channel.PHONE, Map.of("fraud", 4)));
        var other = new Stage(10, Demand.of(Channel.PHONE, Map.of("zh", 1)));
        var tooSoon = new Stage(0, Demand.of(Channel.PHONE, Map.of()));

        // When / Then
        assertThatThrownBy(() -> new Plan(List.of(strict, stricter))).isInstanceOf(ContradictingStages.class);
        assertThatThrownBy(() -> new Plan(List.of(strict, other))).isInstanceOf(ContradictingStages.class);
        assertThatThrownBy(() -> new Plan(List.of(strict, tooSoon))).isInstanceOf(ContradictingStages.class);
    }

    @Test
    void shouldTakeTheOtherPool_whenTheStepThatWidensIsDue() {
        // Given
        var plan = new Plan(List.of(
                new Stage(0, Demand.of(Channel.PHONE, Set.of("east"), Map.of())),
                new Stage(10_000, Demand.of(Channel.PHONE, Set.of("east", "west"), Map.of()))));
        engine.put(new AgentState("li", "west", Map.of(), Duty.AVAILABLE, Workload.of(Map.of(), Map.of()), 0));
        engine.put(new WaitingContact(id(1), plan, 30, 0, Map.of()), 0);

        // When
        var early = decide(9_999);

        // Then
        assertThat(early).isEmpty();
        assertThat(decide(10_000)).containsExactly("1→li");
    }

    @Test
    void shouldRefuseThePlan_whenALaterStageLosesAPool() {
        // Given
        var wide = new Stage(0, Demand.of(Channel.PHONE, Set.of("east", "west"), Map.of()));
        var narrow = new Stage(10, Demand.of(Channel.PHONE, Set.of("east"), Map.of()));

        // When / Then
        assertThatThrownBy(() -> new Plan(List.of(wide, narrow))).isInstanceOf(ContradictingStages.class);
    }

    @Test
    void shouldFollowTheAgent_whenHeMovesToAnotherPool() {
        // Given
        enter(1, ANY, 30, 0);
        engine.put(new AgentState("li", "west", Map.of(), Duty.AVAILABLE, Workload.of(Map.of(), Map.of()), 0));
        assertThat(decide(1)).isEmpty();

        // When
        engine.put(free("li", Map.of(), 0));

        // Then
        assertThat(decide(2)).containsExactly("1→li");
    }

    @Test
    void shouldGoFirst_whenOvertakenAsOftenAsIsAllowed() {
        // Given: two may overtake
        var bounded = new Engine(new Policy(1_000, 2, AgentOrder.LONGEST_IDLE));
        bounded.put(new WaitingContact(id(1), ANY, 10, 0, Map.of()), 0);
        var served = new ArrayList<String>();

        // When: urgent ones come one after the other
        for (int i = 2; i <= 5; i++) {
            bounded.put(new WaitingContact(id(i), ANY, 90, i, Map.of()), i);
            bounded.put(free("li", Map.of(), i));
            bounded.decide(i)
                    .forEach(proposal ->
                            served.add(proposal.contactId().toString().substring(35)));
        }

        // Then
        assertThat(served).containsExactly("2", "3", "1", "4");
    }

    @Test
    void shouldRememberWhoWasOvertaken_whenToldWhatWasServed() {
        // Given
        var restarted = new Engine(new Policy(1_000, 2, AgentOrder.LONGEST_IDLE));
        restarted.put(new WaitingContact(id(1), ANY, 10, 0, Map.of()), 5);
        restarted.put(new WaitingContact(id(4), ANY, 90, 4, Map.of()), 5);
        restarted.served(ANY.stages().getFirst().demand(), 2);
        restarted.served(ANY.stages().getFirst().demand(), 3);

        // When
        restarted.put(free("li", Map.of(), 0));

        // Then
        assertThat(restarted.decide(5)).extracting(OfferProposal::contactId).containsExactly(id(1));
    }

    @Test
    void shouldHoldOthersBack_whileItIsBeforeTheAgentWhoIsPreferred() {
        // Given: put before li, and wanted before one more at the same time
        engine.put(free("li", Map.of(), 0));
        engine.put(free("wang", Map.of(), 0));
        var before = Map.of("li", WaitingContact.WHILE_PENDING);
        engine.put(new WaitingContact(id(1), ANY, 30, 0, before, new Preference("li", 5_000)), 0);
        assertThat(engine.decide(4_999)).isEmpty();
        engine.put(free("li", Map.of(), 0)); // whatever is said of the agents meanwhile
        engine.put(free("wang", Map.of(), 0));
        assertThat(engine.decide(4_999)).isEmpty();

        // When
        assertThat(engine.nextWake()).hasValue(5_000);
        var proposals = engine.decide(5_000);

        // Then
        assertThat(proposals).extracting(OfferProposal::agentId).containsExactly("wang");
    }

    @Test
    void shouldForgetIt_whenAContactIsRemovedThatIsHeldBack() {
        // Given
        engine.put(free("wang", Map.of(), 0));
        engine.put(free("li", Map.of(), 0));
        var before = Map.of("li", WaitingContact.WHILE_PENDING);
        engine.put(new WaitingContact(id(1), ANY, 30, 0, before, new Preference("li", 5_000)), 0);

        // When
        engine.remove(id(1));

        // Then
        assertThat(engine.decide(9_000)).isEmpty();
        assertThat(engine.waiting()).isZero();
    }

    private void enterPreferring(int number, String agent, long until) {
        engine.put(new WaitingContact(id(number), ANY, 30, 0, Map.of(), new Preference(agent, until)), 0);
    }

    @Test
    void shouldWaitForTheAgentWhoKnows_thenTakeAnybody() {
        // Given
        engine.put(new AgentState(
                "li", Demand.MAIN_POOL, Map.of(), Duty.AVAILABLE, Workload.of(Map.of(), Map.of(Channel.PHONE, 1)), 0));
        engine.put(free("wang", Map.of(), 0));
        enterPreferring(1, "li", 5_000);

        // When
        var early = decide(4_999);

        // Then
        assertThat(early).isEmpty();
        assertThat(engine.nextWake()).hasValue(5_000);
        assertThat(decide(5_000)).containsExactly("1→wang");
    }

    @Test
    void shouldGoToTheAgentWhoKnows_whenFreeInTime() {
        // Given
        engine.put(new AgentState("li", Demand.MAIN_POOL, Map.of(), Duty.AWAY, Workload.of(Map.of(), Map.of()), 0));
        engine.put(free("wang", Map.of(), 0));
        enterPreferring(1, "li", 5_000);
        assertThat(decide(1_000)).isEmpty();

        // When
        engine.put(free("li", Map.of(), 2_000));

        // Then
        var proposal = engine.decide(2_000).getFirst();
        assertThat(proposal.agentId()).isEqualTo("li");
        assertThat(proposal.grounds().preferred()).isTrue();
    }

    @Test
    void shouldTakeAnybodyAtOnce_whenTheAgentWhoKnowsGoesHome() {
        // Given
        engine.put(new AgentState("li", Demand.MAIN_POOL, Map.of(), Duty.AWAY, Workload.of(Map.of(), Map.of()), 0));
        engine.put(free("wang", Map.of(), 0));
        enterPreferring(1, "li", 5_000);
        assertThat(decide(1_000)).isEmpty();

        // When
        engine.put(new AgentState("li", Demand.MAIN_POOL, Map.of(), Duty.OFFLINE, Workload.of(Map.of(), Map.of()), 0));

        // Then
        assertThat(decide(1_001)).containsExactly("1→wang");
    }

    @Test
    void shouldGoToAnother_whenTheFirstHasLetItPass() {
        // Given
        engine.put(free("li", Map.of(), 0));
        engine.put(free("wang", Map.of(), 1));

        // When
        engine.put(new WaitingContact(id(1), ANY, 30, 0, Map.of("li", 10_000L)), 5);

        // Then
        assertThat(decide(5)).containsExactly("1→wang");
    }

    @Test
    void shouldComeBackToTheSame_whenThePauseIsOverAndNobodyElseCame() {
        // Given
        engine.put(free("li", Map.of(), 0));
        engine.put(new WaitingContact(id(1), ANY, 30, 0, Map.of("li", 10_000L)), 5);

        // When
        var during = decide(9_999);

        // Then
        assertThat(during).isEmpty();
        assertThat(engine.nextWake()).hasValue(10_000);
        assertThat(decide(10_000)).containsExactly("1→li");
    }

    @Test
    void shouldServeBoth_whenTheLongestIdleAloneCouldServeEither() {
        // Given: greedy would give li, idle longest, to the first contact and leave the second waiting
        enter(1, ANY, 30, 0);
        enter(2, FRAUD, 30, 1);

        // When
        engine.put(free("li", Map.of("fraud", 9), 0));
        engine.put(free("wang", Map.of(), 5));

        // Then
        assertThat(decide(6)).containsExactlyInAnyOrder("1→wang", "2→li");
    }

    @Test
    void shouldKeepTheVersatileFree_whenTheOrderIsLeastFlexible() {
        // Given
        var thrifty = new Engine(new Policy(1_000, 100, AgentOrder.LEAST_FLEXIBLE));
        thrifty.put(free("versatile", Map.of("zh", 5, "fraud", 5), 0));
        thrifty.put(free("simple", Map.of("zh", 5), 9));

        // When
        thrifty.put(
                new WaitingContact(id(1), Plan.of(Demand.of(Channel.PHONE, Map.of("zh", 1))), 30, 10, Map.of()), 10);

        // Then
        assertThat(thrifty.decide(10)).extracting(OfferProposal::agentId).containsExactly("simple");
    }

    @Test
    void shouldSpreadChats_whenSeveralAgentsHaveRoom() {
        // Given
        var chat = Plan.of(Demand.of(Channel.CHAT, Map.of()));
        engine.put(free("li", Map.of(), 0));
        engine.put(free("wang", Map.of(), 1));

        // When
        for (int i = 1; i <= 9; i++) {
            enter(i, chat, 30, i);
        }

        // Then: four each, one at a time in turn; the ninth waits
        assertThat(decide(10))
                .hasSize(8)
                .filteredOn(pair -> pair.endsWith("li"))
                .hasSize(4);
        assertThat(engine.waiting()).isEqualTo(1);
    }

    @Test
    void shouldNotInterruptAVoice_whenAChatWaits() {
        // Given
        engine.put(new AgentState(
                "li", Demand.MAIN_POOL, Map.of(), Duty.AVAILABLE, Workload.of(Map.of(), Map.of(Channel.PHONE, 1)), 0));

        // When
        enter(1, Plan.of(Demand.of(Channel.CHAT, Map.of())), 90, 0);

        // Then
        assertThat(decide(1)).isEmpty();
    }

    @Test
    void shouldInterruptEMails_whenACallComes() {
        // Given
        engine.put(new AgentState(
                "li", Demand.MAIN_POOL, Map.of(), Duty.AVAILABLE, Workload.of(Map.of(), Map.of(Channel.EMAIL, 2)), 0));

        // When
        enter(1, ANY, 30, 0);

        // Then
        assertThat(decide(1)).containsExactly("1→li");
    }

    @Test
    void shouldTellItsGrounds_whenItProposes() {
        // Given
        engine.put(free("li", Map.of("fraud", 5), 0));
        engine.put(free("wang", Map.of("fraud", 7), 1));
        engine.put(free("zhao", Map.of("zh", 7), 2));
        engine.put(new AgentState(
                "sun", Demand.MAIN_POOL, Map.of("fraud", 9), Duty.AWAY, Workload.of(Map.of(), Map.of()), 0));

        // When
        enter(1, FRAUD, 30, 0);

        // Then
        assertThat(engine.decide(1).getFirst().grounds())
                .isEqualTo(new OfferGrounds(
                        FRAUD.stages().getFirst().demand(), 4, 3, 2, List.of("wang"), List.of(), false));
    }
}
