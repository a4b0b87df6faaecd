package io.walletline.notification.receipt;

import static io.walletline.notification.message.DeliveryState.DELIVERED;
import static io.walletline.notification.message.DeliveryState.FAILED;
import static io.walletline.notification.message.DeliveryState.HANDED_OVER;
import static io.walletline.notification.message.DeliveryState.IN_TRANSIT;
import static io.walletline.notification.message.DeliveryState.PENDING;
import static io.walletline.notification.message.DeliveryState.READ;
import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.notification.CollectedFacts;
import io.walletline.notification.message.DeliveryState;
import io.walletline.notification.message.MessageFact;
import io.walletline.notification.message.MessageFact.MessageDelivered;
import io.walletline.notification.message.MessageFact.MessageFailed;
import io.walletline.notification.message.MessageFact.MessageSent;
import io.walletline.notification.message.MessagesInMemory;
import io.walletline.notification.template.MessageTemplate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;

/** Receipts and sends in any order, without a database. */
class ReceiptDeskProperties {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID MESSAGE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);
    private static final String SID = "SM1";

    private MessagesInMemory messages = new MessagesInMemory();
    private Book book = new Book();
    private CollectedFacts<MessageFact> facts = new CollectedFacts<>();
    private ReceiptDesk desk = desk();

    @BeforeTry
    void forgetEarlierTries() {
        messages = new MessagesInMemory();
        book = new Book();
        facts = new CollectedFacts<>();
        desk = desk();
    }

    private ReceiptDesk desk() {
        return new ReceiptDesk(book, messages, new Words(), Clock.fixed(NOW, ZoneOffset.UTC), facts);
    }

    @Property
    void shouldEndInTheHighestState_whereverTheSendComesAmongTheReceipts(
            @ForAll("reported") List<DeliveryState> reported, @ForAll int position) {
        // Given
        var message = messages.add(MESSAGE, MessageTemplate.WALLET_FROZEN, null, NOW);
        var bindAt = Math.floorMod(position, reported.size() + 1);

        // When
        for (int i = 0; i <= reported.size(); i++) {
            if (i == bindAt) {
                assertThat(desk.bind(MESSAGE, "twilio", SID)).isTrue();
            }
            if (i < reported.size()) {
                desk.receive(receipt(reported.get(i), null));
            }
        }

        // Then
        assertThat(message.state()).isEqualTo(highest(reported));
        assertThat(facts.all().stream().filter(MessageSent.class::isInstance)).hasSize(1);
        assertThat(facts.all().stream().filter(MessageDelivered.class::isInstance))
                .hasSize(reported.contains(DELIVERED) || reported.contains(READ) ? 1 : 0);
        assertThat(facts.all().stream().filter(MessageFailed.class::isInstance)).hasSizeLessThanOrEqualTo(1);
        assertThat(facts.all().getFirst()).isInstanceOf(MessageSent.class);
    }

    @Property
    void shouldNeedNoSend_whenTheFirstReceiptNamesTheMessage(@ForAll("reported") List<DeliveryState> reported) {
        // Given
        var message = messages.add(MESSAGE, MessageTemplate.WALLET_FROZEN, null, NOW);
        desk.receive(receipt(HANDED_OVER, MESSAGE));

        // When
        reported.forEach(state -> desk.receive(receipt(state, MESSAGE)));
        desk.bind(MESSAGE, "twilio", SID);

        // Then
        assertThat(message.state()).isEqualTo(highest(reported));
        assertThat(facts.all().stream().filter(MessageSent.class::isInstance)).hasSize(1);
    }

    @Property
    void shouldChangeNothing_whenReceiptsAreRepeated(@ForAll("reported") List<DeliveryState> reported) {
        // Given
        var message = messages.add(MESSAGE, MessageTemplate.WALLET_FROZEN, null, NOW);
        desk.bind(MESSAGE, "twilio", SID);
        reported.forEach(state -> desk.receive(receipt(state, null)));
        var state = message.state();
        var told = facts.all();
        var stored = book.lines();

        // When
        reported.forEach(again -> desk.receive(receipt(again, null)));

        // Then
        assertThat(message.state()).isEqualTo(state);
        assertThat(facts.all()).isEqualTo(told);
        assertThat(book.lines()).isEqualTo(stored);
    }

    @Example
    void shouldRefuse_whenTheProvidersIdBelongsToAnotherMessage() {
        // Given
        messages.add(MESSAGE, MessageTemplate.WALLET_FROZEN, null, NOW);
        var other = messages.add(OTHER, MessageTemplate.WALLET_FROZEN, null, NOW);
        desk.bind(MESSAGE, "twilio", SID);

        // When
        var bound = desk.bind(OTHER, "twilio", SID);

        // Then
        assertThat(bound).isFalse();
        assertThat(other.state()).isEqualTo(PENDING);
    }

    @Example
    void shouldNotFollow_whenAReceiptNamesAMessageThatTheProviderKnowsByAnotherId() {
        // Given
        var message = messages.add(MESSAGE, MessageTemplate.WALLET_FROZEN, null, NOW);
        desk.bind(MESSAGE, "twilio", "SM-first");

        // When
        desk.receive(receipt(FAILED, MESSAGE));

        // Then
        assertThat(message.state()).isEqualTo(HANDED_OVER);
        assertThat(book.lines()).hasSize(1);
    }

    @Example
    void shouldKeepTheReceiptWithoutEffect_whenItsWordIsUnknown() {
        // Given
        var message = messages.add(MESSAGE, MessageTemplate.WALLET_FROZEN, null, NOW);
        desk.bind(MESSAGE, "twilio", SID);

        // When
        desk.receive(new Receipt("twilio", SID, "pondering", "", null, "", null));

        // Then
        assertThat(message.state()).isEqualTo(HANDED_OVER);
        assertThat(book.lines()).hasSize(1);
    }

    @Example
    void shouldOnlyKeepTheReceipt_whenNobodyKnowsItsMessage() {
        // When
        desk.receive(receipt(DELIVERED, OTHER));

        // Then
        assertThat(facts.all()).isEmpty();
        assertThat(book.lines()).hasSize(1);
    }

    @Provide
    Arbitrary<List<DeliveryState>> reported() {
        return Arbitraries.of(HANDED_OVER, IN_TRANSIT, FAILED, DELIVERED, READ)
                .list()
                .ofMaxSize(8);
    }

    /** The oracle: the highest rank that was ever reported. */
    private static DeliveryState highest(List<DeliveryState> reported) {
        return reported.stream().max(Enum::compareTo).orElse(HANDED_OVER);
    }

    private static Receipt receipt(DeliveryState state, @Nullable UUID messageId) {
        var word = state.name().toLowerCase(Locale.ROOT);
        return new Receipt("twilio", SID, word, "", state, "undelivered", messageId);
    }

    /** The names of the states are the words. */
    private static final class Words implements StatusWords {

        @Override
        public String provider() {
            return "twilio";
        }

        @Override
        public Receipt translate(String providerId, String status, String errorCode) {
            var state = DeliveryState.valueOf(status.toUpperCase(Locale.ROOT));
            return new Receipt("twilio", providerId, status, errorCode, state, "undelivered", null);
        }
    }

    private static final class Book implements ReceiptBook {

        private final Map<String, List<StatusLine>> lines = new LinkedHashMap<>();

        List<String> lines() {
            return lines.values().stream()
                    .flatMap(List::stream)
                    .map(StatusLine::toString)
                    .toList();
        }

        @Override
        public void lock(String provider, String providerId) {
            // one thread
        }

        @Override
        public boolean add(Receipt receipt) {
            var line = new StatusLine(receipt.status(), receipt.errorCode());
            var known = lines.computeIfAbsent(receipt.provider() + receipt.providerId(), key -> new ArrayList<>());
            return !known.contains(line) && known.add(line);
        }

        @Override
        public List<StatusLine> of(String provider, String providerId) {
            return Optional.ofNullable(lines.get(provider + providerId)).orElse(List.of());
        }
    }
}
