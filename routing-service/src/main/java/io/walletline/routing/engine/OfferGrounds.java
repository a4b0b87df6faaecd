package io.walletline.routing.engine;

import java.util.List;

/**
 * The grounds for offering a contact to this agent and not to another, in numbers that are cheap to keep.
 *
 * @param demand of the contact
 * @param agents all agents known
 * @param fitting those of them who meet the demand; the others lack a skill or its level, or are of another pool
 * @param free those of the fitting who are available and have room, with the one chosen
 * @param runnersUp the next of the free, in order, at most {@value #SHOWN}
 * @param barred agents who had let this contact pass a moment ago
 * @param preferred whether the contact waited for this very agent
 */
public record OfferGrounds(
        Demand demand,
        int agents,
        int fitting,
        int free,
        List<String> runnersUp,
        List<String> barred,
        boolean preferred) {
    public static final int SHOWN = 3;

    public OfferGrounds {
        runnersUp = List.copyOf(runnersUp);
        barred = List.copyOf(barred);
    }
}
