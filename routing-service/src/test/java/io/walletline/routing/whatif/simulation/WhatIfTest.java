package io.walletline.routing.whatif.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.walletline.kit.calendar.Calendar;
import io.walletline.kit.calendar.Interval;
import io.walletline.kit.calendar.Weekday;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.queue.QueueDefinition;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.queue.access.Diversion;
import io.walletline.routing.queue.access.Diversion.Act;
import io.walletline.routing.queue.access.Hours;
import io.walletline.routing.queue.access.Limits;
import io.walletline.routing.queue.rules.Traits;
import io.walletline.routing.whatif.history.AgentVersion;
import io.walletline.routing.whatif.history.ConfigurationHistory;
import io.walletline.routing.whatif.history.PastContact;
import io.walletline.routing.whatif.history.PastContact.End;
import io.walletline.routing.whatif.history.PastContact.PastOffer;
import io.walletline.routing.whatif.history.PastDay;
import io.walletline.routing.whatif.history.PastPresence;
import io.walletline.routing.whatif.history.VersionTimeline;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Other queues on days that anybody can reckon in the head. */
class WhatIfTest {

    private static final long END = 3_600_000;

    private final List<PastContact> contacts = new ArrayList<>();
    private final List<PastPresence> turns = new ArrayList<>();
    private final VersionTimeline<AgentVersion> members = new VersionTimeline<>();
    private Channel channel = Channel.PHONE;
    private UUID ticket = new UUID(9, 9);

    /** Came then and talked for so long, or gave up after so long without anybody having answered. */
    private void call(long at, @Nullable Long accepted, long lasted) {
        var id = new UUID(0, contacts.size() + 1);
        var answered = accepted != null;
        var begun = accepted == null ? at : accepted;
        contacts.add(new PastContact(
                id,
                ticket,
                null,
                new Traits("q", "en", null, channel, "help", null, 0),
                "q",
                0,
                0,
                at,
                accepted,
                answered ? Long.valueOf(begun + lasted) : null,
                begun + lasted,
                answered ? End.DONE : End.GAVE_UP,
                false,
                null,
                PastContact.KnownBy.NOBODY,
                answered ? List.of(new PastOffer("ann", PastOffer.Answer.ACCEPTED, begun, begun)) : List.of()));
        ticket = new UUID(8, contacts.size());
    }

    private void agent(String name, Map<String, Integer> skills, @Nullable Map<Channel, Set<Channel>> interrupts) {
        members.add(name, 0, new AgentVersion("main", skills, Map.of(), interrupts, null));
        turns.add(new PastPresence(name, 0, -turns.size() - 1L, Presence.AVAILABLE));
    }

    private static QueueDefinition definition(
            Map<String, Integer> requires, @Nullable Hours hours, @Nullable Limits limits) {
        return new QueueDefinition(
                1, null, null, requires, false, null, null, null, null, null, null, null, null, null, null, hours,
                limits);
    }

    private static QueueDefinition definition(Map<String, Integer> requires) {
        return definition(requires, null, null);
    }

    private DayOutcome simulate(QueueDefinition definition) {
        return simulate(Map.of("q", definition.queue("q")));
    }

    private DayOutcome simulate(Map<String, ServiceQueue> queues) {
        var calendars = new VersionTimeline<Calendar>()
                .add(
                        "first-half",
                        0,
                        new Calendar(
                                ZoneOffset.UTC,
                                Map.of(Weekday.THURSDAY, List.of(Interval.parse("00:00-00:30"))),
                                Map.of()));
        var all = new VersionTimeline<ServiceQueue>();
        queues.forEach((name, queue) -> all.add(name, 0, queue));
        var day = new PastDay(0, END, contacts, turns, new ConfigurationHistory(all, calendars, members));
        return Simulation.run(day, day.configuration(), HistoryReconstruction.of(day), Policy.DEFAULT);
    }

    @Test
    void shouldAnswerOneAfterTheOther_whenThereIsOneAgent() {
        // Given: three calls at once, 100 s each; the third gives up after 150 s
        call(1_000, 1_000L, 100_000);
        call(1_001, 101_000L, 100_000);
        call(1_002, null, 150_000);
        agent("ann", Map.of("fraud", 1), null);

        // When
        var outcome = simulate(definition(Map.of("fraud", 1)));

        // Then
        assertThat(outcome.answered()).isEqualTo(2);
        assertThat(outcome.abandoned()).isEqualTo(1);
        assertThat(outcome.p90WaitSeconds()).isCloseTo(100, within(0.01));
        assertThat(outcome.serviceLevel()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(outcome.occupancy()).isCloseTo(200.0 / 3600, within(1e-9));
    }

    @Test
    void shouldAnswerNobody_whenTheQueueRequiresWhatNobodyHas() {
        // Given
        call(1_000, 2_000L, 100_000);
        agent("ann", Map.of("fraud", 1), null);

        // When
        var outcome = simulate(definition(Map.of("refund", 1)));

        // Then
        assertThat(outcome.answered()).isZero();
        assertThat(outcome.unanswered()).isEqualTo(1);
        assertThat(outcome.occupancy()).isZero();
    }

    @Test
    void shouldTakeTheProfileOfThatTime_whenTheAgentLearntSomething() {
        // Given: ann learns at ten past what both calls need
        call(1_000, 700_000L, 10_000);
        call(900_000, 900_000L, 10_000);
        agent("ann", Map.of("fraud", 1), null);
        members.add("ann", 600_000, new AgentVersion("main", Map.of("fraud", 5), Map.of(), null, null));

        // When
        var outcome = simulate(definition(Map.of("fraud", 5)));

        // Then: the first has waited for that, the second not
        assertThat(outcome.answered()).isEqualTo(2);
        assertThat(outcome.p90WaitSeconds()).isEqualTo(599);
        assertThat(outcome.p50WaitSeconds()).isEqualTo(599);
        assertThat(outcome.serviceLevel()).isEqualTo(0.5);
    }

    @Test
    void shouldTurnAway_whenTheQueueIsClosed() {
        // Given: one call in the first half hour, one in the second
        call(1_000, 1_000L, 10_000);
        call(2_000_000, 2_000_000L, 10_000);
        agent("ann", Map.of(), null);

        // When
        var outcome = simulate(definition(Map.of(), new Hours("first-half", new Diversion(Act.MESSAGE, null)), null));

        // Then
        assertThat(outcome.answered()).isEqualTo(1);
        assertThat(outcome.turnedAway()).isEqualTo(1);
    }

    @Test
    void shouldOverflow_whenTheQueueIsFull() {
        // Given: three calls at once for one agent; one may wait, the next goes to the other queue
        call(1_000, 1_000L, 100_000);
        call(1_001, 101_000L, 100_000);
        call(1_002, 201_000L, 100_000);
        agent("ann", Map.of("fraud", 1), null);
        agent("bob", Map.of("rest", 1), null);
        var full = definition(Map.of("fraud", 1), null, new Limits(1, null, new Diversion(Act.QUEUE, "rest")));

        // When
        var outcome = simulate(Map.of(
                "q", full.queue("q"), "rest", definition(Map.of("rest", 1)).queue("rest")));

        // Then: only the second has waited
        assertThat(outcome.answered()).isEqualTo(3);
        assertThat(outcome.serviceLevel()).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void shouldCallBack_whenTheWaitWouldBeTooLong() {
        // Given: the second would wait for a minute and a half or so
        call(1_000, 1_000L, 100_000);
        call(7_000, 101_000L, 100_000);
        agent("ann", Map.of(), null);

        // When
        var outcome = simulate(definition(Map.of(), null, new Limits(null, 30, new Diversion(Act.CALLBACK, null))));

        // Then: it is called back when ann is free, which keeps her as busy as before
        assertThat(outcome.answered()).isEqualTo(1);
        assertThat(outcome.calledBack()).isEqualTo(1);
        assertThat(outcome.occupancy()).isCloseTo(200.0 / 3600, within(1e-9));
    }

    @Test
    void shouldInterrupt_whenTheMatrixOfThatTimeAllowsIt() {
        // Given: ann has a chat in hand when a call comes
        channel = Channel.CHAT;
        call(1_000, 1_000L, 300_000);
        channel = Channel.PHONE;
        call(2_000, 2_000L, 10_000);
        agent("ann", Map.of(), Map.of(Channel.PHONE, Set.of(Channel.CHAT)));
        var allowed = simulate(definition(Map.of()));
        members.add("ann", 0, new AgentVersion("main", Map.of(), Map.of(), null, null));

        // When
        var usual = simulate(definition(Map.of()));

        // Then
        assertThat(allowed.p90WaitSeconds()).isZero();
        assertThat(usual.p90WaitSeconds()).isEqualTo(299);
    }

    @Test
    void shouldWaitForTheAgentWhoKnows_whenTheQueueAsksForThat() {
        // Given: two calls of one ticket; ann is busy with the other ticket when the second comes, bob is free
        ticket = new UUID(7, 7);
        call(1_000, 1_000L, 10_000);
        call(20_000, 20_000L, 30_000);
        ticket = new UUID(7, 7);
        call(25_000, 25_000L, 10_000);
        agent("ann", Map.of("fraud", 1), null);
        var patient = new QueueDefinition(
                1, null, null, null, false, null, null, null, null, null, null, 60, null, null, null, null, null);
        var alone = simulate(patient);
        agent("bob", Map.of(), null);

        // When
        var outcome = simulate(patient);
        var anybody = simulate(definition(Map.of()));

        // Then
        assertThat(alone.p90WaitSeconds()).isEqualTo(25);
        assertThat(anybody.p90WaitSeconds()).isZero();
        assertThat(outcome.answered()).isEqualTo(3);
    }

    @Test
    void shouldWaitForTheShift_whenTheAgentComesLater() {
        // Given
        call(1_000, 61_000L, 10_000);
        members.add("ann", 0, new AgentVersion("main", Map.of("fraud", 1), new HashMap<>(), null, null));
        turns.add(new PastPresence("ann", 61_000, 61_000, Presence.AVAILABLE));
        turns.add(new PastPresence("ann", 500_000, 500_000, Presence.OFFLINE));

        // When
        var outcome = simulate(definition(Map.of("fraud", 1)));

        // Then
        assertThat(outcome.p50WaitSeconds()).isEqualTo(60);
        assertThat(outcome.occupancy()).isCloseTo(10.0 / 439, within(1e-9));
    }
}
