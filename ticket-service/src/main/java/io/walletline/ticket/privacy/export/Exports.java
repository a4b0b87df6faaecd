package io.walletline.ticket.privacy.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.privacy.CustomerNotFound;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import io.walletline.ticket.cases.customers.CustomerDirectory;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.privacy.erasure.ErasureTable;
import io.walletline.ticket.protection.audit.AuditLog;
import io.walletline.ticket.protection.erasure.CustomerFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.Map;

/** The export of a customer's data as a file that is written while it is read: it is never in memory as a whole. */
@ApplicationScoped
class Exports {

    private final CustomerDirectory customers;
    private final ErasureTable ofCustomer;
    private final TicketExport ticketExport;
    private final CustomerFiles files;
    private final ExportTable others;
    private final AuditLog audit;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    Exports(
            CustomerDirectory customers,
            ErasureTable ofCustomer,
            TicketExport ticketExport,
            CustomerFiles files,
            ExportTable others,
            AuditLog audit,
            Caller caller,
            ObjectMapper json,
            Clock clock) {
        this.customers = customers;
        this.ofCustomer = ofCustomer;
        this.ticketExport = ticketExport;
        this.files = files;
        this.others = others;
        this.audit = audit;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A customer gets what was said to them and by them; notes, drafts and acts of the house are handed out by an admin, who
     * can look at them first. That it was asked for is in the log before the first byte is written.
     *
     * @throws CustomerNotFound also for a customer who asks for another one's data
     */
    @Transactional
    StreamingOutput of(String customerRef) {
        var forCustomer = isForCustomer();
        if (forCustomer && !caller.id().equals(customerRef)) {
            throw new CustomerNotFound();
        }
        var known = customers.known(customerRef);
        var tickets = ofCustomer.ticketsOf(customerRef).stream().sorted().toList();
        if (known.isEmpty() && tickets.isEmpty()) {
            throw new CustomerNotFound();
        }
        audit.onCustomer(
                customerRef,
                Actor.of(caller),
                "customer-exported",
                Map.of("tickets", Integer.toString(tickets.size())));
        var at = clock.instant();
        return output -> {
            try (var file = json.getFactory().createGenerator(output)) {
                file.writeStartObject();
                file.writeStringField("customerRef", customerRef);
                file.writePOJOField("exportedAt", at);
                if (known.isPresent()) {
                    file.writePOJOField("customer", known.get());
                }
                file.writeArrayFieldStart("tickets");
                for (var ticket : tickets) {
                    ticketExport.write(file, ticket, forCustomer);
                }
                file.writeEndArray();
                file.writePOJOField("alsoHeldBy", HeldElsewhere.OF_A_CUSTOMER);
                file.writeObjectFieldStart("records");
                others.write(file, new ExportTable.About(customerRef, tickets), forCustomer);
                file.writeEndObject();
                file.writeEndObject();
            }
        };
    }

    /** The same, and the files that lie on the customer's tickets. */
    @Transactional
    StreamingOutput archive(String customerRef) {
        var file = of(customerRef);
        var tickets = ofCustomer.ticketsOf(customerRef).stream().sorted().toList();
        return new ExportArchive(file, tickets, files, isForCustomer());
    }

    /** Whatever other roles a caller has: only an admin gets another one's data, and the notes of the house. */
    private boolean isForCustomer() {
        return !caller.has(Role.ADMIN);
    }
}
