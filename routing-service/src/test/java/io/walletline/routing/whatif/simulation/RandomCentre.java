package io.walletline.routing.whatif.simulation;

import io.walletline.kit.calendar.Calendar;
import io.walletline.kit.calendar.Interval;
import io.walletline.kit.calendar.Weekday;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.QueueDefinition;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.queue.access.Diversion;
import io.walletline.routing.queue.access.Hours;
import io.walletline.routing.queue.access.Limits;
import io.walletline.routing.queue.rules.QueueMatch;
import io.walletline.routing.queue.rules.RelaxationStep;
import io.walletline.routing.queue.rules.ServiceLevel;
import io.walletline.routing.queue.rules.Traits;
import io.walletline.routing.waiting.Lesson;
import io.walletline.routing.whatif.history.AgentVersion;
import io.walletline.routing.whatif.history.ConfigurationHistory;
import io.walletline.routing.whatif.history.VersionTimeline;
import io.walletline.routing.whatif.simulation.Somebody.Handing;
import io.walletline.routing.whatif.simulation.Somebody.Temper;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An hour of a small support line: two queues, some agents, and what they are like. */
final class RandomCentre {

    /** What there is beside skills, breaks, hours, limits by number and agents who know. */
    enum Having {
        NOTHING_MORE,
        LIMITS_BY_WAIT,
        CALLBACKS,
        TRANSFERS,
        PARALLEL_OFFERS
    }

    static final long HOUR = 3_600_000;
    private static final List<String> SKILLS = List.of("red", "blue");
    private static final List<Channel> CHANNELS = List.of(Channel.PHONE, Channel.PHONE, Channel.CHAT, Channel.EMAIL);

    private final Random random;
    private final Having having;
    private final Map<String, Lesson> lessons = new HashMap<>();
    /**
     * Several who fit several at one instant are matched so that most are served (see ADR 2), which a newcomer does not. So
     * with transfers, each of which frees an agent and brings a contact at once, there are calls only. With parallel offers
     * a hang-up frees several agents at once: then all can do the same. Either that, or nobody hangs up and each contact is
     * before two at most.
     */
    private final boolean steady;

    RandomCentre(long seed, Having having) {
        this.random = new Random(seed);
        this.having = having;
        this.steady = having == Having.PARALLEL_OFFERS && random.nextBoolean();
    }

    /** What is known of the queues, if their waits are limited. */
    Map<String, Lesson> lessons() {
        return lessons;
    }

    PlainCentre centre() {
        var people = new ArrayList<Person>();
        var members = new VersionTimeline<AgentVersion>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            var person = person(i);
            people.add(person);
            members.add(person.id, 0, person.member);
        }
        var customers = new ArrayList<Somebody>();
        var tickets = new ArrayList<UUID>();
        for (int i = 0; i < 5 + random.nextInt(50); i++) {
            customers.add(somebody(i, tickets));
        }
        if (having == Having.LIMITS_BY_WAIT) {
            SKILLS.forEach(skill ->
                    lessons.put(skill, new Lesson(60 + random.nextInt(240), 0.2, 60 + random.nextInt(600), 0.2)));
        }
        return new PlainCentre(
                new ConfigurationHistory(queues(), calendars(), members), people, customers, lessons, HOUR);
    }

    private Person person(int number) {
        var skills = new HashMap<String, Integer>();
        var kind = steady ? 2 : random.nextInt(4);
        if (kind != 0) {
            skills.put("red", steady ? 3 : 1 + random.nextInt(3));
        }
        if (kind != 1) {
            skills.put("blue", steady ? 3 : 1 + random.nextInt(3));
        }
        var interrupts = random.nextInt(4) == 0 ? Map.of(Channel.PHONE, Set.of(Channel.CHAT, Channel.EMAIL)) : null;
        Map<Channel, Integer> capacity = random.nextBoolean() ? Map.of() : Map.of(Channel.CHAT, 1 + random.nextInt(3));
        var person = new Person("agent-" + number, new AgentVersion("main", skills, capacity, interrupts, null));
        person.idleSince = -1 - random.nextInt(1_000_000);
        if (random.nextInt(3) == 0) {
            long begin = 1 + random.nextInt((int) HOUR);
            person.breaks.add(new long[] {begin, begin + 1 + random.nextInt(900_000)});
        }
        return person;
    }

    private Somebody somebody(int number, List<UUID> tickets) {
        var ticket = !tickets.isEmpty() && random.nextInt(4) == 0
                ? tickets.get(random.nextInt(tickets.size()))
                : new UUID(1, number);
        tickets.add(ticket);
        var tempers = new ArrayList<Temper>();
        for (int i = 0; i < 8; i++) {
            var kind = steady ? 2 : random.nextInt(10);
            tempers.add(new Temper(kind == 0, kind == 1, 1 + random.nextInt(steady ? 5_000 : 9_000)));
        }
        var parallel = having == Having.PARALLEL_OFFERS;
        var patient = parallel ? !steady : random.nextInt(3) == 0;
        var somebody = new Somebody(
                new UUID(0, number),
                new Traits(
                        random.nextBoolean() ? "red" : "blue",
                        "en",
                        null,
                        parallel || having == Having.TRANSFERS
                                ? Channel.PHONE
                                : CHANNELS.get(random.nextInt(CHANNELS.size())),
                        "help",
                        null,
                        0),
                random.nextInt(60),
                1 + random.nextInt((int) HOUR),
                10_000 + random.nextInt(300_000),
                1 + random.nextInt(30_000),
                patient ? Long.MAX_VALUE : 5_000 + random.nextInt(600_000),
                ticket,
                tempers);
        somebody.comesBackAfter = random.nextInt(600_000);
        long talked = 40_000 + random.nextInt(200_000);
        if (having == Having.TRANSFERS && random.nextInt(3) == 0 && talked < somebody.talk) {
            somebody.hands = new Handing(talked, SKILLS.get(random.nextInt(2)));
        }
        return somebody;
    }

    private VersionTimeline<ServiceQueue> queues() {
        var queues = new VersionTimeline<ServiceQueue>();
        queues.add("red", 0, queue("red", random.nextBoolean() ? "blue" : null, asked("red")));
        var asked = asked("blue");
        queues.add("blue", 0, queue("blue", null, asked));
        if (random.nextBoolean()) {
            // Redefined on the way: service level, hours, limits, times. What is asked of agents stays, since several
            // who
            // fit several at one instant are not matched as a newcomer would, but so that most are served (see ADR 2).
            queues.add("blue", random.nextInt((int) HOUR), queue("blue", null, asked));
        }
        return queues.add(
                ServiceQueue.CATCH_ALL,
                0,
                new QueueDefinition(
                                null, null, null, null, false, null, null, null, null, null, null, null, null, null,
                                null, null, null)
                        .queue(ServiceQueue.CATCH_ALL));
    }

    /** What a queue asks of its agents. */
    private record Asked(
            Map<String, Integer> requires, @Nullable List<RelaxationStep> relax) {}

    private Asked asked(String skill) {
        return new Asked(
                Map.of(skill, 1 + random.nextInt(2)),
                !steady && random.nextInt(3) == 0
                        ? List.of(new RelaxationStep(20 + random.nextInt(200), null, List.of(skill), null, null))
                        : null);
    }

    private ServiceQueue queue(String skill, @Nullable String other, Asked asked) {
        var away = other != null && random.nextBoolean()
                ? new Diversion(Diversion.Act.QUEUE, other)
                : new Diversion(
                        having == Having.CALLBACKS && random.nextInt(4) != 0
                                ? Diversion.Act.CALLBACK
                                : Diversion.Act.MESSAGE,
                        null);
        return new QueueDefinition(
                        1,
                        new QueueMatch(List.of(skill), null, null, null, null, null, null),
                        null,
                        asked.requires(),
                        false,
                        null,
                        random.nextInt(40),
                        6 + random.nextInt(10),
                        null,
                        null,
                        random.nextInt(40),
                        seldomKnown() ? 0 : random.nextInt(120),
                        having == Having.PARALLEL_OFFERS ? 1 + random.nextInt(steady ? 3 : 2) : null,
                        new ServiceLevel(80, 10 + random.nextInt(60)),
                        asked.relax(),
                        random.nextInt(3) == 0 ? new Hours("half", away) : null,
                        limits(away))
                .queue(skill);
    }

    /** Who was transferred, or has several asked at once, waits for nobody in particular. */
    private boolean seldomKnown() {
        return steady || having == Having.TRANSFERS || random.nextBoolean();
    }

    /** Not with transfers: that somebody waited before one is not known any more. */
    private @Nullable Limits limits(Diversion away) {
        return switch (having) {
            case TRANSFERS -> null;
            case LIMITS_BY_WAIT ->
                random.nextInt(4) == 0
                        ? null
                        : new Limits(random.nextInt(3) == 0 ? 1 + random.nextInt(6) : null, random.nextInt(180), away);
            case NOTHING_MORE, CALLBACKS, PARALLEL_OFFERS ->
                random.nextInt(3) == 0 ? new Limits(random.nextInt(4), null, away) : null;
        };
    }

    /** Open from ten past to ten to of the hour of the epoch, a Thursday. */
    private static VersionTimeline<Calendar> calendars() {
        return new VersionTimeline<Calendar>()
                .add(
                        "half",
                        0,
                        new Calendar(
                                ZoneOffset.UTC,
                                Map.of(Weekday.THURSDAY, List.of(Interval.parse("00:10-00:50"))),
                                Map.of()));
    }
}
