package io.walletline.ticket.published.tickets;

import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import io.walletline.ticket.casework.attachments.AttachmentFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;

/** Files on tickets → {@code ticket.events.v1}, keyed by ticket. */
@ApplicationScoped
class AttachmentEventPublisher {

    private final Outbox outbox;

    AttachmentEventPublisher(Outbox outbox) {
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

    /** Never what it was called, nor the words of a reason. */
    record AttachmentRemovedV1(
            UUID attachmentId,
            UUID ticketId,
            UUID entryId,
            boolean internal,
            String reason,
            String removedBy,
            Instant removedAt) {}

    void on(@Observes AttachmentFact fact) {
        var ticketId = fact.subject().ticketId();
        switch (fact) {
            case AttachmentFact.FileAdded f ->
                publish(
                        f,
                        "attachment-added",
                        new AttachmentAddedV1(
                                f.attachmentId(),
                                ticketId,
                                f.entryId(),
                                f.internal(),
                                f.type(),
                                f.bytes(),
                                f.by().id(),
                                f.at()));
            case AttachmentFact.FileRemoved f ->
                publish(
                        f,
                        "attachment-removed",
                        new AttachmentRemovedV1(
                                f.attachmentId(), ticketId, f.entryId(), f.internal(), f.why(), f.by().id(), f.at()));
        }
    }

    private void publish(AttachmentFact fact, String name, Object data) {
        var key = fact.subject().ticketId().toString();
        outbox.append(new OutgoingEvent("ticket.events.v1", key, name, fact.at(), data)
                .correlatedBy(fact.subject().correlationId()));
    }
}
