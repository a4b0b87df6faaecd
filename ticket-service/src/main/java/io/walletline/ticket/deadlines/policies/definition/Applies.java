package io.walletline.ticket.deadlines.policies.definition;

import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tickets that a policy applies to; an empty set leaves a criterion open.
 *
 * @param customerTiers as the wallet's core tells them
 * @param currencies ISO 4217, of the money that the ticket's fields name
 */
public record Applies(
        Set<Category> categories,
        Set<Priority> priorities,
        Set<Channel> channels,
        Set<String> regions,
        Set<@NotNull @Size(min = 1, max = 32) String> customerTiers,
        Set<@NotNull @Pattern(regexp = "[A-Z]{3}") String> currencies) {

    /** A criterion that has to be looked up if a policy asks for it. */
    public enum LookedUp {
        REGION,
        CUSTOMER_TIER,
        CURRENCY
    }

    public Applies {
        categories = categories == null ? Set.of() : Set.copyOf(categories);
        priorities = priorities == null ? Set.of() : Set.copyOf(priorities);
        channels = channels == null ? Set.of() : Set.copyOf(channels);
        regions = regions == null ? Set.of() : Set.copyOf(regions);
        customerTiers = customerTiers == null ? Set.of() : Set.copyOf(customerTiers);
        currencies = currencies == null ? Set.of() : Set.copyOf(currencies);
    }

    public static Applies everywhere() {
        return new Applies(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    public boolean to(PolicySubject subject) {
        return mayApply(subject)
                && allows(regions, subject.region())
                && allows(customerTiers, subject.customerTier())
                && allows(currencies, subject.currency());
    }

    /** Whether it applies, or would if what has to be looked up were right. */
    public boolean mayApply(PolicySubject subject) {
        return allows(categories, subject.category())
                && allows(priorities, subject.priority())
                && allows(channels, subject.channel());
    }

    private static <T> boolean allows(Set<T> wanted, @Nullable T known) {
        return wanted.isEmpty() || known != null && wanted.contains(known);
    }

    public boolean asksFor(LookedUp what) {
        var wanted =
                switch (what) {
                    case REGION -> regions;
                    case CUSTOMER_TIER -> customerTiers;
                    case CURRENCY -> currencies;
                };
        return !wanted.isEmpty();
    }

    /** The number of criteria: of two operational policies the more specific one counts. */
    public int specificity() {
        return (int) Stream.of(categories, priorities, channels, regions, customerTiers, currencies)
                .filter(set -> !set.isEmpty())
                .count();
    }

    Applies inRegions(Set<String> others) {
        return regions.isEmpty()
                ? new Applies(categories, priorities, channels, others, customerTiers, currencies)
                : this;
    }
}
