package io.walletline.ticket.clocks;

import io.walletline.ticket.customers.CustomerDirectory;
import io.walletline.ticket.lifecycle.Ticket;
import io.walletline.ticket.policies.ClockPolicy;
import io.walletline.ticket.policies.PolicyBook;
import io.walletline.ticket.policies.Subject;
import io.walletline.ticket.policies.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which clocks a ticket gets. A ticket without a region has its customer's, who is looked up only if a rule asks for it. */
@ApplicationScoped
class ClockChoice {

    private final PolicyBook book;
    private final CustomerDirectory customers;

    ClockChoice(PolicyBook book, CustomerDirectory customers) {
        this.book = book;
        this.customers = customers;
    }

    List<ClockPolicy> starting(Trigger trigger, Ticket ticket) {
        var subject = new Subject(ticket.category(), ticket.priority(), ticket.channel(), ticket.region());
        return starting(trigger, subject, ticket.customerRef());
    }

    List<ClockPolicy> starting(Trigger trigger, Subject subject, @Nullable String customerRef) {
        var known = subject.region() != null || !book.asksForRegion(trigger, subject)
                ? subject
                : subject.in(customers.region(customerRef));
        return book.starting(trigger, known);
    }
}
