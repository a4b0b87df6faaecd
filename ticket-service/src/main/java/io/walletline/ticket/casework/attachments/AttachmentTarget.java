package io.walletline.ticket.casework.attachments;

import io.walletline.kit.security.Caller;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.lifecycle.TicketNotActive;
import io.walletline.ticket.cases.tickets.TicketViews;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.cases.timeline.TimelineEntry;
import io.walletline.ticket.casework.contacts.Successors;
import io.walletline.ticket.casework.contents.storage.AttachmentConfig;
import io.walletline.ticket.casework.correspondence.CustomerWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ticket and entry on which a file may be attached. */
@ApplicationScoped
public class AttachmentTarget {

    private final TicketViews views;
    private final Successors successors;
    private final Timeline timeline;
    private final AttachmentRepository table;
    private final AttachmentConfig.PerTicket most;
    private final CustomerWords words;
    private final Caller caller;

    AttachmentTarget(
            TicketViews views,
            Successors successors,
            Timeline timeline,
            AttachmentRepository table,
            AttachmentConfig config,
            CustomerWords words,
            Caller caller) {
        this.views = views;
        this.successors = successors;
        this.timeline = timeline;
        this.table = table;
        this.most = config.perTicket();
        this.words = words;
        this.caller = caller;
    }

    /**
     * A free place.
     *
     * @param ticket that goes on with the matter: after a merge another than was asked for
     * @param entry null if the file gets one of its own
     */
    public record Place(TicketSnapshot ticket, @Nullable TimelineEntry entry) {

        /** The ticket that the file belongs to, whatever is merged or split later. */
        public UUID home() {
            return entry == null ? ticket.id() : entry.ticketId();
        }
    }

    @Transactional
    public Place find(UUID ticketId, @Nullable UUID entryId, boolean internal) {
        var ticket = successors.of(views.visible(ticketId));
        if (internal && caller.isOnlyCustomer()) {
            throw new FilesForAgentsOnly();
        }
        var reopens = caller.isOnlyCustomer() && words.mayGoOn(ticket);
        if (ticket.status() == TicketStatus.CLOSED && !reopens) {
            throw new TicketNotActive(ticket.status());
        }
        return new Place(ticket, entryId == null ? null : entry(ticket.id(), entryId));
    }

    /** @throws TicketFull if so many more bytes are too many; exact while the ticket is held */
    @Transactional
    public void refuseIfFull(UUID home, long bytes) {
        var sum = table.sum(home);
        if (sum.files() >= most.files() || sum.bytes() + bytes > most.bytes()) {
            throw new TicketFull(most);
        }
    }

    private TimelineEntry entry(UUID ticketId, UUID entryId) {
        return timeline.chosen(ticketId, List.of(entryId)).stream()
                .filter(entry -> entry.kind().isSaid())
                .filter(entry -> !caller.isOnlyCustomer() || entry.author().equals(caller.id()))
                .findFirst()
                .orElseThrow(NoSuchEntry::new);
    }
}
