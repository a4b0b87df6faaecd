package io.walletline.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.notification.message.DeliveryState;
import io.walletline.notification.message.Message;
import io.walletline.notification.message.MessageFact;
import io.walletline.notification.message.MessageFact.MessageFailed;
import io.walletline.notification.message.MessagesInMemory;
import io.walletline.notification.template.MessageChannel;
import io.walletline.notification.template.MessageTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules before and after an attempt, without a database. */
class SendingRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final UUID MESSAGE = new UUID(1, 1);
    private static final UUID DEVICE = new UUID(3, 3);

    private final MessagesInMemory messages = new MessagesInMemory();
    private final OneCustomer customer = new OneCustomer();
    private final List<MessageFact> facts = new ArrayList<>();
    private final LeaseRules before = new LeaseRules(customer, message -> "text", LEASE, facts::add);
    private final OutcomeRules after = new OutcomeRules(new Random(1));

    @Test
    void shouldPutAddressAndTextTogether_whenAMessageIsLeased() {
        // Given
        var message = sms();

        // When
        var parcel = before.lease(message, NOW).orElseThrow();

        // Then
        assertThat(parcel.envelope())
                .isEqualTo(new Envelope(
                        MESSAGE, MessageChannel.SMS, "+8613800138000", "text", MessagesInMemory.WORTH_FOR));
        assertThat(parcel.attempt()).isEqualTo(1);
        assertThat(parcel.inDoubtSince()).isNull();
        assertThat(MessagesInMemory.dueAt(message)).isEqualTo(NOW.plus(LEASE));
        assertThat(message.inDoubtSince()).isEqualTo(NOW);
    }

    @Test
    void shouldAskTheProviderFirst_whenAnEarlierLeaseRanOut() {
        // Given
        var message = sms();
        before.lease(message, NOW);

        // When
        var parcel = before.lease(message, NOW.plus(LEASE)).orElseThrow();

        // Then
        assertThat(parcel.attempt()).isEqualTo(2);
        assertThat(parcel.inDoubtSince()).isEqualTo(NOW);
    }

    @Test
    void shouldGiveUpForNow_whenNobodyNeedsItAnyMore() {
        // Given
        var message = sms();

        // When
        var parcel = before.lease(message, NOW.plus(MessagesInMemory.WORTH_FOR).plusMillis(1));

        // Then
        assertThat(parcel).isEmpty();
        assertThat(failure()).isEqualTo("expired permanent=false");
    }

    @Test
    void shouldGiveUpForGood_whenThereIsNoAddress() {
        // Given
        customer.address = Optional.empty();

        // When
        var parcel = before.lease(sms(), NOW);

        // Then
        assertThat(parcel).isEmpty();
        assertThat(failure()).isEqualTo("no-address permanent=true");
    }

    @Test
    void shouldGiveUp_whenTheCustomerHasDeclinedSurveys() {
        // Given
        customer.wantsSurveys = false;

        // When
        var parcel = before.lease(message(MessageTemplate.SURVEY_INVITATION), NOW);

        // Then
        assertThat(parcel).isEmpty();
        assertThat(failure()).isEqualTo("declined permanent=true");
    }

    @Test
    void shouldWaitForTheEndOfTheQuietHours_whenTheMessageCanWait() {
        // Given
        customer.opening = NOW.plusSeconds(3600);
        var message = message(MessageTemplate.SURVEY_INVITATION);

        // When
        var parcel = before.lease(message, NOW);

        // Then
        assertThat(parcel).isEmpty();
        assertThat(facts).isEmpty();
        assertThat(MessagesInMemory.dueAt(message)).isEqualTo(NOW.plusSeconds(3600));
        assertThat(message.attempts()).isZero();
    }

    @Test
    void shouldHeedNoWish_whenTheMessageIsUrgent() {
        // Given
        customer.opening = NOW.plusSeconds(3600);
        customer.wantsSurveys = false;

        // When
        var parcel = before.lease(sms(), NOW);

        // Then
        assertThat(parcel).isPresent();
    }

    @Test
    void shouldWaitAMinuteAndStayAsItWas_whenItsTextCannotBeRead() {
        // Given
        var broken = new LeaseRules(
                customer,
                message -> {
                    throw new IllegalStateException("no key");
                },
                LEASE,
                facts::add);
        var message = sms();

        // When
        var parcel = broken.lease(message, NOW);

        // Then
        assertThat(parcel).isEmpty();
        assertThat(facts).isEmpty();
        assertThat(MessagesInMemory.dueAt(message)).isEqualTo(NOW.plusSeconds(60));
        assertThat(message.attempts()).isZero();
        assertThat(message.inDoubtSince()).isNull();
    }

    @Test
    void shouldFailForGood_whenTheProviderRefuses() {
        // Given
        var message = sms();
        var parcel = before.lease(message, NOW).orElseThrow();

        // When
        var fact = after.apply(message, parcel, new HandOver.Refused("not-a-number"), NOW);

        // Then
        assertThat(fact).containsInstanceOf(MessageFailed.class);
        assertThat(message.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(message.sealedValues()).isNull();
    }

    @Test
    void shouldTryAgainWithoutADoubt_whenTheProviderSurelyDidNotTakeIt() {
        // Given
        var message = sms();
        var parcel = before.lease(message, NOW).orElseThrow();

        // When
        var fact = after.apply(
                message, parcel, new HandOver.Unavailable("provider-unavailable", true, Duration.ofSeconds(7)), NOW);

        // Then
        assertThat(fact).isEmpty();
        assertThat(MessagesInMemory.dueAt(message)).isEqualTo(NOW.plusSeconds(7));
        assertThat(message.inDoubtSince()).isNull();
    }

    @Test
    void shouldStayInDoubt_whenTheProviderMayHaveTakenItNowOrEarlier() {
        // Given
        var message = sms();
        var first = before.lease(message, NOW).orElseThrow();
        after.apply(message, first, new HandOver.Unavailable("provider-unavailable", false, null), NOW);
        var second = before.lease(message, NOW.plusSeconds(2)).orElseThrow();

        // When
        after.apply(message, second, new HandOver.Unavailable("provider-unavailable", true, null), NOW.plusSeconds(2));

        // Then
        assertThat(message.inDoubtSince()).isEqualTo(NOW);
    }

    @Test
    void shouldGiveUpAtOnce_whenTheNextAttemptWouldComeTooLate() {
        // Given
        var message = sms();
        var late = NOW.plus(MessagesInMemory.WORTH_FOR).minusSeconds(5);
        var parcel = before.lease(message, late).orElseThrow();

        // When
        after.apply(
                        message,
                        parcel,
                        new HandOver.Unavailable("provider-unavailable", true, Duration.ofSeconds(6)),
                        late)
                .ifPresent(facts::add);

        // Then
        assertThat(failure()).isEqualTo("provider-unavailable permanent=false");
    }

    @Test
    void shouldSendAtOnce_whenTheFoundMessageWasAnotherOne() {
        // Given
        var message = sms();
        before.lease(message, NOW);
        var parcel = before.lease(message, NOW.plus(LEASE)).orElseThrow();

        // When
        after.apply(message, parcel, new HandOver.Accepted("SM-of-another"), NOW.plus(LEASE));

        // Then
        assertThat(MessagesInMemory.dueAt(message)).isEqualTo(NOW.plus(LEASE));
        assertThat(message.inDoubtSince()).isNull();
    }

    @Test
    void shouldNotHeedAnOutcome_whenItsLeaseHasRunOut() {
        // Given
        var message = sms();
        var first = before.lease(message, NOW).orElseThrow();
        var second = before.lease(message, NOW.plus(LEASE)).orElseThrow();

        // Then
        assertThat(OutcomeRules.awaits(message, first)).isFalse();
        assertThat(OutcomeRules.awaits(message, second)).isTrue();
    }

    @Test
    void shouldNotHeedAnOutcome_whenTheMessageIsOver() {
        // Given
        var message = sms();
        var parcel = before.lease(message, NOW).orElseThrow();
        message.giveUp("superseded", true, NOW);

        // Then
        assertThat(OutcomeRules.awaits(message, parcel)).isFalse();
    }

    @Test
    void shouldKnowADeviceThatIsGone_whenItIsRefused() {
        // Then
        assertThat(new HandOver.Refused(HandOver.DEVICE_GONE).isDeviceGone()).isTrue();
        assertThat(new HandOver.Refused("refused").isDeviceGone()).isFalse();
        assertThat(messages.add(MESSAGE, MessageTemplate.WALLET_FROZEN, DEVICE, NOW)
                        .channel())
                .isEqualTo(MessageChannel.PUSH);
    }

    private Message sms() {
        return message(MessageTemplate.WALLET_FROZEN);
    }

    private Message message(MessageTemplate template) {
        return messages.add(MESSAGE, template, null, NOW);
    }

    /** Reason and kind of the only fact, a failure. */
    private String failure() {
        assertThat(facts).singleElement().isInstanceOf(MessageFailed.class);
        var failed = (MessageFailed) facts.getFirst();
        return failed.reason() + " permanent=" + failed.permanent();
    }

    private static final class OneCustomer implements Recipients {

        private Optional<String> address = Optional.of("+8613800138000");
        private boolean wantsSurveys = true;
        private Instant opening = Instant.MIN;

        @Override
        public Optional<String> address(Message message) {
            return address;
        }

        @Override
        public boolean wantsSurveys(String customerRef) {
            return wantsSurveys;
        }

        @Override
        public Instant opening(String customerRef, Instant now) {
            return opening;
        }

        @Override
        public void forgetDevice(UUID deviceId) {
            throw new UnsupportedOperationException("not a matter of these rules");
        }
    }
}
