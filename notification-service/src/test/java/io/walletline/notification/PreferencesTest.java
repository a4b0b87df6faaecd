package io.walletline.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(FakeProviders.class)
class PreferencesTest {

    private static final String NIGHT =
            "{\"timeZone\":\"Asia/Shanghai\",\"quietHours\":{\"from\":\"22:00\",\"to\":\"08:00\"},\"surveys\":true}";
    private static final String NO_SURVEYS = "{\"timeZone\":\"Asia/Shanghai\",\"surveys\":false}";

    private final KafkaTap kafka = KafkaTap.open();
    private final Customer customer = Customer.any();

    @Inject
    FakeTwilio twilio;

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
    void shouldHoldASurveyUntilMorningButNotAFrozenWallet_whenItIsNight() {
        // Given
        addresses.enter(customer, "zh");
        put(NIGHT, null).statusCode(201);
        var midnight = nextMidnight();
        clock.set(midnight);

        // When
        inviteToSurvey();
        freeze();

        // Then
        Awaitility.await("only the urgent one is sent")
                .until(() -> twilio.takenFor(customer.number()).size() == 1);
        assertThat(twilio.takenFor(customer.number()).getFirst().body()).contains("冻结");
        Awaitility.await("the survey waits for eight o'clock")
                .until(() -> records.count(
                                "message where customer_ref = ? and template = 'survey-invitation' and attempts = 0 and due_at = ?",
                                customer.ref(),
                                midnight.plus(Duration.ofHours(8)))
                        == 1);
        clock.advance(Duration.ofHours(8));
        Awaitility.await("the survey is sent in the morning")
                .until(() -> twilio.takenFor(customer.number()).size() == 2);
    }

    @Test
    @TestSecurity(user = "app", roles = "service")
    void shouldSendNoSurvey_whenTheCustomerDeclined() {
        // Given
        addresses.enter(customer, "zh");
        put(NO_SURVEYS, null).statusCode(201);

        // When
        inviteToSurvey();

        // Then
        var failed = kafka.await(
                "notification.events.v1", "message-failed", seen -> seen.key().equals(customer.ref()));
        assertThat(failed.data().get("reason").asText()).isEqualTo("declined");
        assertThat(twilio.triesFor(customer.number())).isZero();
    }

    @Test
    @TestSecurity(user = "app", roles = "service")
    void shouldChangeOnlyWhatTheCallerHasSeen_whenPreferencesAreKnown() {
        // Given
        String etag = put(NIGHT, null).statusCode(201).extract().header("ETag");

        // When
        var changed = put(NO_SURVEYS, etag);

        // Then
        changed.statusCode(200).body("surveys", equalTo(false)).body("quietHours", nullValue());
        put(NIGHT, etag).statusCode(412).body("type", equalTo("https://walletline.io/problems/stale-revision"));
        put(NIGHT, null).statusCode(428);
        given().get(path())
                .then()
                .statusCode(200)
                .header("ETag", changed.extract().header("ETag"));
    }

    @Test
    @TestSecurity(user = "app", roles = "service")
    void shouldAnswer422_whenZoneOrHoursCannotBe() {
        put("{\"timeZone\":\"Mars/Olympus\",\"surveys\":true}", null)
                .statusCode(422)
                .body("type", equalTo("https://walletline.io/problems/bad-preferences"));
        put("{\"timeZone\":\"UTC\",\"quietHours\":{\"from\":\"08:00\",\"to\":\"08:00\"},\"surveys\":true}", null)
                .statusCode(422);
    }

    @Test
    @TestSecurity(user = "app", roles = "service")
    void shouldAnswer400Or404_whenTheBodyIsBadOrNothingIsKnown() {
        put("{\"timeZone\":\"UTC\"}", null).statusCode(400);
        put("{\"timeZone\":\"UTC\",\"quietHours\":{\"from\":\"8 o'clock\",\"to\":\"09:00\"},\"surveys\":true}", null)
                .statusCode(400);
        given().get(path())
                .then()
                .statusCode(404)
                .body("type", equalTo("https://walletline.io/problems/no-preferences"));
    }

    @Test
    @TestSecurity(user = "somebody-else", roles = "customer")
    void shouldAnswer404_whenACustomerAsksForAnothers() {
        put(NIGHT, null).statusCode(404);
        given().get(path()).then().statusCode(404);
    }

    @Test
    void shouldAnswer401_whenNobodyIsSignedIn() {
        put(NIGHT, null).statusCode(401);
    }

    @Test
    @TestSecurity(user = "agent", roles = "agent")
    void shouldAnswer403_whenAnAgentAsks() {
        put(NIGHT, null).statusCode(403);
    }

    private Instant nextMidnight() {
        return ZonedDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    private void freeze() {
        kafka.publish("wallet.events.v1", customer.ref(), "funds-frozen", Map.of("customerRef", customer.ref()));
    }

    private void inviteToSurvey() {
        var ticket = UUID.randomUUID();
        kafka.publish(
                "feedback.events.v1",
                ticket.toString(),
                "survey-invited",
                Map.of(
                        "ticketId",
                        ticket,
                        "customerRef",
                        customer.ref(),
                        "language",
                        "zh",
                        "link",
                        "https://ask.example/s/abc",
                        "expiresAt",
                        clock.instant().plus(Duration.ofDays(7))));
    }

    private ValidatableResponse put(String body, @Nullable String ifMatch) {
        var request = given().contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(path())
                .then();
    }

    private String path() {
        return "/customers/" + customer.ref() + "/preferences";
    }
}
