package io.walletline.ticket.casework.correspondence;

import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.facts.TicketSubject;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer has written on a ticket, after it was opened; fired in the transaction that stores the words, never with them.
 *
 * @param status the ticket's, after what the words have set in motion
 * @param reopened whether the ticket was over until then
 */
public record CustomerWrote(TicketSubject subject, UUID entryId, TicketStatus status, boolean reopened, Instant at) {}
