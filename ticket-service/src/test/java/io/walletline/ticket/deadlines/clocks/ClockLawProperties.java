package io.walletline.ticket.deadlines.clocks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.kit.calendar.Calendar;
import io.walletline.kit.calendar.Interval;
import io.walletline.kit.calendar.Timetable;
import io.walletline.kit.calendar.Weekday;
import io.walletline.ticket.deadlines.clocks.timing.Alarm;
import io.walletline.ticket.deadlines.clocks.timing.PauseHistory;
import io.walletline.ticket.deadlines.policies.definition.Applies;
import io.walletline.ticket.deadlines.policies.definition.ClockKind;
import io.walletline.ticket.deadlines.policies.definition.ClockPolicy;
import io.walletline.ticket.deadlines.policies.definition.ClockTerms;
import io.walletline.ticket.deadlines.policies.definition.Counting;
import io.walletline.ticket.deadlines.policies.definition.PolicySource;
import io.walletline.ticket.deadlines.policies.definition.Term;
import io.walletline.ticket.deadlines.policies.definition.Trigger;
import io.walletline.ticket.kernel.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A clock equals the sum of its open intervals: random histories, against a walk that counts minute by minute. */
class ClockLawProperties {
    private static final int STEPS = 25;
    private static final int CAUSES = 3;

    enum Change {
        LONDON("Europe/London", "2026-03-28T00:00:00Z"),
        NEW_YORK("America/New_York", "2026-10-31T00:00:00Z"),
        LORD_HOWE("Australia/Lord_Howe", "2026-10-03T00:00:00Z"),
        SAO_PAULO("America/Sao_Paulo", "2018-11-03T00:00:00Z"),
        SHANGHAI("Asia/Shanghai", "2026-09-30T00:00:00Z");

        final ZoneId zone;
        final Instant from;

        Change(String zone, String from) {
            this.zone = ZoneId.of(zone);
            this.from = Instant.parse(from);
        }
    }

    /** The slow, obvious clock: every minute it looks whether it runs and whether the calendar is open. */
    private static final class Walk {
        final Calendar calendar;
        final List<PauseHistory.Pause> pauses = new ArrayList<>();
        final Instant[] open = new Instant[CAUSES];
        final Map<Long, Instant> reached = new HashMap<>();
        Instant now;
        long minutes;

        Walk(Calendar calendar, Instant start) {
            this.calendar = calendar;
            this.now = start;
        }

        boolean runs() {
            return open[0] == null && open[1] == null && open[2] == null;
        }

        void walk(int wall) {
            for (int i = 0; i < wall; i++) {
                if (runs() && calendar.isOpen(now)) {
                    minutes++;
                    reached.put(minutes, now.plusSeconds(60));
                }
                now = now.plusSeconds(60);
            }
        }

        PauseHistory ledger(Instant start) {
            var all = new ArrayList<>(pauses);
            for (var from : open) {
                if (from != null) {
                    all.add(new PauseHistory.Pause(from, null));
                }
            }
            return new PauseHistory(start, all);
        }
    }

    @Property(tries = 200)
    void shouldHaveSpentWhatTheWalkHasCounted_whateverHappensToIt(@ForAll Change change, @ForAll Random random) {
        // Given
        var start = change.from.plus(Duration.ofMinutes(random.nextInt(24 * 60)));
        var terms = terms(change, random, 1 + random.nextInt(1500), List.of(1 + random.nextInt(600), 30));
        var clock = new TicketClock(UUID.randomUUID(), UUID.randomUUID(), terms, start);
        var walk = new Walk(requireNonNull(terms.counting().calendar()), start);
        var alarms = new ArrayList<Alarm>();

        for (int step = 0; step < STEPS; step++) {
            // When
            walk.walk(random.nextInt(300));
            alarms.addAll(clock.ring(walk.now, terms));
            toggle(clock, walk, random.nextInt(CAUSES), terms);

            // Then
            var elapsed = clock.elapsed(walk.now, terms.timetable());
            assertThat(elapsed).isEqualTo(Duration.ofMinutes(walk.minutes));
            assertThat(walk.ledger(start).elapsed(terms.timetable(), walk.now)).isEqualTo(elapsed);
        }
        assertThat(alarms).isEqualTo(expected(terms, walk));
    }

    /** Each threshold rings once, at the first minute at which so much was counted, however late somebody looks. */
    private static List<Alarm> expected(ClockTerms terms, Walk walk) {
        var expected = new ArrayList<Alarm>();
        long allowed = terms.policy().term().amount();
        for (var before : terms.policy().warnings()) {
            var at = walk.reached.get(allowed - before.toMinutes());
            if (at != null) {
                expected.add(new Alarm(Alarm.Kind.WARNING, at));
            }
        }
        var due = walk.reached.get(allowed);
        if (due != null) {
            expected.add(new Alarm(Alarm.Kind.BREACH, due));
        }
        return expected;
    }

    private static void toggle(TicketClock clock, Walk walk, int cause, ClockTerms terms) {
        var ran = walk.runs();
        if (walk.open[cause] == null) {
            walk.open[cause] = walk.now;
        } else {
            walk.pauses.add(new PauseHistory.Pause(walk.open[cause], walk.now));
            walk.open[cause] = null;
        }
        if (ran && !walk.runs()) {
            clock.pause(walk.now, terms);
        } else if (!ran && walk.runs()) {
            clock.resume(walk.now, terms);
        }
    }

    @Property(tries = 150)
    void shouldCountAsIfItHadAlwaysGoneByTheNewTerms_whenItIsMoved(@ForAll Change change, @ForAll Random random) {
        // Given
        var start = change.from.plus(Duration.ofMinutes(random.nextInt(24 * 60)));
        var old = terms(change, random, 1 + random.nextInt(1500), List.of(30));
        var next = terms(change, random, 1 + random.nextInt(1500), List.of(60));
        var clock = new TicketClock(UUID.randomUUID(), UUID.randomUUID(), old, start);
        var walk = new Walk(requireNonNull(next.counting().calendar()), start);
        for (int step = 0; step < 8; step++) {
            walk.walk(random.nextInt(300));
            clock.ring(walk.now, old);
            toggle(clock, walk, random.nextInt(CAUSES), old);
        }
        walk.walk(random.nextInt(300));
        clock.ring(walk.now, old);

        // When
        clock.move(next, walk.ledger(start), walk.now);

        // Then
        assertThat(clock.elapsed(walk.now, next.timetable())).isEqualTo(Duration.ofMinutes(walk.minutes));
        var due = walk.reached.get((long) next.policy().term().amount());
        if (walk.runs() && due != null) {
            assertThat(clock.dueAt()).isEqualTo(due);
            assertThat(clock.ring(walk.now, next)).containsExactly(new Alarm(Alarm.Kind.BREACH, due));
        } else if (walk.runs()) {
            assertThat(clock.dueAt()).isAfter(walk.now);
            assertThat(clock.ring(walk.now, next)).isEmpty();
        } else {
            assertThat(clock.nextWake()).isNull();
        }
    }

    private static ClockTerms terms(Change change, Random random, int minutes, List<Integer> warnings) {
        var term = new Term(minutes, Term.Unit.BUSINESS_MINUTES, "office");
        var policy = new ClockPolicy(
                "test",
                1,
                "own",
                ClockKind.RESOLUTION,
                new LocalizedText("测试", "test"),
                Applies.everywhere(),
                Trigger.of(Trigger.On.TICKET_OPENED),
                false,
                Set.of(Trigger.of(Trigger.On.TICKET_RESOLVED)),
                term,
                Set.of(),
                warnings.stream().distinct().toList(),
                List.of(),
                List.of(),
                new PolicySource("test", null, null, PolicySource.Evidence.OWN));
        var calendar = calendar(change, random);
        var timetable =
                Timetable.of(calendar, change.from.minus(Duration.ofDays(2)), change.from.plus(Duration.ofDays(120)));
        return new ClockTerms(policy, 1, new Counting(term, calendar, timetable));
    }

    private static Calendar calendar(Change change, Random random) {
        var weekly = new HashMap<Weekday, List<Interval>>();
        for (var day : Weekday.values()) {
            weekly.put(day, random.nextInt(4) == 0 ? List.of() : List.of(interval(random), interval(random)));
        }
        weekly.put(Weekday.WEDNESDAY, List.of(Interval.parse("22:00-06:00")));
        var holiday = LocalDate.ofInstant(change.from, change.zone).plusDays(random.nextInt(4));
        return new Calendar(change.zone, weekly, Map.of(holiday, List.of()));
    }

    private static Interval interval(Random random) {
        return Interval.parse("%02d:%02d-%02d:%02d"
                .formatted(random.nextInt(24), random.nextInt(60), random.nextInt(24), random.nextInt(60)));
    }
}
