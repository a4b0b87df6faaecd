package io.walletline.ticket.lifecycle;

import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.customers.CustomerDirectory;
import io.walletline.ticket.intake.TextLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Turns a request over HTTP into the order to open a ticket: who asks, for whom, in which language. */
@ApplicationScoped
class TicketIntake {

    private final TicketDesk desk;
    private final TicketViews views;
    private final CustomerDirectory customers;
    private final Caller caller;

    TicketIntake(TicketDesk desk, TicketViews views, CustomerDirectory customers, Caller caller) {
        this.desk = desk;
        this.views = views;
        this.customers = customers;
        this.caller = caller;
    }

    Ticket open(OpenTicketRequest request) {
        var customerRef =
                request.customerRef() == null && caller.isOnlyCustomer() ? caller.id() : request.customerRef();
        if (!views.callerMayOpenFor(customerRef)) {
            throw new NotYourMatter();
        }
        var origin = caller.has(Role.AGENT) ? Origin.AGENT : Origin.CUSTOMER;
        return desk.open(new OpenTicket(
                customerRef,
                request.channel(),
                origin,
                caller.id(),
                request.text(),
                request.category(),
                request.priority(),
                language(request, customerRef),
                request.region(),
                null,
                null));
    }

    private String language(OpenTicketRequest request, @Nullable String customerRef) {
        if (request.language() != null) {
            return request.language();
        }
        if (request.text() != null) {
            return TextLanguage.of(request.text());
        }
        return customers.language(customerRef);
    }
}
