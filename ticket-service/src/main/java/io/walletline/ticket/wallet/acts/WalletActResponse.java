package io.walletline.ticket.wallet.acts;

import io.walletline.ticket.protection.audit.AboutTicket;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act on a wallet as agents see it. */
record WalletActResponse(
        UUID id,
        UUID ticketId,
        WalletAct.Kind act,
        WalletAct.Status status,
        String requestedBy,
        @Nullable String approvedBy,
        Instant requestedAt,
        @Nullable Instant settledAt)
        implements AboutTicket {

    @Override
    public UUID auditedTicket() {
        return ticketId;
    }

    static WalletActResponse of(WalletAct act) {
        return new WalletActResponse(
                act.id(),
                act.ticketId(),
                act.kind(),
                act.status(),
                act.requestedBy(),
                act.approvedBy(),
                act.requestedAt(),
                act.settledAt());
    }
}
