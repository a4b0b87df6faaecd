package io.walletline.ticket.wallet.acts;

import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Category;
import java.time.Instant;
import java.util.UUID;

/** An order to the wallet's core. */
public sealed interface WalletFact {

    UUID actId();

    UUID ticketId();

    UUID correlationId();

    String customerRef();

    Instant at();

    record FreezeOrdered(
            UUID actId,
            UUID ticketId,
            UUID correlationId,
            String customerRef,
            Category reason,
            Actor requestedBy,
            Instant at,
            Instant expiresAt)
            implements WalletFact {}

    record UnfreezeOrdered(
            UUID actId,
            UUID ticketId,
            UUID correlationId,
            String customerRef,
            Actor requestedBy,
            String approvedBy,
            UUID verificationId,
            UUID freezeId,
            Instant at)
            implements WalletFact {}
}
