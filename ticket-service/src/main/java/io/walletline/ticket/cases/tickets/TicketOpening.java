package io.walletline.ticket.cases.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.cases.customers.CustomerDirectory;
import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.OpenTicket;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.TextLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The opening of a ticket over HTTP: requester, customer and language are filled in. */
@ApplicationScoped
class TicketOpening {

    private final TicketDesk desk;
    private final TicketViews views;
    private final CustomerDirectory customers;
    private final OpeningForm form;
    private final Caller caller;

    TicketOpening(TicketDesk desk, TicketViews views, CustomerDirectory customers, OpeningForm form, Caller caller) {
        this.desk = desk;
        this.views = views;
        this.customers = customers;
        this.form = form;
        this.caller = caller;
    }

    TicketSnapshot open(OpenTicketRequest request) {
        var customerRef =
                request.customerRef() == null && caller.isOnlyCustomer() ? caller.id() : request.customerRef();
        if (!views.callerMayOpenFor(customerRef)) {
            throw new NotYourMatter();
        }
        var origin = caller.has(Role.AGENT) ? Origin.AGENT : Origin.CUSTOMER;
        var ticket = desk.open(new OpenTicket(
                customerRef,
                request.channel(),
                origin,
                Actor.of(caller),
                request.text(),
                request.category(),
                request.priority(),
                language(request, customerRef),
                request.region() == null ? customers.region(customerRef) : request.region(),
                null,
                null));
        var fields = request.fields() == null ? Map.<String, JsonNode>of() : request.fields();
        form.fill(ticket, fields, request.category() != null, Actor.of(caller));
        return ticket;
    }

    private String language(OpenTicketRequest request, @Nullable String customerRef) {
        if (request.language() != null) {
            return request.language();
        }
        return Optional.ofNullable(request.text())
                .flatMap(TextLanguage::ifTold)
                .orElseGet(() -> customers.language(customerRef));
    }
}
