package io.walletline.ticket.published;

import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import io.walletline.ticket.attachments.AttachmentFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;

/** Files on tickets → {@code ticket.events.v1}, keyed by ticket. */
@ApplicationScoped
class AttachmentEvents {

    private final Outbox outbox;

    AttachmentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Never what the file is called. */
    record AttachmentAddedV1(
            UUID attachmentId,
            UUID ticketId,
            UUID entryId,
            boolean internal,
            String type,
            long bytes,
            String addedBy,
            Instant addedAt) {}

    void on(@Observes AttachmentFact fact) {
        var ticketId = fact.matter().ticketId();
        outbox.append(new OutgoingEvent(
                        "ticket.events.v1",
                        ticketId.toString(),
                        "attachment-added",
                        fact.at(),
                        new AttachmentAddedV1(
                                fact.attachmentId(),
                                ticketId,
                                fact.entryId(),
                                fact.internal(),
                                fact.type(),
                                fact.bytes(),
                                fact.by(),
                                fact.at()))
                .correlatedBy(fact.matter().correlationId()));
    }
}
