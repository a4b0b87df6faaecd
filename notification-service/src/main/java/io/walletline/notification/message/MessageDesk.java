package io.walletline.notification.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.id.Ids;
import io.walletline.kit.privacy.Sealer;
import io.walletline.notification.address.AddressBook;
import io.walletline.notification.template.Language;
import io.walletline.notification.template.SmsSegments;
import io.walletline.notification.template.TemplateCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Where every message begins. */
@ApplicationScoped
public class MessageDesk {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final MessageRepository messages;
    private final AddressBook addressBook;
    private final TemplateCatalogue catalogue;
    private final Sealer sealer;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final Event<MessageOrdered> ordered;
    private final Event<MessageFact> facts;

    MessageDesk(
            MessageRepository messages,
            AddressBook addressBook,
            TemplateCatalogue catalogue,
            Sealer sealer,
            ObjectMapper json,
            Ids ids,
            Clock clock,
            Event<MessageOrdered> ordered,
            Event<MessageFact> facts) {
        this.messages = messages;
        this.addressBook = addressBook;
        this.catalogue = catalogue;
        this.sealer = sealer;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.ordered = ordered;
        this.facts = facts;
    }

    /**
     * Writes the message down; it leaves after the commit. A customer without an address fails it at once.
     *
     * @return the message, or the one that the same event ordered earlier
     */
    @Transactional
    public Message order(MessageOrder order) {
        var earlier = order.causedBy() == null
                ? null
                : messages.causedBy(order.causedBy()).orElse(null);
        return earlier == null ? write(order) : earlier;
    }

    private Message write(MessageOrder order) {
        var language = Language.find(order.language())
                .or(() -> addressBook.language(order.customerRef()))
                .orElse(Language.EN);
        // Rendered to be sure that it can be, and to know its length; the text itself is not kept.
        var segments = SmsSegments.of(catalogue.render(order.template(), language, order.values()));
        var id = ids.next();
        var sealed = sealer.seal(place(id), write(order.values()));
        var message = new Message(id, order, language, segments.count(), sealed, clock.instant());
        messages.persist(message);
        if (addressBook.phoneNumber(order.customerRef()).isPresent()) {
            ordered.fire(new MessageOrdered(id));
        } else {
            message.giveUp("no-address", true, clock.instant()).ifPresent(facts::fire);
        }
        return message;
    }

    /** The text, for as long as the message waits to be sent. */
    public String text(Message message) {
        var sealed =
                Objects.requireNonNull(message.sealedValues(), "the values of a message are erased once it is sent");
        return catalogue.render(message.template(), message.language(), read(sealer.open(place(message.id()), sealed)));
    }

    private String write(Map<String, String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Strings are JSON", impossible);
        }
    }

    private Map<String, String> read(String values) {
        try {
            return json.readValue(values, VALUES);
        } catch (JsonProcessingException broken) {
            // Without the cause: Jackson quotes what it could not read.
            throw new IllegalStateException("The values of a message are not readable");
        }
    }

    private static String place(UUID messageId) {
        return "message.values:" + messageId;
    }
}
