package io.walletline.ticket.casework.fields;

import io.walletline.ticket.cases.facts.TicketSubject;
import java.time.Instant;
import java.util.List;

/**
 * Fields of a ticket were set.
 *
 * @param references the payment and refund ids among them
 */
public record FieldsSet(TicketSubject subject, List<String> names, List<String> references, Instant at) {

    public FieldsSet {
        names = List.copyOf(names);
        references = List.copyOf(references);
    }
}
