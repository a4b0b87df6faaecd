package io.walletline.ticket.deadlines.policies.definition;

import io.walletline.ticket.kernel.LocalizedText;
import java.util.List;
import java.util.Set;

/**
 * A file of policies as it is shipped.
 *
 * @param regions of the pack's policies, unless they say otherwise
 * @param withheld figures that are no rule here, because nobody has confirmed them
 */
public record PolicyPack(
        String pack,
        String jurisdiction,
        LocalizedText title,
        Set<String> regions,
        List<ClockPolicy> policies,
        List<Withheld> withheld) {

    public PolicyPack {
        withheld = withheld == null ? List.of() : List.copyOf(withheld);
        regions = regions == null ? Set.of() : Set.copyOf(regions);
        var name = pack;
        var everywhere = regions;
        policies = policies.stream()
                .map(policy -> policy.as(policy.name(), policy.version(), name).inRegions(everywhere))
                .toList();
    }

    /** A figure that somebody should confirm before it becomes a rule. */
    public record Withheld(String figure, String why) {}
}
