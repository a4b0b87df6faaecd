package io.walletline.ticket.cases.customers;

import io.walletline.kit.privacy.Sealer;
import io.walletline.ticket.protection.vault.Sealed;
import io.walletline.ticket.protection.vault.Vault;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as support knows them. The phone number is sealed; its blind index finds the customer who calls. */
@Entity
@SuppressWarnings("UnusedVariable") // some fields are read by queries only
public class Customer {

    @Id
    private String ref;

    private byte @Nullable [] phoneSealed;
    private @Nullable UUID phoneKey;
    private byte @Nullable [] phoneIndex;
    private String language;
    private @Nullable String region;
    private @Nullable String tier;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {
        // for Hibernate
    }

    void known(
            @Nullable Sealed phone,
            byte @Nullable [] phoneIndex,
            String language,
            @Nullable String region,
            @Nullable String tier,
            Instant now) {
        this.phoneSealed = phone == null ? null : phone.bytes();
        this.phoneKey = phone == null ? null : phone.keyId();
        this.phoneIndex = phoneIndex;
        this.language = language;
        this.region = region;
        this.tier = tier;
        this.changedAt = now;
    }

    public String ref() {
        return ref;
    }

    /** The place to which the sealed phone number is bound. */
    static String phonePlace(String ref) {
        return "customer.phone:" + ref;
    }

    /** The phone number; null if none is known. Before customers had keys of their own it was sealed with the house's. */
    @Nullable
    String phone(Vault vault, Sealer sealer) {
        if (phoneSealed == null) {
            return null;
        }
        return phoneKey == null
                ? sealer.open(phonePlace(ref), phoneSealed)
                : vault.opener().open(phoneKey, phonePlace(ref), phoneSealed);
    }

    public String language() {
        return language;
    }

    public @Nullable String region() {
        return region;
    }

    public @Nullable String tier() {
        return tier;
    }
}
