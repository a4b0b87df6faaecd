package io.walletline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.notification.FakeTwilio.Mood;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From an event on a topic to the provider and back to a topic. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(FakeProviders.class)
class SendingTest {

    private static final String OUT = "notification.events.v1";

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
    MovableClock clock;

    @AfterEach
    void closeTap() {
        kafka.close();
    }

    @Test
    void shouldTellTheCustomerInTheirLanguage_whenFundsAreFrozen() {
        // Given
        addresses.enter(customer, "zh");

        // When
        var cause = freeze();

        // Then
        var sent = kafka.await(OUT, "message-sent", seen -> seen.key().equals(customer.ref()));
        assertThat(contracts.violations("message-sent", sent.data())).isEmpty();
        assertThat(sent.causationId()).isEqualTo(cause);
        assertThat(sent.correlationId()).isEqualTo(cause);
        assertThat(twilio.takenFor(customer.number()))
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains("钱包已被冻结"));
    }

    @Test
    void shouldSendTheLinkOnceAndForgetIt_whenSurveyIsInvited() {
        // Given
        addresses.enter(customer, "en");
        var ticket = UUID.randomUUID();

        // When
        kafka.publish("feedback.events.v1", ticket.toString(), "survey-invited", invitation(ticket, "zh"));

        // Then
        var sent = kafka.await(OUT, "message-sent", seen -> seen.key().equals(customer.ref()));
        assertThat(sent.data().get("ticketId").asText()).isEqualTo(ticket.toString());
        assertThat(sent.data().get("language").asText()).isEqualTo("zh");
        assertThat(twilio.takenFor(customer.number()))
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains("https://ask.example/s/abc", "处理完毕"));
        assertThat(records.query("select sealed_values::text from message where customer_ref = ?", customer.ref()))
                .containsExactly((String) null);
    }

    @Test
    void shouldFailAtOnce_whenTheCustomerHasNoAddress() {
        // When
        freeze();

        // Then
        var failed = kafka.await(OUT, "message-failed", seen -> seen.key().equals(customer.ref()));
        assertThat(contracts.violations("message-failed", failed.data())).isEmpty();
        assertThat(failed.data().get("reason").asText()).isEqualTo("no-address");
        assertThat(failed.data().get("permanent").asBoolean()).isTrue();
    }

    @Test
    void shouldFailForGoodAndTryNoMore_whenTheCustomerHasOptedOut() {
        // Given
        addresses.enter(customer, "zh");
        twilio.expect(customer.number(), Mood.OPTED_OUT_400);

        // When
        freeze();

        // Then
        var failed = kafka.await(OUT, "message-failed", seen -> seen.key().equals(customer.ref()));
        assertThat(failed.data().get("reason").asText()).isEqualTo("opted-out");
        assertThat(twilio.triesFor(customer.number())).isEqualTo(1);
    }

    @Test
    void shouldTryAgainWithPauses_whenTheProviderIsInTrouble() {
        // Given
        addresses.enter(customer, "zh");
        twilio.expect(customer.number(), Mood.BROKEN_500, Mood.TIMEOUT_408, Mood.BUSY_429, Mood.HANGS_UP);

        // When
        freeze();
        awaitTries(1);
        clock.advance(Duration.ofMillis(1_300));
        awaitTries(2);
        clock.advance(Duration.ofMillis(2_500));
        awaitTries(3);
        clock.advance(Duration.ofMillis(7_100));
        awaitTries(4);
        clock.advance(Duration.ofMillis(9_700));

        // Then
        records.awaitState(customer.ref(), "HANDED_OVER");
        assertThat(twilio.takenFor(customer.number())).hasSize(1);
        assertThat(twilio.triesFor(customer.number())).isEqualTo(5);
    }

    @Test
    void shouldGiveUp_whenTheProviderStaysInTroubleUntilTheMessageIsWorthless() {
        // Given
        addresses.enter(customer, "zh");
        twilio.expect(customer.number(), Mood.BROKEN_500, Mood.BROKEN_500, Mood.BROKEN_500);
        freeze();
        awaitTries(1);

        // When
        clock.advance(Duration.ofHours(5));

        // Then
        var failed = kafka.await(OUT, "message-failed", seen -> seen.key().equals(customer.ref()));
        assertThat(failed.data().get("permanent").asBoolean()).isFalse();
        assertThat(records.query("select sealed_values::text from message where customer_ref = ?", customer.ref()))
                .containsExactly((String) null);
    }

    @Test
    void shouldFindTheMessageInsteadOfSendingItAgain_whenTheAnswerWasLost() {
        // Given
        addresses.enter(customer, "zh");
        twilio.expect(customer.number(), Mood.TAKES_AND_DIES);
        freeze();
        awaitTries(1);

        // When
        clock.advance(Duration.ofMinutes(2));

        // Then
        records.awaitState(customer.ref(), "HANDED_OVER");
        assertThat(twilio.triesFor(customer.number())).isEqualTo(1);
        assertThat(records.query("select provider_id from message where customer_ref = ?", customer.ref()))
                .isEqualTo(List.of(twilio.takenFor(customer.number()).getFirst().sid()));
    }

    @Test
    void shouldRepairTheLostAnswerByItsFirstReceipt_whenTheReceiptNamesTheMessage() {
        // Given
        addresses.enter(customer, "zh");
        twilio.expect(customer.number(), Mood.TAKES_AND_DIES);
        freeze();
        awaitTries(1);
        var taken = twilio.takenFor(customer.number()).getFirst();

        // When
        var answer = twilio.callBack(taken, "delivered");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        records.awaitState(customer.ref(), "DELIVERED");
        clock.advance(Duration.ofMinutes(2));
        var sent = kafka.await(OUT, "message-delivered", seen -> seen.key().equals(customer.ref()));
        assertThat(contracts.violations("message-delivered", sent.data())).isEmpty();
        assertThat(twilio.triesFor(customer.number())).isEqualTo(1);
    }

    @Test
    void shouldSendTheOthers_whenOneCannotBePrepared() {
        // Given
        var other = Customer.any();
        addresses.enter(customer, "zh");
        addresses.enter(other, "zh");
        var broken = UUID.randomUUID();
        records.execute(
                "insert into message (id, channel, customer_ref, template, language, sealed_values, state, segments, "
                        + "attempts, due_at, worthless_after, correlation_id, created_at, version) values ('" + broken
                        + "', 'SMS', '" + customer.ref()
                        + "', 'wallet-frozen', 'ZH', '\\x00', 'PENDING', 1, 0, '2020-01-01', "
                        + "now() + interval '2 years', '" + broken + "', now(), 0)");

        // When
        kafka.publish("wallet.events.v1", other.ref(), "funds-frozen", Map.of("customerRef", other.ref()));

        // Then
        records.awaitState(other.ref(), "HANDED_OVER");
        records.awaitState(customer.ref(), "PENDING");
        records.execute("delete from message where id = '" + broken + "'");
    }

    private UUID freeze() {
        var data = Map.of(
                "commandId", UUID.randomUUID(),
                "customerRef", customer.ref(),
                "frozenAt", clock.instant(),
                "expiresAt", clock.instant().plus(Duration.ofHours(24)));
        return kafka.publish("wallet.events.v1", customer.ref(), "funds-frozen", data);
    }

    private Map<String, Object> invitation(UUID ticket, String language) {
        return Map.of(
                "invitationId",
                UUID.randomUUID(),
                "ticketId",
                ticket,
                "customerRef",
                customer.ref(),
                "language",
                language,
                "kind",
                "csat",
                "link",
                "https://ask.example/s/abc",
                "invitedAt",
                clock.instant(),
                "expiresAt",
                clock.instant().plus(Duration.ofDays(7)));
    }

    private void awaitTries(long tries) {
        Awaitility.await("try " + tries)
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> twilio.triesFor(customer.number()) == tries
                        && records.count(
                                        "message where customer_ref = ? and attempts = ? and due_at < ?",
                                        customer.ref(),
                                        (int) tries,
                                        clock.instant().plusSeconds(20))
                                == 1);
    }
}
