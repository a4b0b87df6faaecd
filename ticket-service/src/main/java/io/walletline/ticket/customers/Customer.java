package io.walletline.ticket.customers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What support knows of a customer. The phone number is sealed; its blind index finds the customer who calls. */
@Entity
@SuppressWarnings("UnusedVariable") // some fields are read by queries only
public class Customer {

    @Id
    private String ref;

    private byte @Nullable [] phoneSealed;
    private byte @Nullable [] phoneIndex;
    private String language;
    private @Nullable String region;
    private @Nullable String tier;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {
        // for Hibernate
    }

    Customer(String ref) {
        this.ref = ref;
    }

    void known(
            byte @Nullable [] phoneSealed,
            byte @Nullable [] phoneIndex,
            String language,
            @Nullable String region,
            @Nullable String tier,
            Instant now) {
        this.phoneSealed = phoneSealed;
        this.phoneIndex = phoneIndex;
        this.language = language;
        this.region = region;
        this.tier = tier;
        this.changedAt = now;
    }

    public String ref() {
        return ref;
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
