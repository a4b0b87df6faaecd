package io.walletline.routing.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts enter a queue. Each list that is not empty must contain the contact's value; all empty = everything.
 *
 * @param minVerificationLevel how sure (0–3) support must be that it is the customer; 0 = need not be
 */
public record QueueMatch(
        @Size(max = 100) @Nullable List<@NotNull String> categories,
        @Size(max = 100) @Nullable List<@NotNull String> languages,
        @Size(max = 300) @Nullable List<@NotNull String> regions,
        @Size(max = 10) @Nullable List<@NotNull String> channels,
        @Size(max = 10) @Nullable List<@NotNull String> purposes,
        @Size(max = 100) @Nullable List<@NotNull @Size(max = 32) String> customerTiers,
        @Min(0) @Max(3) @Nullable Integer minVerificationLevel) {
    public static final QueueMatch EVERYTHING = new QueueMatch(null, null, null, null, null, null, null);

    public QueueMatch {
        categories = copy(categories);
        languages = copy(languages);
        regions = copy(regions);
        channels = copy(channels);
        purposes = copy(purposes);
        customerTiers = copy(customerTiers);
        minVerificationLevel = minVerificationLevel == null ? Integer.valueOf(0) : minVerificationLevel;
    }

    boolean takes(Traits contact) {
        return allows(categories, contact.category())
                && allows(languages, contact.language())
                && allows(regions, contact.region())
                && allows(channels, contact.channel().wire())
                && allows(purposes, contact.purpose())
                && allows(customerTiers, contact.customerTier())
                && contact.verificationLevel() >= minVerificationLevel;
    }

    boolean takesEverything() {
        return equals(EVERYTHING);
    }

    private static boolean allows(List<String> allowed, @Nullable String value) {
        return allowed.isEmpty() || (value != null && allowed.contains(value));
    }

    private static List<String> copy(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
