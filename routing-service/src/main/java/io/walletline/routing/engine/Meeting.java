package io.walletline.routing.engine;

import java.util.List;

/**
 * Several contacts and agents who may be matched with each other now.
 *
 * @param classes those in which somebody waits and somebody is free
 * @param awaited agents for whom somebody waits
 */
record Meeting(List<DemandClass> classes, List<Operator> awaited) {
    /** Contacts of one class that anybody may take who fits: then first come, first served is best. */
    boolean isOfOneClass() {
        return awaited.isEmpty()
                && classes.size() == 1
                && classes.getFirst().barred().isEmpty();
    }

    List<Matching.Pair> match() {
        return classes.isEmpty() && awaited.isEmpty() ? List.of() : new Matching(classes, awaited).solve();
    }
}
