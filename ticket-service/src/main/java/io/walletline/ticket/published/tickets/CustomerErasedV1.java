package io.walletline.ticket.published.tickets;

import io.walletline.ticket.protection.erasure.CustomerErased;
import java.time.Instant;

/** @param tickets the number of tickets that stay, without their texts */
record CustomerErasedV1(String customerRef, int tickets, Instant erasedAt) {
    static CustomerErasedV1 of(CustomerErased fact) {
        return new CustomerErasedV1(fact.customerRef(), fact.tickets().size(), fact.at());
    }
}
