package io.walletline.ticket.privacy;

import io.walletline.kit.rest.Cursor;
import io.walletline.kit.security.Caller;
import io.walletline.ticket.audit.AuditLog;
import io.walletline.ticket.customers.CustomerDirectory;
import io.walletline.ticket.fields.FieldDesk;
import io.walletline.ticket.lifecycle.TicketResponse;
import io.walletline.ticket.lifecycle.Tickets;
import io.walletline.ticket.privacy.CustomerExport.ExportedEntry;
import io.walletline.ticket.privacy.CustomerExport.ExportedTicket;
import io.walletline.ticket.timeline.Timeline;
import io.walletline.ticket.timeline.TimelineEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects what is held about a customer. */
@ApplicationScoped
class Exports {

    private static final int PAGE = 500;

    private final CustomerDirectory customers;
    private final Tickets tickets;
    private final ErasureTable ofCustomer;
    private final Timeline timeline;
    private final FieldDesk fields;
    private final ExportTable others;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    Exports(
            CustomerDirectory customers,
            Tickets tickets,
            ErasureTable ofCustomer,
            Timeline timeline,
            FieldDesk fields,
            ExportTable others,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.customers = customers;
        this.tickets = tickets;
        this.ofCustomer = ofCustomer;
        this.timeline = timeline;
        this.fields = fields;
        this.others = others;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A customer gets what was said to them and by them; notes and acts of the house are handed out by an admin, who can
     * look at them first.
     *
     * @throws CustomerNotFound also for a customer who asks for another one's data
     */
    @Transactional
    CustomerExport of(String customerRef) {
        if (caller.isOnlyCustomer() && !caller.id().equals(customerRef)) {
            throw new CustomerNotFound();
        }
        var known = customers.known(customerRef);
        var mine = ofCustomer.ticketsOf(customerRef);
        if (known.isEmpty() && mine.isEmpty()) {
            throw new CustomerNotFound();
        }
        audit.onCustomer(
                customerRef, caller.id(), "customer-exported", Map.of("tickets", Integer.toString(mine.size())));
        return new CustomerExport(
                customerRef,
                clock.instant(),
                known.orElse(null),
                mine.stream().sorted().map(this::ticket).toList(),
                others.of(customerRef, caller.isOnlyCustomer()));
    }

    private ExportedTicket ticket(UUID id) {
        var entries = new ArrayList<TimelineEntry>();
        List<TimelineEntry> page;
        @Nullable Cursor after = null;
        do {
            page = timeline.page(id, caller.isOnlyCustomer(), PAGE, after);
            var rows = page.size() > PAGE ? page.subList(0, PAGE) : page;
            entries.addAll(rows);
            after = rows.isEmpty()
                    ? null
                    : Cursor.of(rows.getLast().at(), rows.getLast().id());
        } while (page.size() > PAGE);
        return new ExportedTicket(
                TicketResponse.of(tickets.require(id)),
                fields.of(id).values(),
                entries.stream().map(ExportedEntry::of).toList());
    }
}
