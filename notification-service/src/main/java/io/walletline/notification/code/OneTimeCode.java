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

/** A one-time code. It verifies at most once, before it expires, while it is the customer's newest. */
@Entity
public class OneTimeCode {

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

    public OneTimeCode(CodePurpose purpose, String requestedBy, byte[] hash, Instant expiresAt) {
        this.verificationId = purpose.verificationId();
        this.ticketId = purpose.ticketId();
        this.customerRef = purpose.customerRef();
        this.correlationId = purpose.correlationId();
        this.requestedBy = requestedBy;
        this.hash = hash.clone();
        this.expiresAt = expiresAt;
    }

    void orderedAs(UUID messageId) {
        this.messageId = messageId;
    }

    /** Empty if the code is over already, or was never ordered. */
    Optional<CodeFact> sent(Instant now) {
        return state == CodeState.LIVE && messageId != null
                ? Optional.of(new CodeSent(purpose(), messageId, now, expiresAt))
                : Optional.empty();
    }

    Optional<UUID> messageId() {
        return Optional.ofNullable(messageId);
    }

    /** Refuses the code; empty if it is over already. */
    public Optional<CodeFact> refuse(Refusal reason, Instant now) {
        if (state != CodeState.LIVE) {
            return Optional.empty();
        }
        end(CodeState.REFUSED);
        return Optional.of(new CodeRefused(purpose(), reason, now));
    }

    /** @throws IllegalStateException if the code is over: check {@link #isLive} and {@link #isExpiredAt} first */
    public CodeFact verify(Instant now) {
        if (state != CodeState.LIVE || isExpiredAt(now)) {
            throw new IllegalStateException("A code that is over cannot verify");
        }
        end(CodeState.VERIFIED);
        return new CodeVerified(purpose(), now);
    }

    private void end(CodeState state) {
        this.state = state;
        this.hash = null;
    }

    /** Compares in constant time. */
    public boolean isHashedAs(byte[] candidate) {
        return hash != null && MessageDigest.isEqual(hash, candidate);
    }

    public boolean isLive() {
        return state == CodeState.LIVE;
    }

    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public boolean isOf(String customerRef) {
        return this.customerRef.equals(customerRef);
    }

    public boolean isRequestedBy(String agentId) {
        return requestedBy.equals(agentId);
    }

    public String customerRef() {
        return customerRef;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    CodeState state() {
        return state;
    }

    CodePurpose purpose() {
        return new CodePurpose(verificationId, ticketId, customerRef, correlationId);
    }
}
