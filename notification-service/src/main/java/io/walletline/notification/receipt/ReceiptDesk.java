package io.walletline.notification.receipt;

import io.walletline.notification.message.Message;
import io.walletline.notification.message.MessageFact;
import io.walletline.notification.message.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Applies receipts to messages, whichever of the two comes first. Every receipt is stored once. A receipt of an unknown
 * message waits in the book until the send is stored.
 */
@ApplicationScoped
public class ReceiptDesk {

    private final ReceiptBook book;
    private final Messages messages;
    private final StatusWords words;
    private final Clock clock;
    private final Event<MessageFact> facts;

    ReceiptDesk(ReceiptBook book, Messages messages, StatusWords words, Clock clock, Event<MessageFact> facts) {
        this.book = book;
        this.messages = messages;
        this.words = words;
        this.clock = clock;
        this.facts = facts;
    }

    /** Stores and applies a receipt; a repetition changes nothing. */
    @Transactional
    public void receive(Receipt receipt) {
        book.lock(receipt.provider(), receipt.providerId());
        if (!book.add(receipt)) {
            return;
        }
        messages.lock(receipt.provider(), receipt.providerId())
                .or(() -> adopt(receipt))
                .ifPresent(message -> apply(receipt, message));
    }

    /**
     * Stores that the provider has taken the message, and applies receipts that came before. A message that was erased
     * meanwhile stays so.
     *
     * @return false if the provider's id already belongs to another message
     */
    @Transactional
    public boolean bind(UUID messageId, String provider, String providerId) {
        book.lock(provider, providerId);
        if (messages.lock(provider, providerId)
                .filter(owner -> !owner.id().equals(messageId))
                .isPresent()) {
            return false;
        }
        var bound = messages.lock(messageId);
        if (bound.isEmpty()) {
            return true;
        }
        var message = bound.get();
        message.handOver(provider, providerId, clock.instant()).ifPresent(facts::fire);
        if (providerId.equals(message.providerId())) {
            book.of(provider, providerId)
                    .forEach(line -> apply(words.translate(providerId, line.status(), line.errorCode()), message));
        }
        return true;
    }

    /** A receipt that names our message proves a hand-over whose answer was lost, say by a crash. */
    private Optional<Message> adopt(Receipt receipt) {
        return Optional.ofNullable(receipt.messageId())
                .flatMap(messages::lock)
                .filter(message -> message.providerId() == null)
                .map(message -> {
                    message.handOver(receipt.provider(), receipt.providerId(), clock.instant())
                            .ifPresent(facts::fire);
                    return message;
                });
    }

    private void apply(Receipt receipt, Message message) {
        receipt.meaning()
                .flatMap(state -> message.receive(state, receipt.reason(), clock.instant()))
                .ifPresent(facts::fire);
    }
}
