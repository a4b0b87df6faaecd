package io.walletline.ticket.deadlines.clocks;

import io.walletline.ticket.cases.customers.CustomerDirectory;
import io.walletline.ticket.cases.customers.CustomerDirectory.Traits;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.facts.TicketSubject;
import io.walletline.ticket.casework.fields.FieldDesk;
import io.walletline.ticket.deadlines.policies.PolicyBook;
import io.walletline.ticket.deadlines.policies.definition.Applies.LookedUp;
import io.walletline.ticket.deadlines.policies.definition.ClockPolicy;
import io.walletline.ticket.deadlines.policies.definition.PolicySubject;
import io.walletline.ticket.deadlines.policies.definition.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Which clocks a ticket gets. The customer's region, which stands in for the ticket's, the customer's tier, and the currency
 * of the ticket's money are looked up only if a rule asks for them.
 */
@ApplicationScoped
class ClockChoice {

    private final PolicyBook book;
    private final CustomerDirectory customers;
    private final FieldDesk fields;

    ClockChoice(PolicyBook book, CustomerDirectory customers, FieldDesk fields) {
        this.book = book;
        this.customers = customers;
        this.fields = fields;
    }

    List<ClockPolicy> starting(Trigger trigger, TicketSnapshot ticket) {
        var subject = new PolicySubject(ticket.category(), ticket.priority(), ticket.channel(), ticket.region());
        return starting(trigger, subject, ticket.subject());
    }

    List<ClockPolicy> starting(Trigger trigger, PolicySubject subject, TicketSubject ticket) {
        var known = subject;
        var asksForRegion = known.region() == null && book.asksFor(LookedUp.REGION, trigger, subject);
        var asksForTier = book.asksFor(LookedUp.CUSTOMER_TIER, trigger, subject);
        if (asksForRegion || asksForTier) {
            var customer = customers.traits(ticket.customerRef());
            known = asksForRegion ? known.in(customer.map(Traits::region).orElse(null)) : known;
            known = asksForTier ? known.ofTier(customer.map(Traits::tier).orElse(null)) : known;
        }
        if (book.asksFor(LookedUp.CURRENCY, trigger, subject)) {
            known = known.aboutMoneyIn(fields.currency(ticket.ticketId()).orElse(null));
        }
        return book.starting(trigger, known);
    }

    /** Whether what the ticket's money is decides on a clock that starts so. */
    boolean asksForCurrency(Trigger trigger, TicketSnapshot ticket) {
        return book.asksFor(
                LookedUp.CURRENCY,
                trigger,
                new PolicySubject(ticket.category(), ticket.priority(), ticket.channel(), ticket.region()));
    }
}
