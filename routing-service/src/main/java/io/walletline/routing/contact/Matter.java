package io.walletline.routing.contact;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.Traits;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a contact is about and for whom: never changed after it was asked for. */
@MappedSuperclass
abstract class Matter {
    private UUID ticketId;
    private @Nullable String customerRef;
    private String purpose;
    private String category;
    private String language;
    private @Nullable String region;
    private int verificationLevel;
    private @Nullable String customerTier;
    private UUID correlationId;
    private UUID causationId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Matter() {}

    Matter(ContactRequest request) {
        this.ticketId = request.ticketId();
        this.customerRef = request.customerRef();
        this.purpose = request.purpose();
        this.category = request.category();
        this.language = request.language();
        this.region = request.region();
        this.verificationLevel = request.verificationLevel();
        this.customerTier = request.customerTier();
        this.correlationId = request.correlationId();
        this.causationId = request.causationId();
    }

    /** The same matter, asked about for another purpose. */
    Matter(Matter like, String purpose) {
        this.ticketId = like.ticketId;
        this.customerRef = like.customerRef;
        this.purpose = purpose;
        this.category = like.category;
        this.language = like.language;
        this.region = like.region;
        this.verificationLevel = like.verificationLevel;
        this.customerTier = like.customerTier;
        this.correlationId = like.correlationId;
        this.causationId = like.causationId;
    }

    /** What decides which queue it enters if it comes by this channel. */
    Traits traits(Channel by) {
        return new Traits(category, language, region, by, purpose, customerTier, verificationLevel);
    }

    public UUID ticketId() {
        return ticketId;
    }

    public @Nullable String customerRef() {
        return customerRef;
    }

    public String purpose() {
        return purpose;
    }

    public String category() {
        return category;
    }

    public String language() {
        return language;
    }

    public @Nullable String region() {
        return region;
    }

    public int verificationLevel() {
        return verificationLevel;
    }

    public @Nullable String customerTier() {
        return customerTier;
    }

    public UUID correlationId() {
        return correlationId;
    }

    public UUID causationId() {
        return causationId;
    }
}
