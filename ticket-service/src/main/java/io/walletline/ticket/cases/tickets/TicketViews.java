package io.walletline.ticket.cases.tickets;

import io.walletline.kit.rest.Cursor;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.lifecycle.Ticket;
import io.walletline.ticket.cases.lifecycle.TicketNotFound;
import io.walletline.ticket.cases.lifecycle.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tickets as their readers may see them, one by one and in lists. */
@ApplicationScoped
public class TicketViews {

    private final TicketRepository tickets;
    private final Caller caller;

    TicketViews(TicketRepository tickets, Caller caller) {
        this.tickets = tickets;
        this.caller = caller;
    }

    /** @throws TicketNotFound also for a customer who asks for another one's ticket */
    @Transactional
    public TicketSnapshot visible(UUID id) {
        var ticket = tickets.require(id).snapshot();
        if (caller.isOnlyCustomer() && !caller.id().equals(ticket.customerRef())) {
            throw new TicketNotFound();
        }
        return ticket;
    }

    /** The filter of a list; null does not filter. */
    record Filter(
            @Nullable TicketStatus status,
            @Nullable String assignee,
            @Nullable String customerRef) {}

    /** Newest first, one row more than the limit if there is one. */
    @Transactional
    List<TicketSnapshot> list(Filter filter, int limit, @Nullable Cursor after) {
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        add(conditions, values, "status = :status", "status", filter.status());
        add(conditions, values, "assignee = :assignee", "assignee", filter.assignee());
        var customer = caller.isOnlyCustomer() ? caller.id() : filter.customerRef();
        add(conditions, values, "customerRef = :customer", "customer", customer);
        if (after != null) {
            conditions.add("(openedAt < :at or (openedAt = :at and id < :id))");
            values.put("at", after.instant(0));
            values.put("id", after.uuid(1));
        }
        var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
        return tickets
                .find("from Ticket " + where + "order by openedAt desc, id desc", Map.copyOf(values))
                .range(0, limit)
                .stream()
                .map(Ticket::snapshot)
                .toList();
    }

    boolean callerMayOpenFor(@Nullable String customerRef) {
        return caller.has(Role.AGENT) || caller.has(Role.SERVICE) || caller.id().equals(customerRef);
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
