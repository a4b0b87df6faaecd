package io.walletline.notification.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.id.Ids;
import io.walletline.kit.privacy.Sealer;
import io.walletline.notification.address.AddressBook;
import io.walletline.notification.device.Devices;
import io.walletline.notification.template.Language;
import io.walletline.notification.template.MessageChannel;
import io.walletline.notification.template.SmsSegments;
import io.walletline.notification.template.TemplateCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Takes orders for messages. */
@ApplicationScoped
public class MessageDesk {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final MessageRepository messages;
    private final AddressBook addressBook;
    private final Devices devices;
    private final TemplateCatalogue catalogue;
    private final Sealer sealer;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final boolean pushes;
    private final Event<MessageOrdered> ordered;
    private final Event<MessageFact> facts;

    MessageDesk(
            MessageRepository messages,
            AddressBook addressBook,
            Devices devices,
            TemplateCatalogue catalogue,
            Sealer sealer,
            ObjectMapper json,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "walletline.fcm.project-id") Optional<String> pushProject,
            Event<MessageOrdered> ordered,
            Event<MessageFact> facts) {
        this.messages = messages;
        this.addressBook = addressBook;
        this.devices = devices;
        this.catalogue = catalogue;
        this.sealer = sealer;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.pushes = pushProject.isPresent();
        this.ordered = ordered;
        this.facts = facts;
    }

    /**
     * Stores the message; it is sent after the commit. It fails at once if the customer has no number. Urgent messages go to
     * the customer's devices too.
     *
     * @return the SMS, or the one that the same event ordered earlier
     */
    @Transactional
    public OrderedMessage order(MessageOrder order) {
        return OrderedMessage.of(place(order));
    }

    /** As {@link #order}; the caller holds the transaction. */
    Message place(MessageOrder order) {
        var earlier = order.causedBy() == null
                ? null
                : messages.causedBy(order.causedBy()).orElse(null);
        return earlier == null ? write(order) : earlier;
    }

    /** Gives a message up unless the provider has it already. */
    public void cancel(UUID messageId, String reason) {
        messages.lock(messageId)
                .flatMap(message -> message.giveUp(reason, true, clock.instant()))
                .ifPresent(facts::fire);
    }

    private Message write(MessageOrder order) {
        var language = Language.find(order.language())
                .or(() -> addressBook.language(order.customerRef()))
                .orElse(Language.EN);
        // The text is rendered to prove that it can be and to count its segments; it is not kept.
        var text = catalogue.render(MessageChannel.SMS, order.template(), language, order.values());
        var sms = write(order, null, language, SmsSegments.of(text).count());
        if (addressBook.phoneNumber(order.customerRef()).isEmpty()) {
            sms.giveUp("no-address", true, clock.instant()).ifPresent(facts::fire);
        }
        if (pushes && order.template().isPushedToo()) {
            devices.of(order.customerRef()).forEach(device -> write(order, device, language, 0));
        }
        return sms;
    }

    private Message write(MessageOrder order, @Nullable UUID device, Language language, int segments) {
        var id = ids.next();
        var values = sealer.seal(sealedPlace(id), write(order.values()));
        var message = new Message(id, order, device, language, segments, values, clock.instant());
        messages.persist(message);
        ordered.fire(new MessageOrdered(id));
        return message;
    }

    /** The text, for as long as the message waits to be sent. */
    public String text(Message message) {
        var sealed =
                Objects.requireNonNull(message.sealedValues(), "the values of a message are erased once it is sent");
        return catalogue.render(
                message.channel(),
                message.template(),
                message.language(),
                read(sealer.open(sealedPlace(message.id()), sealed)));
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

    private static String sealedPlace(UUID messageId) {
        return "message.values:" + messageId;
    }
}
