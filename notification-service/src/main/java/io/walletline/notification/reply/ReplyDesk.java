package io.walletline.notification.reply;

import io.walletline.kit.redaction.Redactor;
import io.walletline.notification.address.AddressBook;
import io.walletline.notification.message.MessageDesk;
import io.walletline.notification.message.MessageOrder;
import io.walletline.notification.template.Language;
import io.walletline.notification.template.MessageChannel;
import io.walletline.notification.template.MessageTemplate;
import io.walletline.notification.template.TemplateCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends replies by the customer's way: to the handsets that there is one, or its words by SMS to who has none. The number
 * of an SMS's segments is limited.
 */
@ApplicationScoped
public class ReplyDesk {

    private final MessageDesk messages;
    private final AddressBook addressBook;
    private final TemplateCatalogue catalogue;
    private final Redactor redactor;
    private final Duration worthFor;
    private final int segments;

    ReplyDesk(
            MessageDesk messages,
            AddressBook addressBook,
            TemplateCatalogue catalogue,
            Redactor redactor,
            @ConfigProperty(name = "walletline.mailer.give-up-after") Duration worthFor,
            @ConfigProperty(name = "walletline.replies.segments", defaultValue = "4") int segments) {
        this.messages = messages;
        this.addressBook = addressBook;
        this.catalogue = catalogue;
        this.redactor = redactor;
        this.worthFor = worthFor;
        this.segments = segments;
    }

    /** Sends a reply once, however often it is asked for. */
    @Transactional
    public void send(Reply reply, UUID correlationId, UUID causedBy) {
        var language = Language.find(reply.language())
                .or(() -> addressBook.language(reply.customerRef()))
                .orElse(Language.EN);
        var text = ReplyCut.cut(
                redactor.redact(reply.text()).text(),
                language,
                segments,
                words -> catalogue.render(MessageChannel.SMS, MessageTemplate.REPLY, language, values(reply, words)));
        messages.order(new MessageOrder(
                        reply.customerRef(),
                        reply.ticketId(),
                        MessageTemplate.REPLY,
                        language.tag(),
                        values(reply, text),
                        worthFor,
                        correlationId,
                        causedBy)
                .ofReply(reply.replyId()));
    }

    private static Map<String, String> values(Reply reply, String text) {
        return Map.of("ticket", reply.ticketNumber(), "text", text.isBlank() ? "…" : text);
    }
}
