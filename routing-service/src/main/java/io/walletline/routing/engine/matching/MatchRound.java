package io.walletline.routing.engine.matching;

import io.walletline.routing.engine.index.DemandClass;
import io.walletline.routing.engine.index.IndexedAgent;
import io.walletline.routing.engine.index.MatchGroup;
import java.util.List;

/**
 * One round of matching: several contacts and agents at once.
 *
 * @param classes those with a waiting contact and a free agent
 * @param awaited agents for whom a contact waits
 */
public record MatchRound(List<DemandClass> classes, List<IndexedAgent> awaited) {

    /** Whether all contacts are of one class and free to any fitting agent: then first come, first served is best. */
    boolean isOfOneClass() {
        return awaited.isEmpty()
                && classes.size() == 1
                && classes.getFirst().barred().isEmpty();
    }

    public List<MatchGroup.Pair> match() {
        return classes.isEmpty() && awaited.isEmpty() ? List.of() : new Matching(classes, awaited).solve();
    }
}
