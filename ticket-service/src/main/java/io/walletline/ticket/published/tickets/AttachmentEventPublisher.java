package io.walletline.ticket.published.tickets;

import io.walletline.ticket.casework.attachments.AttachmentFact;
import io.walletline.ticket.published.TicketTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;

/** Files on tickets → {@code ticket.events.v1}, keyed by ticket. */
@ApplicationScoped
class AttachmentEventPublisher {

    private final TicketTopic topic;

    AttachmentEventPublisher(TicketTopic topic) {
        this.topic = topic;
    }

    /** Wire form of {@code attachment-added}, without the file's name. */
    record AttachmentAddedV1(
            UUID attachmentId,
            UUID ticketId,
            UUID entryId,
            boolean internal,
            String type,
            long bytes,
            String addedBy,
            Instant addedAt) {
        static AttachmentAddedV1 of(AttachmentFact.FileAdded fact) {
            return new AttachmentAddedV1(
                    fact.attachmentId(),
                    fact.subject().ticketId(),
                    fact.entryId(),
                    fact.internal(),
                    fact.type(),
                    fact.bytes(),
                    fact.by().id(),
                    fact.at());
        }
    }

    /** Wire form of {@code attachment-removed}, without the file's name and the words of a reason. */
    record AttachmentRemovedV1(
            UUID attachmentId,
            UUID ticketId,
            UUID entryId,
            boolean internal,
            String reason,
            String removedBy,
            Instant removedAt) {
        static AttachmentRemovedV1 of(AttachmentFact.FileRemoved fact) {
            return new AttachmentRemovedV1(
                    fact.attachmentId(),
                    fact.subject().ticketId(),
                    fact.entryId(),
                    fact.internal(),
                    fact.why(),
                    fact.by().id(),
                    fact.at());
        }
    }

    void on(@Observes AttachmentFact fact) {
        switch (fact) {
            case AttachmentFact.FileAdded f -> publish(f, "attachment-added", AttachmentAddedV1.of(f));
            case AttachmentFact.FileRemoved f -> publish(f, "attachment-removed", AttachmentRemovedV1.of(f));
        }
    }

    private void publish(AttachmentFact fact, String event, Object data) {
        topic.publish(fact.subject(), event, fact.at(), data);
    }
}
