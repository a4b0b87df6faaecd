package io.walletline.bench;

import io.walletline.bench.stack.BenchStack;
import io.walletline.bench.stack.EventReader;
import io.walletline.bench.stack.OpenLoop;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * From the commit of a change to the consumer of its event, and how many events a second the relay carries.
 *
 * <p>Latency counts from {@code ce_recordedtime}, which is taken inside the transaction: it includes the rest of the
 * transaction and is therefore an upper bound, in whole milliseconds. Baselines: a plain poller (100 ms, FOR UPDATE SKIP
 * LOCKED) for the latency, a producer without any outbox for the throughput.
 */
final class RelayBench implements Bench.Run {

    private static final String NAME = "relay";
    private static final int EVENTS_PER_SECOND = 200;

    /** It is opened, and its clocks start. */
    private static final int EVENTS_PER_TICKET = 2;

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration TIME = Duration.ofSeconds(40);
    private static final int BULK = 200_000;
    private static final int KEYS = 5_000;
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);
    private static final Clock CLOCK = Clock.systemUTC();

    @Override
    public List<Figure> measure() throws Exception {
        try (var stack = new BenchStack("ticket-service")) {
            var ours = latency(stack);
            var poller = pollerLatency(stack);
            var relayed = bulk(stack);
            var raw = rawProducer(stack);
            return List.of(
                    Figure.of(NAME, "commit to consumer p50 at 200/s", OpenLoop.millis(ours, 50), "ms")
                            .beside(OpenLoop.millis(poller, 50))
                            .atMost(10),
                    Figure.of(NAME, "commit to consumer p99 at 200/s", OpenLoop.millis(ours, 99), "ms")
                            .beside(OpenLoop.millis(poller, 99))
                            .atMost(50),
                    Figure.of(NAME, "events in that time", ours.getTotalCount(), "events")
                            .atLeast(EVENTS_PER_SECOND * TIME.toSeconds()),
                    Figure.of(NAME, "relayed", relayed, "events/s").beside(raw).atLeast(5_000));
        }
    }

    private static Histogram latency(BenchStack stack) throws Exception {
        var histogram = new ConcurrentHistogram(LONGEST_MICROS, 3);
        var counting = new AtomicBoolean();
        try (var reader = new EventReader(stack.bootstrapServers(), "ticket.events.v1", message -> {
            if (counting.get()) {
                var recorded = Instant.parse(EventReader.header(message, "ce_recordedtime"));
                histogram.recordValue(OpenLoop.micros(
                        Duration.between(recorded, CLOCK.instant()).toNanos()));
            }
        })) {
            var ticketsPerSecond = (double) EVENTS_PER_SECOND / EVENTS_PER_TICKET;
            OpenLoop.run(ticketsPerSecond / 2, WARM_UP, i -> openTicket(stack, i));
            OpenLoop.run(ticketsPerSecond, WARM_UP, i -> openTicket(stack, i));
            counting.set(true);
            OpenLoop.run(ticketsPerSecond, TIME, i -> openTicket(stack, i));
            TimeUnit.SECONDS.sleep(1);
        }
        return histogram;
    }

    /** One ticket with a category and no text. */
    private static void openTicket(BenchStack stack, int number) throws Exception {
        var body = "{\"customerRef\":\"cus-%d\",\"channel\":\"chat\",\"category\":\"fees\"}".formatted(number);
        stack.call("POST", "ticket-service", "/tickets", "bench", "service", body);
    }

    private static Histogram pollerLatency(BenchStack stack) throws Exception {
        var histogram = new ConcurrentHistogram(LONGEST_MICROS, 3);
        var polling = new AtomicBoolean(true);
        try (var writing = DriverManager.getConnection(stack.jdbcUrl("ticket"));
                var create = writing.createStatement()) {
            create.execute("create table polled (id bigint generated always as identity primary key, at bigint)");
            var poller = new FutureTask<>(() -> poll(stack, polling));
            Thread.ofPlatform().start(poller);
            try (var reader = new EventReader(
                    stack.bootstrapServers(),
                    "polled",
                    message -> histogram.recordValue(OpenLoop.micros(System.nanoTime()
                            - Long.parseLong(new String(message.value(), java.nio.charset.StandardCharsets.UTF_8)))))) {
                OpenLoop.run(EVENTS_PER_SECOND, TIME, i -> {
                    synchronized (writing) {
                        try (var insert = writing.prepareStatement("insert into polled (at) values (?)")) {
                            insert.setLong(1, System.nanoTime());
                            insert.executeUpdate();
                        }
                    }
                });
                TimeUnit.SECONDS.sleep(1);
            }
            polling.set(false);
            poller.get();
        }
        return histogram;
    }

    private static boolean poll(BenchStack stack, AtomicBoolean polling) throws Exception {
        var sql = "delete from polled where id in "
                + "(select id from polled order by id limit 500 for update skip locked) returning at";
        try (Connection connection = DriverManager.getConnection(stack.jdbcUrl("ticket"));
                var producer = producer(stack);
                var take = connection.prepareStatement(sql)) {
            while (polling.get()) {
                try (var rows = take.executeQuery()) {
                    while (rows.next()) {
                        var value = Long.toString(rows.getLong(1)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                        var unused = producer.send(new ProducerRecord<>("polled", "k", value));
                    }
                }
                producer.flush();
                TimeUnit.MILLISECONDS.sleep(100);
            }
            return true;
        }
    }

    /** Fills the outbox in one commit and sees how long the relay takes to have all of it acknowledged and marked. */
    private static double bulk(BenchStack stack) throws Exception {
        var fill = """
                insert into outbox (id, aggregatetype, aggregateid, type, payload, source,
                                    occurredtime, recordedtime, correlationid)
                select gen_random_uuid(), 'bulk.events', 'key-' || i %% %d, 'io.walletline.bulk.v1',
                       '{"text":"' || repeat('x', 300) || '"}', '/bench', now(), now(), gen_random_uuid()
                from generate_series(1, %d) i""".formatted(KEYS, BULK);
        try (var connection = DriverManager.getConnection(stack.jdbcUrl("ticket"));
                var statement = connection.createStatement()) {
            statement.execute(fill);
            var start = System.nanoTime();
            statement.execute("select pg_notify('walletline_outbox', '')");
            for (long unsent = BULK; unsent > 0; ) {
                TimeUnit.MILLISECONDS.sleep(250);
                try (var rows = statement.executeQuery("select count(*) from outbox where sentat is null")) {
                    rows.next();
                    unsent = rows.getLong(1);
                }
            }
            return BULK / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static double rawProducer(BenchStack stack) throws Exception {
        var value = ("{\"text\":\"" + "x".repeat(300) + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (var producer = producer(stack)) {
            producer.send(new ProducerRecord<>("raw", "k", value)).get();
            var start = System.nanoTime();
            var sends = new ArrayList<java.util.concurrent.Future<?>>(BULK);
            for (int i = 0; i < BULK; i++) {
                sends.add(producer.send(new ProducerRecord<>("raw", "key-" + i % KEYS, value)));
            }
            for (var send : sends) {
                send.get();
            }
            return BULK / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static KafkaProducer<String, byte[]> producer(BenchStack stack) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
