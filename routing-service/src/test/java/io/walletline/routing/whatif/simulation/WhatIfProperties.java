package io.walletline.routing.whatif.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.queue.QueueDefinition;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.queue.access.Diversion;
import io.walletline.routing.queue.access.Diversion.Act;
import io.walletline.routing.queue.access.Limits;
import io.walletline.routing.queue.rules.ServiceLevel;
import io.walletline.routing.queue.rules.Traits;
import io.walletline.routing.whatif.history.AgentVersion;
import io.walletline.routing.whatif.history.ConfigurationHistory;
import io.walletline.routing.whatif.history.VersionTimeline;
import io.walletline.routing.whatif.simulation.RandomCentre.Having;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class WhatIfProperties {

    /** Service level, waits, abandonment, occupancy, who was turned away or called back: to the millisecond. */
    private static void reproduces(long seed, Having having) {
        // Given: an hour as a newcomer would play it, and what the tables would tell of it
        var random = new RandomCentre(seed, having);
        var day = random.centre().live();
        var script = HistoryReconstruction.of(day);

        // When
        var again = Simulation.run(day, day.configuration(), knowing(random, script), Policy.DEFAULT);

        // Then
        assertThat(again).isEqualTo(Actuals.in(day));
    }

    /** What is learnt of waits changes all day long: here it is given, so that both know the same. */
    private static DayScenario knowing(RandomCentre random, DayScenario script) {
        return random.lessons().isEmpty()
                ? script
                : new DayScenario(
                        script.arrivals(),
                        script.occupied(),
                        random.lessons(),
                        script.askedCallbacks(),
                        script.estimated());
    }

    @Property(tries = 300)
    void shouldReportWhatHappened_whenNothingIsChanged(@ForAll long seed) {
        reproduces(seed, Having.NOTHING_MORE);
    }

    @Property(tries = 300)
    void shouldReportWhatHappened_whenWaitsAreLimited(@ForAll long seed) {
        reproduces(seed, Having.LIMITS_BY_WAIT);
    }

    @Property(tries = 300)
    void shouldReportWhatHappened_whenTheClosedAndFullCallBack(@ForAll long seed) {
        reproduces(seed, Having.CALLBACKS);
    }

    @Property(tries = 300)
    void shouldReportWhatHappened_whenContactsWereTransferred(@ForAll long seed) {
        reproduces(seed, Having.TRANSFERS);
    }

    @Property(tries = 300)
    void shouldReportWhatHappened_whenSeveralAreAskedAtOnce(@ForAll long seed) {
        reproduces(seed, Having.PARALLEL_OFFERS);
    }

    @Property(tries = 300)
    void shouldMakeNobodyWaitLonger_whenWaitsAreLimited(@ForAll long seed, @ForAll @IntRange(max = 120) int most) {
        // Given: one line in order of arrival, agents who can all do the same, customers who do not give up
        var random = new Random(seed);
        var target = 2 + random.nextInt(200);
        var members = new VersionTimeline<AgentVersion>();
        var people = new ArrayList<Person>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            people.add(new Person("agent-" + i, new AgentVersion("main", Map.of(), Map.of(), null, null)));
            members.add("agent-" + i, 0, people.get(i).member);
        }
        var customers = new ArrayList<Somebody>();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            customers.add(new Somebody(
                    new UUID(0, i),
                    new Traits(ServiceQueue.CATCH_ALL, "en", null, Channel.PHONE, "help", null, 0),
                    0,
                    1 + random.nextInt(600_000),
                    1_000 + random.nextInt(100_000),
                    1 + random.nextInt(20_000),
                    Long.MAX_VALUE,
                    new UUID(1, i),
                    List.of()));
        }
        var free = new ConfigurationHistory(queue(target, null), new VersionTimeline<>(), members);
        var day = new PlainCentre(free, people, customers, Map.of(), RandomCentre.HOUR).live();
        var limits = new Limits(null, most, new Diversion(Act.MESSAGE, null));
        var script = HistoryReconstruction.of(day);

        // When
        var before = Simulation.run(day, free, script, Policy.DEFAULT);
        var after = Simulation.run(
                day,
                new ConfigurationHistory(queue(target, limits), new VersionTimeline<>(), members),
                script,
                Policy.DEFAULT);

        // Then: whatever the target, no more are answered after it, and nobody is lost
        assertThat(late(after)).isLessThanOrEqualTo(late(before));
        assertThat(after.answered() + after.turnedAway()).isEqualTo(before.answered());
        assertThat(after.occupancy()).isLessThanOrEqualTo(before.occupancy());
    }

    private static long late(DayOutcome outcome) {
        return Math.round(outcome.answered() * (1 - outcome.serviceLevel()));
    }

    private static VersionTimeline<ServiceQueue> queue(int target, @Nullable Limits limits) {
        return new VersionTimeline<ServiceQueue>()
                .add(
                        ServiceQueue.CATCH_ALL,
                        0,
                        new QueueDefinition(
                                        null,
                                        null,
                                        null,
                                        null,
                                        false,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        new ServiceLevel(80, target),
                                        null,
                                        null,
                                        limits)
                                .queue(ServiceQueue.CATCH_ALL));
    }
}
