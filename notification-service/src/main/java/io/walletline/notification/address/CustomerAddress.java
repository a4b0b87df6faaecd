package io.walletline.notification.address;

import io.walletline.notification.template.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One customer's address; the phone number only ever sealed. */
@Entity
class CustomerAddress {

    @Id
    @Column(length = 64)
    private String customerRef = "";

    private byte @Nullable [] phoneNumber;

    @Enumerated(EnumType.STRING)
    private Language language = Language.EN;

    private Instant updatedAt = Instant.EPOCH;
    private boolean hadNumber;
    private @Nullable Instant secretsFrom;

    @Version
    private long version;

    protected CustomerAddress() {}

    CustomerAddress(String customerRef) {
        this.customerRef = customerRef;
    }

    void speak(Language language, Instant now) {
        this.language = language;
        this.updatedAt = now;
    }

    /** @param secretsFrom from when on secrets go to the number, if the customer had one before */
    void move(byte @Nullable [] sealedPhoneNumber, Instant secretsFrom) {
        this.phoneNumber = sealedPhoneNumber;
        this.secretsFrom = hadNumber ? secretsFrom : null;
        this.hadNumber = hadNumber || sealedPhoneNumber != null;
    }

    boolean takesSecrets(Instant now) {
        return secretsFrom == null || !now.isBefore(secretsFrom);
    }

    @Nullable
    Instant secretsFrom() {
        return secretsFrom;
    }

    byte @Nullable [] phoneNumber() {
        return phoneNumber;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    String customerRef() {
        return customerRef;
    }

    Language language() {
        return language;
    }
}
