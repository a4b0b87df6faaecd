package io.walletline.ticket.casework.attachments;

import io.walletline.kit.redaction.Redactor;
import io.walletline.kit.security.Caller;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.cases.timeline.TimelineEntry;
import io.walletline.ticket.casework.contents.Contents;
import io.walletline.ticket.casework.contents.Received;
import io.walletline.ticket.casework.correspondence.CustomerWords;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.protection.audit.AuditLog;
import io.walletline.ticket.protection.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attaches received contents to tickets. */
@ApplicationScoped
public class AttachmentDesk {

    private final AttachmentRepository table;
    private final AttachmentReader reader;
    private final AttachmentTarget shelf;
    private final Contents contents;
    private final Timeline timeline;
    private final Tickets tickets;
    private final Redactor redactor;
    private final Vault vault;
    private final AuditLog audit;
    private final Event<AttachmentFact> facts;
    private final CustomerWords words;
    private final Caller caller;
    private final Clock clock;

    AttachmentDesk(
            AttachmentRepository table,
            AttachmentReader reader,
            AttachmentTarget shelf,
            Contents contents,
            Timeline timeline,
            Tickets tickets,
            Redactor redactor,
            Vault vault,
            AuditLog audit,
            Event<AttachmentFact> facts,
            CustomerWords words,
            Caller caller,
            Clock clock) {
        this.table = table;
        this.reader = reader;
        this.shelf = shelf;
        this.contents = contents;
        this.timeline = timeline;
        this.tickets = tickets;
        this.redactor = redactor;
        this.vault = vault;
        this.audit = audit;
        this.facts = facts;
        this.words = words;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Makes a content part of a ticket, on an entry that is there or on one of its own.
     *
     * @param internal for agents only; an entry that is there decides for itself
     */
    @Transactional
    public AttachmentResponse attach(
            UUID ticketId, Received received, String name, @Nullable UUID entryId, boolean internal) {
        var place = shelf.find(ticketId, entryId, internal);
        tickets.hold(place.home());
        shelf.refuseIfFull(place.home(), received.content().bytes());
        contents.keep(received);
        var entry = place.entry() == null ? entryOfItsOwn(place.ticket(), internal) : place.entry();
        var id = received.content().id();
        var label = new Label(received.sha256(), redactor.redact(name).text());
        var sealed = vault.seal(entry.ticketId(), Label.place(id), label.text());
        var attachment = new Attachment(entry, received, sealed, caller.id(), clock.instant());
        table.persist(attachment);
        timeline.fileAttached(entry.id());
        if (place.entry() != null && caller.isOnlyCustomer()) {
            words.sent(place.ticket().id(), Actor.of(caller));
        }
        audit.onTicket(entry.ticketId(), Actor.of(caller), "attachment-added", Map.of("attachment", id.toString()));
        facts.fire(new AttachmentFact.FileAdded(
                tickets.require(entry.ticketId()).subject(),
                id,
                entry.id(),
                attachment.internal(),
                attachment.type(),
                received.content().bytes(),
                Actor.of(caller),
                attachment.addedAt()));
        return reader.read(attachment);
    }

    private TimelineEntry entryOfItsOwn(TicketSnapshot ticket, boolean internal) {
        // The file's name is no text of the entry: it goes with the file when that is removed.
        var text = ticket.language().equals("zh") ? "[附件]" : "[Attachment]";
        return internal
                ? timeline.note(ticket.id(), Actor.of(caller), ticket.channel(), text)
                : timeline.message(ticket.id(), Actor.of(caller), ticket.channel(), ticket.language(), text);
    }
}
