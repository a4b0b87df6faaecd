package io.walletline.ticket.casework.attachments;

import io.walletline.kit.security.Caller;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.casework.contacts.Successors;
import io.walletline.ticket.casework.contents.Contents;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.protection.erasure.CustomerErased;
import io.walletline.ticket.protection.erasure.TextsRetired;
import io.walletline.ticket.protection.holds.LegalHolds;
import io.walletline.ticket.protection.reasons.Reason;
import io.walletline.ticket.protection.reasons.Reasons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Removes files: by hand, with their customer, or by retention. Removed files are unreadable at once; their bytes go
 * soon after.
 */
@ApplicationScoped
public class Removals {

    private final AttachmentRepository table;
    private final AttachmentReader reader;
    private final AttachedFiles files;
    private final Contents contents;
    private final LegalHolds holds;
    private final Successors successors;
    private final Tickets tickets;
    private final Timeline timeline;
    private final Reasons reasons;
    private final Event<AttachmentFact> facts;
    private final Caller caller;
    private final Clock clock;

    Removals(
            AttachmentRepository table,
            AttachmentReader reader,
            AttachedFiles files,
            Contents contents,
            LegalHolds holds,
            Successors successors,
            Tickets tickets,
            Timeline timeline,
            Reasons reasons,
            Event<AttachmentFact> facts,
            Caller caller,
            Clock clock) {
        this.table = table;
        this.reader = reader;
        this.files = files;
        this.contents = contents;
        this.holds = holds;
        this.successors = successors;
        this.tickets = tickets;
        this.timeline = timeline;
        this.reasons = reasons;
        this.facts = facts;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes a file away for good.
     *
     * @throws AttachmentRemoved if it is gone already
     */
    @Transactional
    public AttachmentResponse remove(UUID ticketId, UUID id, String reason) {
        var home = files.require(ticketId, id).ticketId();
        // A caller whom nobody knew may have turned out to be somebody: then the ticket goes on in theirs.
        Stream.of(tickets.require(home), successors.of(tickets.require(home)), tickets.require(ticketId))
                .map(ticket -> ticket.subject().customerRef())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(holds::refuseIfHeld);
        tickets.hold(home);
        var attachment = table.fresh(id);
        if (attachment.isRemoved()) {
            throw new AttachmentRemoved();
        }
        remove(attachment, Removal.BY_HAND, Actor.of(caller), reasons.seal(home, id, reason), clock.instant());
        timeline.act(home, Actor.of(caller), "attachment-removed", Map.of("attachment", id.toString()));
        return reader.read(attachment);
    }

    void erased(@Observes CustomerErased fact) {
        removeAll(fact.tickets(), Removal.ERASURE, fact.at());
    }

    void retired(@Observes TextsRetired fact) {
        removeAll(fact.tickets(), Removal.RETENTION, fact.at());
        table.forgetReasons(fact.tickets());
    }

    private void removeAll(Collection<UUID> ofTickets, Removal why, Instant at) {
        for (var attachment : table.readableOf(ofTickets)) {
            remove(attachment, why, Actor.SYSTEM, null, at);
        }
    }

    private void remove(Attachment attachment, Removal why, Actor by, @Nullable Reason words, Instant at) {
        attachment.remove(why, by.id(), words, at);
        contents.discard(attachment.id(), attachment.content().store());
        facts.fire(new AttachmentFact.FileRemoved(
                tickets.require(attachment.ticketId()).subject(),
                attachment.id(),
                attachment.entryId(),
                attachment.internal(),
                why.wireName(),
                by,
                at));
    }
}
