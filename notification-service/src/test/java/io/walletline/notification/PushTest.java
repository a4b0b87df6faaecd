package io.walletline.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.KafkaTap.Seen;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(FakeProviders.class)
class PushTest {

    private static final String OUT = "notification.events.v1";

    private final KafkaTap kafka = KafkaTap.open();
    private final Contracts contracts = Contracts.ofThisModule();
    private final Customer customer = Customer.any();
    private final String device = "device-token-" + UUID.randomUUID();

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

    @AfterEach
    void closeTap() {
        kafka.close();
    }

    @Test
    @TestSecurity(user = "app", roles = "service")
    void shouldTellEveryDeviceAndThePhoneNumber_whenFundsAreFrozen() {
        // Given
        addresses.enter(customer, "zh");
        register(customer.ref(), device).statusCode(201);
        register(customer.ref(), device + "-2").statusCode(201);

        // When
        var cause = freeze();

        // Then
        var pushed = kafka.await(OUT, isPush("message-sent"), 2);
        assertThat(pushed).allSatisfy(event -> {
            assertThat(contracts.violations("message-sent", event.data())).isEmpty();
            assertThat(event.data().get("provider").asText()).isEqualTo("fcm");
            assertThat(event.data().has("segments")).isFalse();
            assertThat(event.causationId()).isEqualTo(cause);
        });
        assertThat(fcm.triesFor(device)).singleElement().satisfies(message -> {
            assertThat(message.at("/notification/body").asText()).contains("钱包已被冻结");
            assertThat(message.at("/android/notification/tag").asText())
                    .isEqualTo(message.at("/apns/headers/apns-collapse-id").asText())
                    .hasSize(36);
        });
        assertThat(fcm.triesFor(device + "-2")).hasSize(1);
        kafka.await(
                OUT,
                "message-sent",
                seen -> seen.key().equals(customer.ref())
                        && seen.data().get("channel").asText().equals("sms"));
        assertThat(twilio.takenFor(customer.number())).hasSize(1);
    }

    @Test
    @TestSecurity(user = "app", roles = "service")
    void shouldStillPush_whenTheCustomerHasNoPhoneNumber() {
        // Given
        register(customer.ref(), device).statusCode(201);

        // When
        freeze();

        // Then
        var sent = kafka.await(OUT, isPush("message-sent"), 1);
        assertThat(sent).hasSize(1);
        var failed = kafka.await(OUT, "message-failed", seen -> seen.key().equals(customer.ref()));
        assertThat(failed.data().get("channel").asText()).isEqualTo("sms");
    }

    @Test
    @TestSecurity(user = "app", roles = "service")
    void shouldForgetTheDevice_whenTheAppWasRemovedFromIt() {
        // Given
        register(customer.ref(), device).statusCode(201);
        fcm.expect(device, 404);

        // When
        freeze();

        // Then
        var failed = kafka.await(OUT, isPush("message-failed"), 1).getFirst();
        assertThat(contracts.violations("message-failed", failed.data())).isEmpty();
        assertThat(failed.data().get("reason").asText()).isEqualTo("device-gone");
        assertThat(records.count("device where customer_ref = ?", customer.ref()))
                .isZero();
    }

    @Test
    @TestSecurity(user = "app", roles = "service")
    void shouldTryAgainUnderTheSameTag_whenTheProviderMayHaveSentIt() {
        // Given
        register(customer.ref(), device).statusCode(201);
        fcm.expect(device, 503);
        freeze();
        awaitFirstTry();

        // When
        clock.advance(Duration.ofSeconds(2));

        // Then
        assertThat(kafka.await(OUT, isPush("message-sent"), 1)).hasSize(1);
        assertThat(fcm.triesFor(device)).hasSize(2);
        var tags = fcm.triesFor(device).stream()
                .map(message -> message.at("/android/notification/tag").asText())
                .distinct();
        assertThat(tags).hasSize(1);
    }

    @Test
    @TestSecurity(user = "app", roles = "service")
    void shouldFetchAnotherAccessToken_whenTheProviderRefusesTheOld() {
        // Given
        register(customer.ref(), device).statusCode(201);
        freeze();
        assertThat(kafka.await(OUT, isPush("message-sent"), 1)).hasSize(1);
        fcm.revokeAccess();
        freeze();
        Awaitility.await("the first attempt failed")
                .until(() -> records.count(
                                "message where customer_ref = ? and channel = 'PUSH' and state = 'PENDING' and attempts = 1 and in_doubt_since is null",
                                customer.ref())
                        == 1);

        // When
        clock.advance(Duration.ofSeconds(2));

        // Then
        assertThat(kafka.await(OUT, isPush("message-sent"), 2)).hasSize(2);
    }

    @Test
    @TestSecurity(user = "app", roles = "service")
    void shouldBelongToTheLastOneOnly_whenTwoCustomersUseOneHandset() {
        // Given
        var before = Customer.any();
        register(before.ref(), device).statusCode(201);

        // When
        var taken = register(customer.ref(), device);

        // Then
        taken.statusCode(200).body(not(containsString("device-token")));
        assertThat(records.count("device where customer_ref = ?", before.ref())).isZero();
        assertThat(records.query("select encode(token, 'escape') from device where customer_ref = ?", customer.ref()))
                .singleElement()
                .asString()
                .doesNotContain("device-token");
    }

    @Test
    @TestSecurity(user = "app", roles = "service")
    void shouldKeepTheTenLatest_whenACustomerHasMore() {
        for (int i = 0; i < 12; i++) {
            register(customer.ref(), device + i).statusCode(201);
        }
        assertThat(records.count("device where customer_ref = ?", customer.ref()))
                .isEqualTo(10);
    }

    @Test
    @TestSecurity(user = "app", roles = "service")
    void shouldBeGone_whenRemoved() {
        // Given
        String id = register(customer.ref(), device).extract().path("deviceId");
        var path = "/customers/" + customer.ref() + "/devices/" + id;

        // When
        var removed = given().delete(path).then();

        // Then
        removed.statusCode(204);
        given().delete(path)
                .then()
                .statusCode(404)
                .body("type", equalTo("https://walletline.io/problems/unknown-device"));
    }

    @Test
    @TestSecurity(user = "customer-own", roles = "customer")
    void shouldReachOnlyTheirOwn_whenACustomerAsks() {
        register("customer-own", device).statusCode(201);
        register("customer-other", device + "x").statusCode(404);
    }

    @Test
    @TestSecurity(user = "agent", roles = "agent")
    void shouldAnswer403_whenAnAgentAsks() {
        register(customer.ref(), device).statusCode(403);
    }

    @Test
    void shouldAnswer401_whenNobodyIsSignedIn() {
        register(customer.ref(), device).statusCode(401);
    }

    @Test
    @TestSecurity(user = "app", roles = "service")
    void shouldAnswer400_whenThereIsNoToken() {
        register(customer.ref(), "").statusCode(400);
        register(customer.ref(), "x".repeat(4097)).statusCode(400);
    }

    private UUID freeze() {
        return kafka.publish("wallet.events.v1", customer.ref(), "funds-frozen", Map.of("customerRef", customer.ref()));
    }

    private Predicate<Seen> isPush(String name) {
        return seen -> seen.name().equals(name)
                && seen.key().equals(customer.ref())
                && seen.data().get("channel").asText().equals("push");
    }

    private void awaitFirstTry() {
        Awaitility.await("first try")
                .atMost(Duration.ofSeconds(15))
                .until(() -> fcm.triesFor(device).size() == 1
                        && records.count(
                                        "message where customer_ref = ? and channel = 'PUSH' and attempts = 1 and due_at < ?",
                                        customer.ref(),
                                        clock.instant().plusSeconds(20))
                                == 1);
    }

    private static ValidatableResponse register(String ref, String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("token", token))
                .put("/customers/" + ref + "/devices")
                .then();
    }
}
