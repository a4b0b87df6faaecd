package io.walletline.ticket.deadlines.obligations;

import io.walletline.ticket.deadlines.policies.definition.ClockPolicy;
import io.walletline.ticket.deadlines.policies.definition.Duty;
import io.walletline.ticket.deadlines.policies.definition.PolicySource;
import io.walletline.ticket.kernel.LocalizedText;
import io.walletline.ticket.protection.audit.AboutTicket;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as agents see it.
 *
 * @param title absent if the policy has lost it
 * @param dueAt absent while the clock stands still
 * @param reason of the waiver, or the note of the meeting
 */
record ObligationResponse(
        UUID id,
        UUID ticketId,
        UUID clockId,
        String kind,
        @Nullable LocalizedText title,
        String policy,
        int policyVersion,
        PolicySource source,
        ObligationState state,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String reason)
        implements AboutTicket {

    @Override
    public UUID auditedTicket() {
        return ticketId;
    }

    static ObligationResponse of(Obligation obligation, ClockPolicy policy, @Nullable String reason) {
        return new ObligationResponse(
                obligation.id(),
                obligation.ticketId(),
                obligation.grounds().clockId(),
                obligation.kind(),
                policy.obliges().stream()
                        .filter(duty -> duty.kind().equals(obligation.kind()))
                        .map(Duty::title)
                        .findFirst()
                        .orElse(null),
                policy.name(),
                policy.version(),
                policy.source(),
                obligation.state(),
                obligation.openedAt(),
                obligation.dueAt(),
                obligation.settledAt(),
                obligation.settledBy(),
                reason);
    }
}
