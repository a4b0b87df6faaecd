package io.walletline.notification.message;

import static io.walletline.notification.message.DeliveryState.DELIVERED;
import static io.walletline.notification.message.DeliveryState.FAILED;
import static io.walletline.notification.message.DeliveryState.HANDED_OVER;
import static io.walletline.notification.message.DeliveryState.IN_TRANSIT;
import static io.walletline.notification.message.DeliveryState.PENDING;
import static io.walletline.notification.message.DeliveryState.READ;
import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.notification.message.MessageFact.MessageDelivered;
import io.walletline.notification.message.MessageFact.MessageFailed;
import io.walletline.notification.message.MessageFact.MessageSent;
import io.walletline.notification.template.Language;
import io.walletline.notification.template.MessageTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MessageReceiptsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Property
    void shouldEndInTheSameState_whateverTheOrderAndNumberOfReceipts(
            @ForAll("receipts") List<DeliveryState> receipts, @ForAll("receipts") List<DeliveryState> moreOfThem) {
        // Given
        var duplicated = new ArrayList<>(receipts);
        moreOfThem.stream().filter(receipts::contains).forEach(duplicated::add);
        java.util.Collections.reverse(duplicated);
        var inOrder = sentMessage();
        var otherwise = sentMessage();

        // When
        receipts.forEach(state -> inOrder.receive(state, "undelivered", NOW));
        duplicated.forEach(state -> otherwise.receive(state, "undelivered", NOW));

        // Then
        assertThat(inOrder.state()).isEqualTo(highestByTheBook(receipts)).isEqualTo(otherwise.state());
    }

    @Example
    void shouldEndInTheSameState_forEveryPermutationOfEverySetOfReceipts() {
        var reported = List.of(HANDED_OVER, IN_TRANSIT, FAILED, DELIVERED, READ);
        for (int set = 0; set < 1 << reported.size(); set++) {
            var chosen = new ArrayList<DeliveryState>();
            for (int i = 0; i < reported.size(); i++) {
                if ((set & 1 << i) != 0) {
                    chosen.add(reported.get(i));
                }
            }
            for (var order : permutations(chosen)) {
                var message = sentMessage();
                order.forEach(state -> message.receive(state, "undelivered", NOW));
                assertThat(message.state()).as("%s", order).isEqualTo(highestByTheBook(chosen));
            }
        }
    }

    @Property
    void shouldNeverRegressAndTellEachFactOnce_whateverArrives(@ForAll("receipts") List<DeliveryState> receipts) {
        // Given
        var message = sentMessage();
        var facts = new ArrayList<MessageFact>();
        var states = new ArrayList<DeliveryState>(List.of(message.state()));

        // When
        for (var receipt : receipts) {
            message.receive(receipt, "undelivered", NOW).ifPresent(facts::add);
            states.add(message.state());
        }

        // Then
        assertThat(states).isSorted();
        assertThat(facts.stream().filter(MessageDelivered.class::isInstance))
                .hasSize(receipts.contains(DELIVERED) || receipts.contains(READ) ? 1 : 0);
        assertThat(facts.stream().filter(MessageFailed.class::isInstance)).hasSizeLessThanOrEqualTo(1);
        assertThat(facts.stream().filter(MessageSent.class::isInstance)).isEmpty();
    }

    @Example
    void shouldBeHandedOverOnce_whenTwoSendersTellIt() {
        // Given
        var message = newMessage();
        var first = message.handOver("twilio", "SM1", NOW);

        // When
        var second = message.handOver("twilio", "SM2", NOW);

        // Then
        assertThat(first).isPresent();
        assertThat(second).isEmpty();
        assertThat(message.providerId()).isEqualTo("SM1");
    }

    @Example
    void shouldForgetItsValues_whenItIsHandedOver() {
        // Given
        var message = newMessage();

        // When
        Optional<MessageFact> fact = message.handOver("twilio", "SM1", NOW);

        // Then
        assertThat(fact).isPresent();
        assertThat(message.sealedValues()).isNull();
    }

    @Example
    void shouldForgetItsValues_whenItIsGivenUp() {
        // Given
        var message = newMessage();

        // When
        var fact = message.giveUp("no-address", true, NOW);

        // Then
        assertThat(fact).isPresent();
        assertThat(message.sealedValues()).isNull();
        assertThat(message.state()).isEqualTo(FAILED);
    }

    @Example
    void shouldNotBeGivenUp_whenTheProviderHasIt() {
        // Given
        var message = sentMessage();

        // When
        var fact = message.giveUp("provider-unavailable", false, NOW);

        // Then
        assertThat(fact).isEmpty();
        assertThat(message.state()).isEqualTo(HANDED_OVER);
    }

    @Example
    void shouldStayInDoubt_whenALaterAttemptSurelyDidNotSendButAnEarlierMayHave() {
        // Given
        var message = newMessage();
        message.attempt(NOW, Duration.ofSeconds(60));
        message.postpone(NOW.plusSeconds(1), false);

        // When
        message.attempt(NOW.plusSeconds(1), Duration.ofSeconds(60));

        // Then
        assertThat(message.inDoubtSince()).isEqualTo(NOW);
        assertThat(message.state()).isEqualTo(PENDING);
    }

    /** The book: whoever read it has it; whoever has it has it; failure ends hope; else as far as the network told. */
    private static DeliveryState highestByTheBook(List<DeliveryState> told) {
        if (told.contains(READ)) {
            return READ;
        }
        if (told.contains(DELIVERED)) {
            return DELIVERED;
        }
        if (told.contains(FAILED)) {
            return FAILED;
        }
        return told.contains(IN_TRANSIT) ? IN_TRANSIT : HANDED_OVER;
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<T>>();
        for (int i = 0; i < items.size(); i++) {
            var rest = new ArrayList<>(items);
            var first = rest.remove(i);
            for (var tail : permutations(rest)) {
                var order = new ArrayList<T>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }

    @Provide
    Arbitrary<List<DeliveryState>> receipts() {
        return Arbitraries.of(HANDED_OVER, IN_TRANSIT, FAILED, DELIVERED, READ)
                .list()
                .ofMaxSize(12);
    }

    private static Message sentMessage() {
        var message = newMessage();
        assertThat(message.handOver("twilio", "SM1", NOW)).isPresent();
        return message;
    }

    private static Message newMessage() {
        var order = new MessageOrder(
                "customer", null, MessageTemplate.WALLET_FROZEN, "zh", Map.of(), Duration.ofHours(4), null, null);
        return new Message(new UUID(1, 1), order, null, Language.ZH, 1, new byte[] {1}, null, NOW);
    }
}
