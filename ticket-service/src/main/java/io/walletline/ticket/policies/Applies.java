package io.walletline.ticket.policies;

import io.walletline.ticket.intake.Category;
import io.walletline.ticket.intake.Channel;
import io.walletline.ticket.intake.Priority;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** To which tickets a policy applies; an empty set leaves it open. */
public record Applies(
        @Nullable Set<Category> categories,
        @Nullable Set<Priority> priorities,
        @Nullable Set<Channel> channels,
        @Nullable Set<String> regions) {

    public Applies {
        categories = categories == null ? Set.of() : Set.copyOf(categories);
        priorities = priorities == null ? Set.of() : Set.copyOf(priorities);
        channels = channels == null ? Set.of() : Set.copyOf(channels);
        regions = regions == null ? Set.of() : Set.copyOf(regions);
    }

    boolean to(Subject subject) {
        return wherever(subject)
                && (regions.isEmpty() || subject.region() != null && regions.contains(subject.region()));
    }

    /** Whether it applies, or would in some region. */
    boolean wherever(Subject subject) {
        return (categories.isEmpty() || categories.contains(subject.category()))
                && (priorities.isEmpty() || priorities.contains(subject.priority()))
                && (channels.isEmpty() || channels.contains(subject.channel()));
    }

    boolean asksForRegion() {
        return !regions.isEmpty();
    }

    /** How many conditions there are: of two operational policies the more specific one counts. */
    int specificity() {
        return (int) Stream.of(categories, priorities, channels, regions)
                .filter(set -> !set.isEmpty())
                .count();
    }

    Applies inRegions(Set<String> others) {
        return regions.isEmpty() ? new Applies(categories, priorities, channels, others) : this;
    }
}
