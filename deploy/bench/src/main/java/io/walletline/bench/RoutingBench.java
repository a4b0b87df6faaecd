package io.walletline.bench;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.walletline.bench.stack.BenchStack;
import io.walletline.bench.stack.EventReader;
import io.walletline.bench.stack.OpenLoop;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * From the event that asks for a contact to its committed offer: 10,000 agents with four of 50 skills each, 100,000 contacts
 * that wait for a skill nobody has, and a stream of contacts that each ask for one skill. Baseline: clients that claim rows
 * of a plain table with {@code SELECT … FOR UPDATE SKIP LOCKED LIMIT 1} and an {@code UPDATE}, at the best number of them.
 */
final class RoutingBench implements Bench.Run {

    private static final String NAME = "routing";
    private static final String SERVICE = "routing-service";
    private static final int AGENTS = 10_000;
    private static final int WAITING = 100_000;
    private static final int MANY_WAITING = 500_000;
    private static final int SKILLS = 50;
    private static final int POOLS = 8;
    private static final int BULK = 30_000;
    private static final int WARM_UP_BULK = 40_000;
    private static final int PER_SECOND = 300;
    /** Until what handles few contacts at once is compiled too: after a minute the compiler still takes a quarter core. */
    private static final Duration WARM_UP = Duration.ofSeconds(180);

    private static final Duration TIME = Duration.ofSeconds(30);
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);
    private static final Clock CLOCK = Clock.systemUTC();
    /** As ticket-service makes them. */
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Map<String, Long> askedAt = new ConcurrentHashMap<>();

    @Override
    public List<Figure> measure() throws Exception {
        try (var stack = new BenchStack(BenchStack.ALL_COMPILERS, SERVICE)) {
            defineQueues(stack);
            stack.stop(SERVICE);
            try (var database = DriverManager.getConnection(stack.jdbcUrl("routing"));
                    var producer = producer(stack)) {
                enterAgents(database);
                enterWaiting(database, WAITING);
                stack.start(SERVICE);
                offerAll(database, producer, WARM_UP_BULK);
                var latency = latency(stack, producer);
                var cpuBefore = stack.cpuSeconds();
                var perSecond = offerAll(database, producer, BULK);
                var cpu = (stack.cpuSeconds() - cpuBefore) / BULK * 1e3;
                var takeover = takeover(stack, database, producer);
                stack.stop(SERVICE);
                enterWaiting(database, MANY_WAITING - WAITING);
                var restart = restart(stack, database, producer);
                stack.stop(SERVICE);
                var raw = RawClaims.bestPerSecond(stack.jdbcUrl("routing"), WAITING);
                return List.of(
                        Figure.of(NAME, "contacts from event to committed offer", perSecond, "contacts/s")
                                .beside(raw)
                                .atLeast(1_000),
                        Figure.of(NAME, "the same, of raw claims", perSecond / raw, "x")
                                .atLeast(1.0),
                        Figure.of(NAME, "service CPU per contact", cpu, "ms"),
                        Figure.of(NAME, "event to offer event p50 at 300/s", OpenLoop.millis(latency, 50), "ms"),
                        Figure.of(NAME, "event to offer event p99 at 300/s", OpenLoop.millis(latency, 99), "ms")
                                .atMost(50),
                        Figure.of(NAME, "pools of a killed instance offered by another", takeover, "s")
                                .atMost(5),
                        Figure.of(NAME, "contacts offered twice then", twice(database), "contacts")
                                .atMost(0),
                        Figure.of(NAME, "restart to first offer, 500,000 waiting, heap 512 MB", restart, "s")
                                .atMost(20));
            }
        }
    }

    private static void defineQueues(BenchStack stack) throws Exception {
        for (int skill = 0; skill < SKILLS; skill++) {
            define(stack, "line-" + skill, "cat-" + skill, "skill-" + skill);
        }
        define(stack, "parked", "parked", "nobody");
    }

    private static void define(BenchStack stack, String queue, String category, String skill) throws Exception {
        define(stack, queue, category, skill, "main");
    }

    private static void define(BenchStack stack, String queue, String category, String skill, String pool)
            throws Exception {
        stack.call("PUT", SERVICE, "/queues/" + queue, "admin", "admin", """
                {"order":10,"match":{"categories":["%s"]},"requires":{"%s":1},"languageAsSkill":false,
                 "offerSeconds":3600,"pool":"%s"}""".formatted(category, skill, pool));
    }

    private static void enterAgents(Connection database) throws SQLException {
        execute(database, """
                insert into agent (id, display_name, skills, capacity, version)
                select 'agt-' || i, 'Agent ' || i,
                       (select jsonb_object_agg('skill-' || (i * 7 + n * 13 + n * n) %% %d, 1 + (i + n) %% 10)
                        from generate_series(1, 4) n),
                       '{"message": 20}', 0
                from generate_series(1, %d) i""".formatted(SKILLS, AGENTS));
        execute(database, """
                insert into attendance (agent_id, choice, presence, since, idle_since)
                select id, 'AVAILABLE', 'AVAILABLE', now(), now() from agent""");
        execute(database, "analyze");
    }

    private static void enterWaiting(Connection database, int number) throws SQLException {
        execute(database, """
                insert into contact (id, ticket_id, channel, purpose, category, language, verification_level, priority,
                                     queue, state, entered_at, place, refusals, correlation_id, causation_id)
                select gen_random_uuid(), gen_random_uuid(), 'MESSAGE', 'help', 'parked', 'zh', 0, 0,
                       'parked', 'WAITING', now() + i * interval '1 microsecond', now() + i * interval '1 microsecond', 0,
                       gen_random_uuid(), gen_random_uuid()
                from generate_series(1, %d) i""".formatted(number));
        execute(database, "analyze contact");
    }

    /** Sends so many contacts as fast as the topic takes them; returns how many are offered a second. */
    private double offerAll(Connection database, KafkaProducer<String, byte[]> producer, int number) throws Exception {
        var goal = offers(database) + number;
        var start = System.nanoTime();
        for (int i = 0; i < number; i++) {
            ask(producer, i);
        }
        awaitOffers(database, goal);
        return number / ((System.nanoTime() - start) / 1e9);
    }

    private static void awaitOffers(Connection database, long goal) throws Exception {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        for (var left = goal - offers(database); left > 0; left = goal - offers(database)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(left + " of " + goal + " were not offered");
            }
            // Counting takes milliseconds of the processors that are measured: seldom while many are left.
            TimeUnit.MILLISECONDS.sleep(Math.clamp(left / 20, 20, 1_000));
        }
    }

    private static long offers(Connection database) throws SQLException {
        return count(database, "select count(*) from offer");
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (var select = database.createStatement();
                var row = select.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Histogram latency(BenchStack stack, KafkaProducer<String, byte[]> producer) throws Exception {
        var histogram = new ConcurrentHistogram(LONGEST_MICROS, 3);
        try (var reader = new EventReader(stack.bootstrapServers(), "routing.events.v1", message -> {
            if (EventReader.header(message, "ce_type").endsWith("offer-made.v1")) {
                var asked = askedAt.remove(message.key());
                if (asked != null) {
                    histogram.recordValue(OpenLoop.micros(System.nanoTime() - asked));
                }
            }
        })) {
            OpenLoop.run(PER_SECOND, WARM_UP, i -> ask(producer, i));
            TimeUnit.SECONDS.sleep(2);
            histogram.reset();
            OpenLoop.run(PER_SECOND, TIME, i -> askedAt.put(ask(producer, i), System.nanoTime()));
            TimeUnit.SECONDS.sleep(2);
            if (!askedAt.isEmpty()) {
                throw new IllegalStateException(askedAt.size() + " contacts were not offered");
            }
        }
        return histogram;
    }

    /**
     * Two instances share the pools, contacts wait in each of them, one instance is killed, and agents become available at
     * the other. Seconds from the kill until every contact has been offered.
     */
    private double takeover(BenchStack stack, Connection database, KafkaProducer<String, byte[]> producer)
            throws Exception {
        for (int pool = 0; pool < POOLS; pool++) {
            define(stack, "pool-" + pool, "pool-" + pool, "pool-skill", "pool-" + pool);
            stack.call("PUT", SERVICE, "/agents/pool-agt-" + pool, "admin", "admin", """
                    {"displayName":"Agent","pool":"pool-%d","skills":{"pool-skill":1},"capacity":{"message":10}}""".formatted(pool));
        }
        stack.start(SERVICE + "@2");
        await(database, "select count(distinct instance) from pool_lease where until > now()", 2);
        for (int i = 0; i < POOLS * 5; i++) {
            ask(producer, "pool-" + i % POOLS, i);
        }
        await(database, "select count(*) from contact where queue like 'pool-%' and state = 'WAITING'", POOLS * 5);
        stack.kill(SERVICE + "@2");
        var start = System.nanoTime();
        for (int pool = 0; pool < POOLS; pool++) {
            stack.call(
                    "PUT", SERVICE, "/agents/me/presence", "pool-agt-" + pool, "agent", "{\"presence\":\"available\"}");
        }
        await(database, "select count(*) from contact where queue like 'pool-%' and state = 'OFFERED'", POOLS * 5);
        return (System.nanoTime() - start) / 1e9;
    }

    private static void await(Connection database, String count, long goal) throws Exception {
        for (var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1); count(database, count) != goal; ) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(count(database, count) + " instead of " + goal + ": " + count);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static long twice(Connection database) throws SQLException {
        return count(database, """
                select count(*) from (select contact_id from offer join contact c on c.id = contact_id
                where c.queue like 'pool-%' group by contact_id having count(*) > 1) twice""");
    }

    private double restart(BenchStack stack, Connection database, KafkaProducer<String, byte[]> producer)
            throws Exception {
        var goal = offers(database) + 1;
        ask(producer, 1);
        var start = System.nanoTime();
        stack.start(SERVICE);
        awaitOffers(database, goal);
        return (System.nanoTime() - start) / 1e9;
    }

    /** Publishes a request as ticket-service would; returns the contact's id. */
    private static String ask(KafkaProducer<String, byte[]> producer, int number) {
        return ask(producer, "cat-" + number % SKILLS, number);
    }

    private static String ask(KafkaProducer<String, byte[]> producer, String category, int number) {
        var contact = IDS.generate().toString();
        var now = CLOCK.instant();
        var data = """
                {"contactId":"%s","ticketId":"%s","customerRef":"cus-%d","channel":"message","purpose":"help",\
                "category":"%s","priority":%d,"language":"zh","region":"CN","verificationLevel":0,"requestedAt":"%s"}""".formatted(contact, IDS.generate(), number, category, number % 3 * 10, now);
        var message = new ProducerRecord<>("ticket.events.v1", contact, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        IDS.generate().toString(),
                        "ce_source",
                        "/ticket-service",
                        "ce_type",
                        "io.walletline.contact-requested.v1",
                        "ce_subject",
                        contact,
                        "ce_time",
                        now.toString(),
                        "ce_correlationid",
                        IDS.generate().toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var unused = producer.send(message);
        return contact;
    }

    private static KafkaProducer<String, byte[]> producer(BenchStack stack) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
