package io.walletline.notification.message;

import io.walletline.notification.template.Language;
import io.walletline.notification.template.MessageTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages without a database. */
public final class MessagesInMemory implements Messages {

    public static final Duration WORTH_FOR = Duration.ofHours(4);

    private final Map<UUID, Message> messages = new LinkedHashMap<>();

    /** A message that waits to be sent. */
    public Message add(UUID id, MessageTemplate template, @Nullable UUID deviceId, Instant now) {
        var order = new MessageOrder("customer", null, template, "zh", Map.of(), WORTH_FOR, null, null);
        var message = new Message(id, order, deviceId, Language.ZH, 1, new byte[] {1}, null, now);
        messages.put(id, message);
        return message;
    }

    /** When the message is due. */
    public static Instant dueAt(Message message) {
        return message.dueAt();
    }

    @Override
    public Optional<Message> nextDue(Instant now) {
        return messages.values().stream()
                .filter(message -> message.state() == DeliveryState.PENDING)
                .filter(message -> !message.dueAt().isAfter(now))
                .min(Comparator.comparing(Message::dueAt));
    }

    @Override
    public Optional<Message> lock(UUID messageId) {
        return Optional.ofNullable(messages.get(messageId));
    }

    @Override
    public Optional<Message> lock(String provider, String providerId) {
        return messages.values().stream()
                .filter(message -> provider.equals(message.provider()) && providerId.equals(message.providerId()))
                .findFirst();
    }

    @Override
    public void writeChanges() {
        // nothing is held back
    }
}
