package io.walletline.ticket.protection.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A customer's texts and personal fields can no longer be read; fired in the transaction that destroys the keys. A feature
 * that keeps something derived from texts observes it and clears that in the same transaction.
 *
 * @param tickets all of the customer's
 */
public record CustomerErased(String customerRef, List<UUID> tickets, Instant at) {

    public CustomerErased {
        tickets = List.copyOf(tickets);
    }
}
