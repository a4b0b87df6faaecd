package io.walletline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.bench.stack.BenchStack;
import io.walletline.bench.stack.EventReader;
import io.walletline.bench.stack.OpenLoop;
import io.walletline.bench.stack.Phone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
 * From the moment at which the caller has said what happened to the offer on the agent's screen (their event stream over
 * HTTP): webhook, ticket, event, queue, match, bind, push. Each caller hangs up when offered, which frees the agent.
 * Baseline: an event that travels the same two Kafka hops and does nothing.
 */
final class CallToOfferBench implements Bench.Run {

    private static final String NAME = "call-to-offer";
    private static final int CALLS_PER_SECOND = 20;
    private static final int AGENTS = 60;
    /** First at half the rate: while code is compiled on the same two cores a call costs half as much again. */
    private static final Duration FIRST_CALLS = Duration.ofSeconds(60);

    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration TIME = Duration.ofSeconds(45);
    /** Only who hangs up is read from the events, not what is measured. */
    private static final Duration GATHERING = Duration.ofMillis(200);

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Long> saidAt = new ConcurrentHashMap<>();
    private final Map<String, String> customerOf = new ConcurrentHashMap<>();
    private final Map<String, Long> offeredAt = new ConcurrentHashMap<>();

    @Override
    public List<Figure> measure() throws Exception {
        try (var stack = new BenchStack("ticket-service", "routing-service")) {
            var phone = new Phone(stack);
            double cpuPerCall;
            var first = (int) (FIRST_CALLS.toSeconds() * CALLS_PER_SECOND / 2);
            var warm = first + (int) (WARM_UP.toSeconds() * CALLS_PER_SECOND);
            var calls = (int) (TIME.toSeconds() * CALLS_PER_SECOND);
            for (int i = 0; i < warm + calls; i++) {
                phone.register(i);
            }
            staff(stack);
            for (int i = 0; i < AGENTS; i++) {
                watch(stack, phone, "agt-" + i);
            }
            try (var reader = new EventReader(stack.bootstrapServers(), "ticket.events.v1", GATHERING, message -> {
                if (EventReader.header(message, "ce_type").endsWith("contact-requested.v1")) {
                    var data = parse(new String(message.value(), java.nio.charset.StandardCharsets.UTF_8));
                    customerOf.put(
                            data.get("contactId").asText(),
                            data.get("customerRef").asText());
                }
            })) {
                OpenLoop.run(CALLS_PER_SECOND / 2.0, FIRST_CALLS, i -> call(phone, i));
                OpenLoop.run(CALLS_PER_SECOND, WARM_UP, i -> call(phone, first + i));
                TimeUnit.SECONDS.sleep(2);
                var cpuBefore = stack.cpuSeconds();
                OpenLoop.run(CALLS_PER_SECOND, TIME, i -> call(phone, warm + i));
                TimeUnit.SECONDS.sleep(3);
                cpuPerCall = (stack.cpuSeconds() - cpuBefore) / calls * 1e3;
            }
            var ours = joined(warm, calls);
            var hops = twoHops(stack);
            return List.of(
                    Figure.of(NAME, "p50 at 20 calls/s", OpenLoop.millis(ours, 50), "ms")
                            .beside(OpenLoop.millis(hops, 50))
                            .atMost(50),
                    Figure.of(NAME, "p99 at 20 calls/s", OpenLoop.millis(ours, 99), "ms")
                            .beside(OpenLoop.millis(hops, 99))
                            .atMost(250),
                    Figure.of(NAME, "calls offered", ours.getTotalCount(), "calls")
                            .atLeast(calls),
                    Figure.of(NAME, "CPU of ticket and routing per call, three webhooks each", cpuPerCall, "ms"));
        }
    }

    private static void staff(BenchStack stack) throws Exception {
        stack.call(
                "PUT",
                "routing-service",
                "/queues/account-stolen",
                "admin",
                "admin",
                "{\"order\":10,\"match\":{\"categories\":[\"account-stolen\"]},\"requires\":{\"fraud\":5},\"wrapUpSeconds\":0}");
        for (int i = 0; i < AGENTS; i++) {
            var id = "agt-" + i;
            stack.call(
                    "PUT",
                    "routing-service",
                    "/agents/" + id,
                    "admin",
                    "admin",
                    "{\"displayName\":\"%s\",\"skills\":{\"zh\":8,\"fraud\":8}}".formatted(id));
            stack.call("PUT", "routing-service", "/agents/me/presence", id, "agent", "{\"presence\":\"available\"}");
        }
    }

    /** An agent's screen: notes when an offer shows, and lets its caller hang up. */
    private void watch(BenchStack stack, Phone phone, String agent) {
        var request = HttpRequest.newBuilder(stack.uri("routing-service", "/agents/me/stream"))
                .header("Authorization", "Bearer " + stack.token(agent, "agent"))
                .header("Accept", "text/event-stream")
                .build();
        Thread.ofVirtual().start(() -> {
            try (var lines = stack.http()
                    .send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()) {
                lines.filter(line -> line.startsWith("data:")).forEach(line -> {
                    var now = System.nanoTime();
                    parse(line.substring("data:".length())).path("offers").forEach(offer -> {
                        if (offeredAt.putIfAbsent(offer.get("contactId").asText(), now) == null) {
                            hangUp(phone, offer.get("contactId").asText());
                        }
                    });
                });
            } catch (IOException | UncheckedIOException streamEnded) {
                // the services stop at the end of the run
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void hangUp(Phone phone, String contact) {
        Thread.ofVirtual().start(() -> {
            try {
                while (!customerOf.containsKey(contact)) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                phone.hangUp(Integer.parseInt(customerOf.get(contact).substring(4)));
            } catch (Exception e) {
                throw new IllegalStateException("cannot hang up", e);
            }
        });
    }

    private void call(Phone phone, int customer) throws Exception {
        phone.voice(customer);
        saidAt.put(Phone.ref(customer), System.nanoTime());
        phone.said(customer, "我的钱包被盗了");
    }

    private Histogram joined(int firstCall, int calls) {
        var histogram = new ConcurrentHistogram(LONGEST_MICROS, 3);
        offeredAt.forEach((contact, at) -> {
            var customer = customerOf.get(contact);
            var said = customer == null ? null : saidAt.get(customer);
            if (customer != null
                    && said != null
                    && Integer.parseInt(customer.substring(4)) >= firstCall
                    && Integer.parseInt(customer.substring(4)) < firstCall + calls) {
                histogram.recordValue(OpenLoop.micros(at - said));
            }
        });
        return histogram;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Histogram twoHops(BenchStack stack) throws Exception {
        var histogram = new ConcurrentHistogram(LONGEST_MICROS, 3);
        try (var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", stack.bootstrapServers(), "acks", "all", "linger.ms", 0),
                        new StringSerializer(),
                        new ByteArraySerializer());
                var second = new EventReader(
                        stack.bootstrapServers(),
                        "hop2",
                        message -> histogram.recordValue(
                                OpenLoop.micros(System.nanoTime() - Long.parseLong(message.key()))));
                var first = new EventReader(stack.bootstrapServers(), "hop1", message -> {
                    var unused = producer.send(new ProducerRecord<>("hop2", message.key(), message.value()));
                })) {
            TimeUnit.SECONDS.sleep(3);
            OpenLoop.run(
                    CALLS_PER_SECOND,
                    Duration.ofSeconds(20),
                    i -> producer.send(new ProducerRecord<>("hop1", Long.toString(System.nanoTime()), new byte[500]))
                            .get());
            TimeUnit.SECONDS.sleep(1);
        }
        return histogram;
    }
}
