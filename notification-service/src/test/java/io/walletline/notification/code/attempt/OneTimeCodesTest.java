package io.walletline.notification.code.attempt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.walletline.notification.Addresses;
import io.walletline.notification.Customer;
import io.walletline.notification.FakeProviders;
import io.walletline.notification.FakeTwilio;
import io.walletline.notification.FakeTwilio.Mood;
import io.walletline.notification.Records;
import io.walletline.notification.code.CodeSweep;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.KafkaTap.Seen;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(FakeProviders.class)
class OneTimeCodesTest {

    private static final String AGENT = "agent-lin";
    private static final String OUT = "notification.events.v1";
    private static final Pattern LAST_LINE = Pattern.compile("\n@walletline\\.example #(\\d{6})$");

    private final KafkaTap kafka = KafkaTap.open();
    private final Contracts contracts = Contracts.ofThisModule();
    private final Customer customer = Customer.any();

    @Inject
    FakeTwilio twilio;

    @Inject
    Records records;

    @Inject
    Addresses addresses;

    @Inject
    CodeSweep sweep;

    @Inject
    MovableClock clock;

    @AfterEach
    void closeTap() {
        kafka.close();
    }

    @Test
    @TestSecurity(user = AGENT, roles = "agent")
    void shouldVerifyOnce_whenTheAgentWhoAskedEntersTheRightCode() {
        // Given
        addresses.enter(customer, "zh");
        var matter = UUID.randomUUID();
        var verification = request(clock.instant(), matter);
        var code = awaitCode(verification);

        // When
        var answer = attempt(verification, code);

        // Then
        answer.statusCode(200).body("verified", equalTo(true));
        var verified = kafka.await(OUT, "one-time-code-verified", seen -> isOf(seen, verification));
        assertThat(contracts.violations("one-time-code-verified", verified.data()))
                .isEmpty();
        assertThat(verified.data().get("level").asInt()).isEqualTo(1);
        assertThat(verified.correlationId()).isEqualTo(matter);
        assertThat(verified.causationId()).isNull();
        attempt(verification, code).statusCode(410).body("type", equalTo("https://walletline.io/problems/code-over"));
    }

    @Test
    @TestSecurity(user = AGENT, roles = "agent")
    void shouldLeaveNoReadableCodeBehind_whenItHasBeenSent() {
        // Given
        addresses.enter(customer, "zh");
        var verification = request(clock.instant(), UUID.randomUUID());

        // When
        var code = awaitCode(verification);

        // Then
        var sent = kafka.await(OUT, "one-time-code-sent", seen -> isOf(seen, verification));
        assertThat(contracts.violations("one-time-code-sent", sent.data())).isEmpty();
        var tables = Stream.of("message", "one_time_code", "outbox", "inbox", "failed_attempts")
                .flatMap(table -> records.query("select t::text from " + table + " t").stream())
                // Ids and times may hold any six digits by chance.
                .filter(row -> row.contains(customer.ref()))
                .toList();
        assertThat(tables).isNotEmpty().noneMatch(row -> row.contains("\"" + code + "\"") || row.contains("#" + code));
        assertThat(records.query("select sealed_values::text from message where customer_ref = ?", customer.ref()))
                .containsExactly((String) null);
    }

    @Test
    @TestSecurity(user = AGENT, roles = "agent")
    void shouldCountDownAndThenRefuse_whenTheCodeIsWrong() {
        // Given
        addresses.enter(customer, "en");
        var verification = request(clock.instant(), UUID.randomUUID());
        var code = awaitCode(verification);
        var wrong = code.equals("000000") ? "000001" : "000000";

        // When
        for (int left = 4; left >= 0; left--) {
            attempt(verification, wrong)
                    .statusCode(422)
                    .body("type", equalTo("https://walletline.io/problems/wrong-code"))
                    .body("attemptsLeft", equalTo(left));
        }

        // Then
        attempt(verification, code).statusCode(410);
        var refused = kafka.await(OUT, "one-time-code-refused", seen -> isOf(seen, verification));
        assertThat(contracts.violations("one-time-code-refused", refused.data()))
                .isEmpty();
        assertThat(reason(refused)).isEqualTo("too-many-attempts");
    }

    @Test
    @TestSecurity(user = AGENT, roles = "agent")
    void shouldSendNoFurtherCode_whenAttemptsAreUsedUp() {
        // Given
        addresses.enter(customer, "en");
        var first = request(clock.instant(), UUID.randomUUID());
        var code = awaitCode(first);
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            attempt(first, wrong).statusCode(422);
        }

        // When
        var second = request(clock.instant(), UUID.randomUUID());

        // Then
        var refused = kafka.await(OUT, "one-time-code-refused", seen -> isOf(seen, second));
        assertThat(reason(refused)).isEqualTo("too-many-attempts");
        assertThat(twilio.takenFor(customer.number())).hasSize(1);
    }

    @Test
    @TestSecurity(user = AGENT, roles = "agent")
    void shouldNotExceedTheLimit_whenGuessesComeSideBySide() throws Exception {
        // Given
        addresses.enter(customer, "en");
        var verification = request(clock.instant(), UUID.randomUUID());
        var code = Integer.parseInt(awaitCode(verification));
        List<Callable<Attempt>> guesses = Stream.iterate(1, i -> i + 1)
                .limit(20)
                .<Callable<Attempt>>map(i -> () -> desk.attempt(
                        verification, "%06d".formatted((code + i) % 1_000_000), new Attempter(AGENT, true)))
                .toList();

        // When
        List<Attempt> outcomes;
        try (var threads = Executors.newFixedThreadPool(8)) {
            outcomes = threads.invokeAll(guesses).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        // Then
        assertThat(outcomes.stream().filter(Attempt.Wrong.class::isInstance)).hasSize(5);
        assertThat(outcomes.stream().filter(Attempt.Over.class::isInstance)).hasSize(15);
        assertThat(records.query("select failures from failed_attempts where customer_ref = ?", customer.ref()))
                .containsExactly("5");
    }

    @Inject
    AttemptDesk desk;

    @Test
    @TestSecurity(user = AGENT, roles = "agent")
    void shouldKillTheOldCode_whenANewOneIsAskedFor() {
        // Given
        addresses.enter(customer, "en");
        var old = request(clock.instant(), UUID.randomUUID());
        var oldCode = awaitCode(old);

        // When
        var young = request(clock.instant(), UUID.randomUUID());

        // Then
        var youngCode = awaitCode(young);
        var refused = kafka.await(OUT, "one-time-code-refused", seen -> isOf(seen, old));
        assertThat(reason(refused)).isEqualTo("superseded");
        attempt(old, oldCode).statusCode(410);
        attempt(young, youngCode).statusCode(200);
    }

    @Test
    void shouldNeverSendTheOldCode_whenItStillWaitsAsANewOneIsAskedFor() {
        // Given
        addresses.enter(customer, "en");
        twilio.expect(customer.number(), Mood.BUSY_429);
        var old = request(clock.instant(), UUID.randomUUID());
        Awaitility.await("first try").until(() -> twilio.triesFor(customer.number()) == 1);

        // When
        var young = request(clock.instant(), UUID.randomUUID());

        // Then
        assertThat(awaitCode(young)).hasSize(6);
        clock.advance(Duration.ofSeconds(8));
        var refused = kafka.await(OUT, "one-time-code-refused", seen -> isOf(seen, old));
        assertThat(reason(refused)).isEqualTo("superseded");
        assertThat(records.query(
                        "select state || coalesce(failure_reason, '') from message where customer_ref = ? order by id",
                        customer.ref()))
                .containsExactly("FAILEDsuperseded", "HANDED_OVER");
        assertThat(twilio.takenFor(customer.number())).hasSize(1);
    }

    @Test
    @TestSecurity(user = AGENT, roles = "agent")
    void shouldAnswer410_whenTenMinutesHavePassed() {
        // Given
        addresses.enter(customer, "en");
        var verification = request(clock.instant(), UUID.randomUUID());
        var code = awaitCode(verification);

        // When
        clock.advance(Duration.ofMinutes(10));

        // Then
        attempt(verification, code).statusCode(410);
        var refused = kafka.await(OUT, "one-time-code-refused", seen -> isOf(seen, verification));
        assertThat(reason(refused)).isEqualTo("expired");
    }

    @Test
    void shouldTellThatItExpired_whenNobodyTriesIt() {
        // Given
        addresses.enter(customer, "en");
        var verification = request(clock.instant(), UUID.randomUUID());
        var code = awaitCode(verification);
        clock.advance(Duration.ofMinutes(11));

        // When
        sweep.now();

        // Then
        assertThat(code).hasSize(6);
        var refused = kafka.await(OUT, "one-time-code-refused", seen -> isOf(seen, verification));
        assertThat(reason(refused)).isEqualTo("expired");
    }

    @Test
    void shouldRefuse_whenTheCustomerHasNoAddress() {
        // When
        var verification = request(clock.instant(), UUID.randomUUID());

        // Then
        var refused = kafka.await(OUT, "one-time-code-refused", seen -> isOf(seen, verification));
        assertThat(reason(refused)).isEqualTo("no-address");
    }

    @Test
    void shouldSendNothing_whenTheRequestIsOlderThanACodeLives() {
        // Given
        addresses.enter(customer, "en");

        // When
        var verification = request(clock.instant().minus(Duration.ofMinutes(11)), UUID.randomUUID());

        // Then
        var refused = kafka.await(OUT, "one-time-code-refused", seen -> isOf(seen, verification));
        assertThat(reason(refused)).isEqualTo("expired");
        assertThat(twilio.triesFor(customer.number())).isZero();
    }

    @Test
    void shouldRefuse_whenTheProviderRefusesTheMessage() {
        // Given
        addresses.enter(customer, "en");
        twilio.expect(customer.number(), Mood.NOT_A_NUMBER_400);

        // When
        var verification = request(clock.instant(), UUID.randomUUID());

        // Then
        var refused = kafka.await(OUT, "one-time-code-refused", seen -> isOf(seen, verification));
        assertThat(reason(refused)).isEqualTo("not-delivered");
    }

    @Test
    @TestSecurity(user = "agent-other", roles = "agent")
    void shouldAnswer403_whenAnotherAgentEntersTheCode() {
        addresses.enter(customer, "en");
        var verification = request(clock.instant(), UUID.randomUUID());
        attempt(verification, awaitCode(verification))
                .statusCode(403)
                .body("type", equalTo("https://walletline.io/problems/not-the-requester"));
    }

    @Test
    @TestSecurity(user = "another-customer", roles = "customer")
    void shouldAnswer404_whenAnotherCustomerEntersTheCode() {
        addresses.enter(customer, "en");
        var verification = request(clock.instant(), UUID.randomUUID());
        attempt(verification, awaitCode(verification))
                .statusCode(404)
                .body("type", equalTo("https://walletline.io/problems/unknown-verification"));
    }

    @Test
    @TestSecurity(user = AGENT, roles = "agent")
    void shouldAnswer404_whenThereIsNoSuchVerification() {
        attempt(UUID.randomUUID(), "123456").statusCode(404);
    }

    @Test
    @TestSecurity(user = AGENT, roles = "agent")
    void shouldAnswer400AndCountNothing_whenItCannotBeACode() {
        // Given
        addresses.enter(customer, "en");
        var verification = request(clock.instant(), UUID.randomUUID());
        var code = awaitCode(verification);

        // When
        for (var nonsense : List.of("12345", "1234567", "abcdef", "")) {
            attempt(verification, nonsense).statusCode(400);
        }

        // Then
        attempt(verification, code).statusCode(200);
    }

    @Test
    void shouldAnswer401_whenNobodyIsSignedIn() {
        attempt(UUID.randomUUID(), "123456").statusCode(401);
    }

    @Test
    @TestSecurity(user = "pipeline", roles = "service")
    void shouldAnswer403_whenAServiceAsks() {
        attempt(UUID.randomUUID(), "123456").statusCode(403);
    }

    private UUID request(Instant requestedAt, UUID matter) {
        var verification = UUID.randomUUID();
        var data = Map.of(
                "verificationId",
                verification,
                "ticketId",
                UUID.randomUUID(),
                "customerRef",
                customer.ref(),
                "method",
                "sms-code",
                "language",
                "zh",
                "requestedBy",
                AGENT,
                "requestedAt",
                requestedAt);
        var key = customer.ref();
        kafka.publish("ticket.events.v1", key, "verification-requested", data, UUID.randomUUID(), matter);
        return verification;
    }

    private String awaitCode(UUID verification) {
        kafka.await(OUT, "one-time-code-sent", seen -> isOf(seen, verification));
        var matcher =
                LAST_LINE.matcher(twilio.takenFor(customer.number()).getLast().body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static ValidatableResponse attempt(UUID verification, String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("code", code))
                .post("/one-time-codes/" + verification + "/attempts")
                .then();
    }

    private static boolean isOf(Seen seen, UUID verification) {
        return verification.toString().equals(seen.data().path("verificationId").asText());
    }

    private static String reason(Seen seen) {
        return seen.data().get("reason").asText();
    }
}
