package io.walletline.notification.device;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One installation of the app. */
@Entity
class Device {

    @Id
    private UUID id = new UUID(0, 0);

    private String customerRef = "";
    private byte[] token = {};
    private byte[] tokenIndex = {};
    private Instant registeredAt = Instant.EPOCH;

    protected Device() {}

    Device(UUID id, byte[] sealedToken, byte[] tokenIndex) {
        this.id = id;
        this.token = sealedToken.clone();
        this.tokenIndex = tokenIndex.clone();
    }

    /** Assigns the installation to the customer who is signed in now; it belongs to nobody else any more. */
    void belongTo(String customerRef, Instant now) {
        this.customerRef = customerRef;
        this.registeredAt = now;
    }

    boolean isOf(String customerRef) {
        return this.customerRef.equals(customerRef);
    }

    UUID id() {
        return id;
    }

    byte[] sealedToken() {
        return token.clone();
    }

    byte[] tokenIndex() {
        return tokenIndex.clone();
    }

    Instant registeredAt() {
        return registeredAt;
    }
}
