package io.walletline.ticket.published.wallet;

import io.walletline.ticket.wallet.acts.WalletFact.UnfreezeOrdered;
import java.time.Instant;
import java.util.UUID;

/** Wire form of {@code unfreeze-funds}; its contract is contracts/events/unfreeze-funds.v1.schema.json. */
record UnfreezeFundsV1(
        UUID commandId,
        String customerRef,
        UUID ticketId,
        String requestedBy,
        String approvedBy,
        UUID verificationId,
        UUID freezeCommandId,
        Instant requestedAt) {
    static UnfreezeFundsV1 of(UnfreezeOrdered fact) {
        return new UnfreezeFundsV1(
                fact.actId(),
                fact.customerRef(),
                fact.ticketId(),
                fact.requestedBy().id(),
                fact.approvedBy(),
                fact.verificationId(),
                fact.freezeId(),
                fact.at());
    }
}
