package io.walletline.routing.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.queue.Diversion;
import io.walletline.routing.queue.Diversion.Act;
import io.walletline.routing.queue.Limits;
import io.walletline.routing.queue.QueueDefinition;
import io.walletline.routing.queue.ServiceLevel;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.queue.Traits;
import io.walletline.routing.whatif.RandomCentre.Having;
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
        RandomCentre random = new RandomCentre(seed, having);
        PastDay day = random.centre().live();
        Script script = Recollection.of(day);

        // When
        WhatIfReport.Outcome again = Simulation.run(day, day.world(), knowing(random, script), Policy.DEFAULT);

        // Then
        assertThat(again).isEqualTo(Happened.in(day));
    }

    /** What is learnt of waits changes all day long: here it is given, so that both know the same. */
    private static Script knowing(RandomCentre random, Script script) {
        return random.lessons().isEmpty()
                ? script
                : new Script(
                        script.visits(),
                        script.blocks(),
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
        Random random = new Random(seed);
        int target = 2 + random.nextInt(200);
        Timeline<Member> members = new Timeline<>();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            people.add(new Person("agent-" + i, new Member("main", Map.of(), Map.of(), null, null)));
            members.add("agent-" + i, 0, people.get(i).member);
        }
        List<Somebody> customers = new ArrayList<>();
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
        World free = new World(queue(target, null), new Timeline<>(), members);
        PastDay day = new PlainCentre(free, people, customers, Map.of(), RandomCentre.HOUR).live();
        Limits limits = new Limits(null, most, new Diversion(Act.MESSAGE, null));
        Script script = Recollection.of(day);

        // When
        WhatIfReport.Outcome before = Simulation.run(day, free, script, Policy.DEFAULT);
        WhatIfReport.Outcome after = Simulation.run(
                day, new World(queue(target, limits), new Timeline<>(), members), script, Policy.DEFAULT);

        // Then: whatever the target, no more are answered after it, and nobody is lost
        assertThat(late(after)).isLessThanOrEqualTo(late(before));
        assertThat(after.answered() + after.turnedAway()).isEqualTo(before.answered());
        assertThat(after.occupancy()).isLessThanOrEqualTo(before.occupancy());
    }

    private static long late(WhatIfReport.Outcome outcome) {
        return Math.round(outcome.answered() * (1 - outcome.serviceLevel()));
    }

    private static Timeline<ServiceQueue> queue(int target, @Nullable Limits limits) {
        return new Timeline<ServiceQueue>()
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
