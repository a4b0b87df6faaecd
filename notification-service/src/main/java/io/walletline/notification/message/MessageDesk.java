package io.walletline.notification.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.id.Ids;
import io.walletline.kit.privacy.CustomerGone;
import io.walletline.kit.privacy.ErasedCustomers;
import io.walletline.kit.privacy.Sealer;
import io.walletline.kit.rest.Wire;
import io.walletline.notification.address.AddressBook;
import io.walletline.notification.address.NumberChanged;
import io.walletline.notification.device.Devices;
import io.walletline.notification.template.Language;
import io.walletline.notification.template.MessageChannel;
import io.walletline.notification.template.MessageTemplate;
import io.walletline.notification.template.SmsSegments;
import io.walletline.notification.template.TemplateCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Takes orders for messages. */
@ApplicationScoped
public class MessageDesk {

    private static final Duration WARNING_WORTH = Duration.ofDays(1);
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final MessageRepository messages;
    private final AddressBook addressBook;
    private final ErasedCustomers erased;
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
            ErasedCustomers erased,
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
        this.erased = erased;
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
     * the customer's devices too, replies to them alone if there are any.
     *
     * @return the SMS, or the one that the same event ordered earlier; empty for an erased customer, to whom nothing is sent
     */
    @Transactional
    public Optional<OrderedMessage> order(MessageOrder order) {
        return erased.contain(order.customerRef()) ? Optional.empty() : Optional.of(OrderedMessage.of(written(order)));
    }

    /**
     * As {@link #order}; the caller holds the transaction.
     *
     * @throws CustomerGone for an erased customer
     */
    Message place(MessageOrder order) {
        if (erased.contain(order.customerRef())) {
            throw new CustomerGone();
        }
        return written(order);
    }

    private Message written(MessageOrder order) {
        var ofReply = Optional.ofNullable(order.replyId()).flatMap(messages::ofReply);
        return ofReply.or(() -> Optional.ofNullable(order.causedBy()).flatMap(messages::causedBy))
                .orElseGet(() -> write(order));
    }

    /** Tells the number that a customer had. */
    void warn(@Observes NumberChanged change) {
        order(new MessageOrder(
                        change.customerRef(),
                        null,
                        MessageTemplate.NUMBER_CHANGED,
                        null,
                        Map.of(),
                        WARNING_WORTH,
                        null,
                        null)
                .to(change.before()));
    }

    /** Gives up what waits to be sent to a customer and drops everything that was. */
    public void erase(String customerRef) {
        var now = clock.instant();
        messages.pending(customerRef)
                .forEach(message -> message.giveUp("erased", true, now).ifPresent(facts::fire));
        messages.erase(customerRef);
    }

    /** What is held about a customer: the words of a message are not. */
    public record Held(
            UUID messageId,
            @Nullable UUID ticketId,
            @Nullable UUID replyId,
            String channel,
            String template,
            Language language,
            String state,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant failedAt) {}

    public List<Held> held(String customerRef) {
        return messages.of(customerRef).stream()
                .map(message -> new Held(
                        message.id(),
                        message.ticketId(),
                        message.replyId(),
                        message.channel().title(),
                        message.template().title(),
                        message.language(),
                        Wire.name(message.state()),
                        message.createdAt(),
                        message.sentAt(),
                        message.deliveredAt(),
                        message.failedAt()))
                .toList();
    }

    /** The number that a message goes to, unless it is the customer's present one. */
    public Optional<String> number(Message message) {
        return Optional.ofNullable(message.sealedTo()).map(number -> sealer.open(numberPlace(message.id()), number));
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
        var handsets = pushes && order.to() == null && order.template().isPushed()
                ? devices.of(order.customerRef())
                : List.<UUID>of();
        if (!handsets.isEmpty() && !order.template().isPushedToo()) {
            return handsets.stream()
                    .map(device -> write(order, device, language, 0))
                    .toList()
                    .getFirst();
        }
        // The text is rendered to prove that it can be and to count its segments; it is not kept.
        var text = catalogue.render(MessageChannel.SMS, order.template(), language, order.values());
        var sms = write(order, null, language, SmsSegments.of(text).count());
        if (order.to() == null && addressBook.phoneNumber(order.customerRef()).isEmpty()) {
            sms.giveUp("no-address", true, clock.instant()).ifPresent(facts::fire);
        }
        handsets.forEach(device -> write(order, device, language, 0));
        return sms;
    }

    private Message write(MessageOrder order, @Nullable UUID device, Language language, int segments) {
        var id = ids.next();
        var values = sealer.seal(sealedPlace(id), write(order.values()));
        var to = order.to() == null ? null : sealer.seal(numberPlace(id), order.to());
        var message = new Message(id, order, device, language, segments, values, to, clock.instant());
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

    private static String numberPlace(UUID messageId) {
        return "message.number:" + messageId;
    }

    private static String sealedPlace(UUID messageId) {
        return "message.values:" + messageId;
    }
}
