package io.walletline.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever happens. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(FakeProviders.class)
class LawsTest {

    private final KafkaTap kafka = KafkaTap.open();

    @Inject
    FakeTwilio twilio;

    @Inject
    FakeFcm fcm;

    @Inject
    Records records;

    @Inject
    Addresses addresses;

    @Inject
    MovableClock clock;

    @Inject
    MeterRegistry meters;

    private record Published(String topic, String key, String name, Map<String, Object> data, UUID id) {}

    @AfterEach
    void closeTap() {
        kafka.close();
    }

    @Test
    @TestSecurity(user = "app", roles = "service")
    void shouldChangeNoTableAndSendNothing_whenEveryInputTopicIsReplayed() {
        // Given
        var inputs = inputs();
        replay(inputs);
        awaitQuiet();
        var before = records.everything();
        int taken = twilio.takenInAll();
        int pushed = fcm.triesInAll();

        // When
        replay(inputs);
        replayWithTheInboxForgotten(inputs);

        // Then
        assertThat(records.everything()).isEqualTo(before);
        assertThat(twilio.takenInAll()).isEqualTo(taken);
        assertThat(fcm.triesInAll()).isEqualTo(pushed).isPositive();
    }

    @Test
    @TestSecurity(user = "ops", roles = "admin")
    void shouldKeepNoMessage_whenItsEventCannotBeStored() {
        // Given: no address, so that the message fails at once and must tell so
        var customer = Customer.any();

        // When
        Response answer;
        try (var refusal = records.refuseOutboxRows("aggregateid = '" + customer.ref() + "'")) {
            assertThat(refusal).isNotNull();
            answer = given().contentType(ContentType.JSON)
                    .body(Map.of("customerRef", customer.ref(), "template", "wallet-frozen", "values", Map.of()))
                    .post("/messages");
        }

        // Then
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body().asString()).doesNotContain("boom");
        assertThat(records.count("message where customer_ref = ?", customer.ref()))
                .isZero();
    }

    private List<Published> inputs() {
        var inputs = new ArrayList<Published>();
        for (int i = 0; i < 5; i++) {
            var customer = Customer.any();
            registered(customer);
            if (i > 0) {
                addresses.enter(customer, i % 2 == 0 ? "zh" : "en");
            }
            var ref = customer.ref();
            var ticket = UUID.randomUUID();
            inputs.add(input("wallet.events.v1", ref, "funds-frozen", Map.of("customerRef", ref)));
            inputs.add(input("wallet.events.v1", ref, "funds-unfrozen", Map.of("customerRef", ref)));
            inputs.add(input("wallet.events.v1", ref, "payment-failed", Map.of("customerRef", ref)));
            inputs.add(input(
                    "feedback.events.v1",
                    ticket.toString(),
                    "survey-invited",
                    Map.of(
                            "ticketId",
                            ticket,
                            "customerRef",
                            ref,
                            "language",
                            "zh",
                            "link",
                            "https://ask.example/s/x",
                            "expiresAt",
                            clock.instant().plus(Duration.ofDays(7)))));
            for (int j = 0; j < 2; j++) {
                inputs.add(input(
                        "ticket.events.v1",
                        ticket.toString(),
                        "verification-requested",
                        Map.of(
                                "verificationId",
                                UUID.randomUUID(),
                                "ticketId",
                                ticket,
                                "customerRef",
                                ref,
                                "method",
                                "sms-code",
                                "language",
                                "en",
                                "requestedBy",
                                "agent",
                                "requestedAt",
                                clock.instant())));
            }
        }
        return inputs;
    }

    private static void registered(Customer customer) {
        given().contentType(ContentType.JSON)
                .body(Map.of("token", "device-of-" + customer.ref()))
                .put("/customers/" + customer.ref() + "/devices")
                .then()
                .statusCode(201);
    }

    private static Published input(String topic, String key, String name, Map<String, Object> data) {
        return new Published(topic, key, name, data, UUID.randomUUID());
    }

    private void publish(Published event) {
        kafka.publish(event.topic(), event.key(), event.name(), event.data(), event.id(), event.id());
    }

    private void replay(List<Published> inputs) {
        var before = consumed();
        inputs.forEach(this::publish);
        awaitConsumed(before + relevant(inputs));
        // What other tests left on the topics counts as consumed too: these events themselves must be through.
        var ids = inputs.stream().map(input -> "'" + input.id() + "'").collect(Collectors.joining(","));
        Awaitility.await("these events taken in")
                .atMost(Duration.ofSeconds(30))
                .until(() -> records.count("inbox where event_id in (" + ids + ")") == relevant(inputs));
    }

    /** Inbox rows are dropped after their time: then the tables themselves must know. */
    private void replayWithTheInboxForgotten(List<Published> inputs) {
        records.execute("delete from inbox");
        replay(inputs);
    }

    private void awaitConsumed(double count) {
        Awaitility.await("events consumed").atMost(Duration.ofSeconds(30)).until(() -> consumed() >= count);
    }

    private double consumed() {
        return meters.find("walletline.events.in").counters().stream()
                .filter(counter -> List.of("consumed", "duplicate")
                        .contains(counter.getId().getTag("outcome")))
                .mapToDouble(Counter::count)
                .sum();
    }

    /** payment-failed is none of our business: it is ignored. */
    private static long relevant(List<Published> inputs) {
        return inputs.stream()
                .filter(input -> !input.name().equals("payment-failed"))
                .count();
    }

    private void awaitQuiet() {
        var soon = clock.instant().plusSeconds(70);
        Awaitility.await("nothing waits to be sent")
                .atMost(Duration.ofSeconds(30))
                .until(() -> records.count("message where state = 'PENDING' and due_at <= ?", soon) == 0
                        && records.count("outbox where sentat is null") == 0);
    }
}
