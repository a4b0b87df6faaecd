package io.walletline.ticket.wallet.acts;

import io.walletline.ticket.identity.verification.Assurance;
import io.walletline.ticket.protection.audit.AboutTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act on a wallet with all that a second person needs to decide.
 *
 * @param reason why it was asked for, as stored; absent if it was erased
 * @param freeze of an un-freeze: what it undoes
 * @param verification of an un-freeze: the proof that it rests on
 * @param expiresAt of an un-freeze: the end of the time in which it may be approved; of a freeze: its end
 * @param ageSeconds since it was asked for
 * @param rejectionReason why the second person said no, as stored
 */
record WalletActResponse(
        UUID id,
        UUID ticketId,
        String ticketNumber,
        String customerRef,
        WalletAct.Kind act,
        WalletAct.Status status,
        String requestedBy,
        @Nullable String approvedBy,
        @Nullable String rejectedBy,
        Instant requestedAt,
        @Nullable Instant settledAt,
        @Nullable Instant expiresAt,
        long ageSeconds,
        @Nullable String reason,
        @Nullable String rejectionReason,
        @Nullable Undone freeze,
        Assurance.@Nullable Proof verification)
        implements AboutTicket {

    /** The freeze that an un-freeze undoes. */
    record Undone(
            UUID id,
            UUID ticketId,
            WalletAct.Status status,
            String requestedBy,
            Instant requestedAt,
            @Nullable Instant expiresAt) {

        static Undone of(WalletAct freeze, Instant now) {
            return new Undone(
                    freeze.id(),
                    freeze.ticketId(),
                    freeze.status(now),
                    freeze.requestedBy(),
                    freeze.requestedAt(),
                    freeze.expiresAt());
        }
    }

    /** The words of an act in clear, and what it refers to. */
    record Context(
            String ticketNumber,
            @Nullable String reason,
            @Nullable String rejection,
            @Nullable WalletAct freeze,
            Assurance.@Nullable Proof proof) {}

    @Override
    public UUID auditedTicket() {
        return ticketId;
    }

    @Override
    public String auditedCustomer() {
        return customerRef;
    }

    static WalletActResponse of(WalletAct act, Context context, Instant now) {
        return new WalletActResponse(
                act.id(),
                act.ticketId(),
                context.ticketNumber(),
                act.customerRef(),
                act.kind(),
                act.status(now),
                act.requestedBy(),
                act.approvedBy(),
                act.rejectedBy(),
                act.requestedAt(),
                act.settledAt(),
                act.expiresAt(),
                Duration.between(act.requestedAt(), now).toSeconds(),
                context.reason(),
                context.rejection(),
                context.freeze() == null ? null : Undone.of(context.freeze(), now),
                context.proof());
    }
}
