package io.walletline.ticket.identity.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The level of a verification; it gates acts. */
@ApplicationScoped
public class Assurance {

    private final VerificationRepository verifications;

    Assurance(VerificationRepository verifications) {
        this.verifications = verifications;
    }

    /** 0 = not at all, 1 = holds the customer's phone. */
    @Transactional
    public int level(UUID ticketId) {
        return proof(ticketId).map(Proof::level).orElse(0);
    }

    /** The best verification that succeeded on this ticket. */
    @Transactional
    public Optional<Proof> proof(UUID ticketId) {
        return verifications
                .bestCompleted(ticketId)
                .map(best -> new Proof(best.id(), best.level(), best.completedAt()));
    }

    /** @param level from 1 */
    public record Proof(
            UUID verificationId, int level, @Nullable Instant completedAt) {}
}
