package io.walletline.routing.queue.access;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hours and limits of a queue; without them it admits every contact at any time. */
public record Access(@Nullable Hours hours, @Nullable Limits limits) {

    public static final Access FREE = new Access(null, null);

    /** @throws ContradictingDiversion if an act lacks what it needs, or what it would do makes no sense */
    public void check() {
        var nonsense = diversions().anyMatch(Diversion::contradictsItself)
                || limits != null
                        && (limits.overflow().act() == Diversion.Act.WAIT
                                || limits.waiting() == null && limits.waitSeconds() == null);
        if (nonsense) {
            throw new ContradictingDiversion();
        }
    }

    /** The queues that contacts are sent to from here. */
    public Set<String> targets() {
        return diversions().map(Diversion::queue).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Stream<Diversion> diversions() {
        return Stream.concat(
                Stream.ofNullable(hours).map(Hours::outside),
                Stream.ofNullable(limits).map(Limits::overflow));
    }
}
