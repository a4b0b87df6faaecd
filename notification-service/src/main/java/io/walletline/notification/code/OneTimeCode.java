package io.walletline.notification.code;

import io.walletline.notification.code.CodeFact.CodeRefused;
import io.walletline.notification.code.CodeFact.CodeSent;
import io.walletline.notification.code.CodeFact.CodeVerified;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One code: right at most once, within its time, while it is the customer's newest. */
@Entity
class OneTimeCode {
    @Id
    private UUID verificationId = new UUID(0, 0);

    private UUID ticketId = new UUID(0, 0);
    private String customerRef = "";
    private String requestedBy = "";
    private @Nullable UUID messageId;
    private byte @Nullable [] hash;

    @Enumerated(EnumType.STRING)
    private CodeState state = CodeState.LIVE;

    private Instant expiresAt = Instant.EPOCH;
    private UUID correlationId = new UUID(0, 0);

    @Version
    private long version;

    protected OneTimeCode() {}

    OneTimeCode(Verification verification, String requestedBy, byte[] hash, Instant expiresAt) {
        this.verificationId = verification.verificationId();
        this.ticketId = verification.ticketId();
        this.customerRef = verification.customerRef();
        this.correlationId = verification.correlationId();
        this.requestedBy = requestedBy;
        this.hash = hash.clone();
        this.expiresAt = expiresAt;
    }

    void orderedAs(UUID messageId) {
        this.messageId = messageId;
    }

    /** Empty if it is over already, or was never ordered. */
    Optional<CodeFact> sent(Instant now) {
        return state == CodeState.LIVE && messageId != null
                ? Optional.of(new CodeSent(verification(), messageId, now, expiresAt))
                : Optional.empty();
    }

    Optional<UUID> messageId() {
        return Optional.ofNullable(messageId);
    }

    /** Empty if it is over already. */
    Optional<CodeFact> refuse(Refusal reason, Instant now) {
        if (state != CodeState.LIVE) {
            return Optional.empty();
        }
        end(CodeState.REFUSED);
        return Optional.of(new CodeRefused(verification(), reason, now));
    }

    /** @throws IllegalStateException if it is over: check {@link #isLive} and {@link #isExpiredAt} first */
    CodeFact verify(Instant now) {
        if (state != CodeState.LIVE || isExpiredAt(now)) {
            throw new IllegalStateException("A code that is over cannot verify");
        }
        end(CodeState.VERIFIED);
        return new CodeVerified(verification(), now);
    }

    private void end(CodeState state) {
        this.state = state;
        this.hash = null;
    }

    /** In constant time. */
    boolean isHashedAs(byte[] candidate) {
        return hash != null && MessageDigest.isEqual(hash, candidate);
    }

    boolean isLive() {
        return state == CodeState.LIVE;
    }

    boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isOf(String customerRef) {
        return this.customerRef.equals(customerRef);
    }

    boolean isRequestedBy(String agentId) {
        return requestedBy.equals(agentId);
    }

    String customerRef() {
        return customerRef;
    }

    CodeState state() {
        return state;
    }

    Verification verification() {
        return new Verification(verificationId, ticketId, customerRef, correlationId);
    }
}
