package io.walletline.ticket.identity.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The level of a verification; it gates acts. A proof counts for the contact in which it was given, and at most a stated time:
 * who proved something in March is not who calls in April.
 */
@ApplicationScoped
public class Assurance {

    private final VerificationRepository verifications;
    private final Clock clock;
    private final Duration counts;

    Assurance(
            VerificationRepository verifications,
            Clock clock,
            @ConfigProperty(name = "walletline.verification.counts-for", defaultValue = "PT30M") Duration counts) {
        this.verifications = verifications;
        this.clock = clock;
        this.counts = counts;
    }

    /** 0 = not at all, 1 = holds the customer's phone. */
    @Transactional
    public int level(UUID ticketId) {
        return proof(ticketId).map(Proof::level).orElse(0);
    }

    /** The best verification on this ticket that counts now. */
    @Transactional
    public Optional<Proof> proof(UUID ticketId) {
        return verifications
                .bestCompleted(ticketId, clock.instant().minus(counts))
                .map(Assurance::proof);
    }

    /** The first verification that ever succeeded on this ticket: for what was done then, not for what is asked now. */
    @Transactional
    public Optional<Proof> everGiven(UUID ticketId) {
        return verifications.firstCompleted(ticketId).map(Assurance::proof);
    }

    @Transactional
    public @Nullable Proof of(UUID verificationId) {
        var verification = verifications.findById(verificationId);
        return verification == null ? null : proof(verification);
    }

    /** A contact of the ticket is over, and with it what was proved in it. */
    @Transactional
    public void contactEnded(UUID ticketId) {
        verifications.end(ticketId, clock.instant());
    }

    private static Proof proof(Verification verification) {
        return new Proof(verification.id(), verification.level(), verification.completedAt());
    }

    /** @param level from 1 */
    public record Proof(
            UUID verificationId, int level, @Nullable Instant completedAt) {}
}
