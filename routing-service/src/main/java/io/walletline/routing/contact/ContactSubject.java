package io.walletline.routing.contact;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.rules.Traits;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The matter of a contact and its customer, as stated by the event that asked for it. Never changed. */
@Embeddable
public record ContactSubject(
        UUID ticketId,
        @Nullable String customerRef,
        String purpose,
        String category,
        String language,
        @Nullable String region,
        int verificationLevel,
        @Nullable String customerTier,
        UUID correlationId,
        UUID causationId) {

    static ContactSubject of(ArrivingContact arriving) {
        return new ContactSubject(
                arriving.ticketId(),
                arriving.customerRef(),
                arriving.purpose(),
                arriving.category(),
                arriving.language(),
                arriving.region(),
                arriving.verificationLevel(),
                arriving.customerTier(),
                arriving.correlationId(),
                arriving.causationId());
    }

    /** The same matter, asked about for another purpose. */
    ContactSubject withPurpose(String other) {
        return new ContactSubject(
                ticketId,
                customerRef,
                other,
                category,
                language,
                region,
                verificationLevel,
                customerTier,
                correlationId,
                causationId);
    }

    /** The traits by which a queue is chosen if the customer comes by this channel. */
    public Traits traits(Channel channel) {
        return new Traits(category, language, region, channel, purpose, customerTier, verificationLevel);
    }

    /** Whether the contact is this customer's. */
    public boolean isOf(String customer) {
        return customer.equals(customerRef);
    }
}
