package io.walletline.routing.queue.rules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which contacts enter a queue. Each list that is not empty must contain the contact's value; all empty = everything.
 *
 * @param minVerificationLevel how sure (0–3) support must be that it is the customer; 0 = need not be
 */
public record QueueMatch(
        @Size(max = 100) List<@NotNull String> categories,
        @Size(max = 100) List<@NotNull String> languages,
        @Size(max = 300) List<@NotNull String> regions,
        @Size(max = 10) List<@NotNull String> channels,
        @Size(max = 10) List<@NotNull String> purposes,
        @Size(max = 100) List<@NotNull @Size(max = 32) String> customerTiers,
        @Min(0) @Max(3) Integer minVerificationLevel) {
    public static final QueueMatch EVERYTHING = new QueueMatch(null, null, null, null, null, null, null);

    public QueueMatch(
            @Nullable List<String> categories,
            @Nullable List<String> languages,
            @Nullable List<String> regions,
            @Nullable List<String> channels,
            @Nullable List<String> purposes,
            @Nullable List<String> customerTiers,
            @Nullable Integer minVerificationLevel) {
        this.categories = copy(categories);
        this.languages = copy(languages);
        this.regions = copy(regions);
        this.channels = copy(channels);
        this.purposes = copy(purposes);
        this.customerTiers = copy(customerTiers);
        this.minVerificationLevel = minVerificationLevel == null ? Integer.valueOf(0) : minVerificationLevel;
    }

    public boolean takes(Traits contact) {
        return allows(categories, contact.category())
                && allows(languages, contact.language())
                && allows(regions, contact.region())
                && allows(channels, contact.channel().wire())
                && allows(purposes, contact.purpose())
                && allows(customerTiers, contact.customerTier())
                && contact.verificationLevel() >= minVerificationLevel;
    }

    public boolean takesEverything() {
        return equals(EVERYTHING);
    }

    private static boolean allows(List<String> allowed, @Nullable String value) {
        return allowed.isEmpty() || (value != null && allowed.contains(value));
    }

    private static List<String> copy(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
