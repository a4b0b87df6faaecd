package io.walletline.ticket.automation.rules.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.walletline.ticket.automation.rules.definition.RuleCase;
import io.walletline.ticket.automation.rules.definition.RuleField;
import io.walletline.ticket.cases.customers.CustomerDirectory;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.casework.fields.FieldDesk;
import io.walletline.ticket.casework.tags.TagDesk;
import io.walletline.ticket.deadlines.policies.PolicyBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Subjects of conditions: a field that no condition asks for is not read. */
@ApplicationScoped
public class RuleSubjects {

    private final Tickets tickets;
    private final TagDesk tags;
    private final FieldDesk fields;
    private final CustomerDirectory customers;
    private final PolicyBook calendars;

    RuleSubjects(Tickets tickets, TagDesk tags, FieldDesk fields, CustomerDirectory customers, PolicyBook calendars) {
        this.tickets = tickets;
        this.tags = tags;
        this.fields = fields;
        this.customers = customers;
        this.calendars = calendars;
    }

    /** Within the transaction that looks at it. */
    public RuleCase of(TriggerEvent happening) {
        var ticket = tickets.require(happening.ticketId());
        return new RuleCase() {
            @Override
            public Set<String> values(RuleField field) {
                return field.isOfTicket()
                        ? ofTicket(ticket, field)
                        : Optional.ofNullable(happening.details().get(field))
                                .map(Set::of)
                                .orElse(Set.of());
            }

            @Override
            public Optional<JsonNode> custom(String name) {
                return Optional.ofNullable(fields.of(ticket.id()).values().get(name));
            }

            @Override
            public boolean isWithin(String calendar) {
                return calendars
                        .calendar(calendar)
                        .filter(hours -> hours.isOpen(happening.at()))
                        .isPresent();
            }
        };
    }

    private Set<String> ofTicket(TicketSnapshot ticket, RuleField field) {
        return switch (field) {
            case CATEGORY -> Set.of(ticket.category().wireName());
            case PRIORITY -> Set.of(ticket.priority().wireName());
            case STATUS -> Set.of(ticket.status().wireName());
            case CHANNEL -> Set.of(ticket.channel().wireName());
            case ORIGIN -> Set.of(ticket.origin().wireName());
            case LANGUAGE -> Set.of(ticket.language());
            case REGION -> ticket.region() == null ? Set.of() : Set.of(ticket.region());
            case ASSIGNEE -> Set.of(ticket.assignee() == null ? "none" : ticket.assignee());
            case TAG -> Set.copyOf(tags.of(ticket.id()));
            case CUSTOMER_TIER ->
                customers.tier(ticket.customerRef()).map(Set::of).orElse(Set.of());
            case FROM_STATUS, FROM_ASSIGNEE, CLOCK_KIND, CLOCK_POLICY, OBLIGATION, ADDED_TAG -> Set.of();
        };
    }
}
