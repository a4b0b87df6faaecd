package io.walletline.notification.message;

import io.walletline.kit.limits.Limit;
import io.walletline.kit.limits.RateLimits;
import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Page;
import io.walletline.notification.template.MessageTemplate;
import io.walletline.notification.template.UnknownTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Orders and reads messages for agents and other services. */
@ApplicationScoped
class MessageLog {

    private static final Limit BY_CUSTOMER = new Limit("messages-by-customer", 30, Duration.ofHours(1));

    private final MessageDesk desk;
    private final RateLimits limits;
    private final MessageRepository messages;
    private final Duration giveUpAfter;

    MessageLog(
            MessageDesk desk,
            RateLimits limits,
            MessageRepository messages,
            @ConfigProperty(name = "walletline.mailer.give-up-after") Duration giveUpAfter) {
        this.desk = desk;
        this.limits = limits;
        this.messages = messages;
        this.giveUpAfter = giveUpAfter;
    }

    @Transactional
    MessageResponse send(SendMessageRequest request) {
        var template = MessageTemplate.find(request.template())
                .filter(MessageTemplate::sentOnRequest)
                .orElseThrow(() -> new UnknownTemplate(422));
        limits.use(BY_CUSTOMER, request.customerRef());
        return MessageResponse.of(desk.place(new MessageOrder(
                request.customerRef(), request.ticketId(), template, null, request.values(), giveUpAfter, null, null)));
    }

    @Transactional
    MessageResponse find(UUID id) {
        return messages.findByIdOptional(id).map(MessageResponse::of).orElseThrow(UnknownMessage::new);
    }

    @Transactional
    Page<MessageResponse> list(@Nullable String customer, @Nullable UUID ticket, @Nullable String cursor, int limit) {
        return Page.of(
                messages.page(customer, ticket, Cursor.uuidOrNull(cursor), limit + 1),
                limit,
                MessageResponse::of,
                last -> Cursor.of(last.id()));
    }
}
