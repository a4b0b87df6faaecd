package io.walletline.notification.reply;

import io.walletline.notification.address.AddressBook;
import io.walletline.notification.message.MessageDesk;
import io.walletline.notification.message.MessageOrder;
import io.walletline.notification.template.Language;
import io.walletline.notification.template.MessageTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells customers of replies by their own way: their handsets, or by SMS who has none. The words of a reply are read in the app
 * only (ADR 10).
 */
@ApplicationScoped
public class ReplyNotices {

    private final MessageDesk messages;
    private final AddressBook addressBook;
    private final Duration worthFor;

    ReplyNotices(
            MessageDesk messages,
            AddressBook addressBook,
            @ConfigProperty(name = "walletline.mailer.give-up-after") Duration worthFor) {
        this.messages = messages;
        this.addressBook = addressBook;
        this.worthFor = worthFor;
    }

    /** Sends a reply once, however often it is asked for. */
    @Transactional
    public void send(Reply reply, UUID correlationId, UUID causedBy) {
        var language = Language.find(reply.language())
                .or(() -> addressBook.language(reply.customerRef()))
                .orElse(Language.EN);
        messages.order(new MessageOrder(
                        reply.customerRef(),
                        reply.ticketId(),
                        MessageTemplate.REPLY,
                        language.tag(),
                        Map.of("ticket", reply.ticketNumber()),
                        worthFor,
                        correlationId,
                        causedBy)
                .ofReply(reply.replyId()));
    }
}
