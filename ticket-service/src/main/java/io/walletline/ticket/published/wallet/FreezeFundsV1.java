package io.walletline.ticket.published.wallet;

import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.wallet.acts.WalletFact.FreezeOrdered;
import java.time.Instant;
import java.util.UUID;

/** Wire form of {@code freeze-funds}; its contract is contracts/events/freeze-funds.v1.schema.json. */
record FreezeFundsV1(
        UUID commandId,
        String customerRef,
        UUID ticketId,
        Category reason,
        String requestedBy,
        Instant requestedAt,
        Instant expiresAt) {
    static FreezeFundsV1 of(FreezeOrdered fact) {
        return new FreezeFundsV1(
                fact.actId(),
                fact.customerRef(),
                fact.ticketId(),
                fact.reason(),
                fact.requestedBy().id(),
                fact.at(),
                fact.expiresAt());
    }
}
