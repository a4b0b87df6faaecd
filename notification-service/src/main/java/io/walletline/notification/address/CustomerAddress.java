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

    @Version
    private long version;

    protected CustomerAddress() {}

    CustomerAddress(String customerRef) {
        this.customerRef = customerRef;
    }

    void move(byte @Nullable [] sealedPhoneNumber, Language language, Instant now) {
        this.phoneNumber = sealedPhoneNumber;
        this.language = language;
        this.updatedAt = now;
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
