package io.walletline.routing.engine;

import java.util.List;

/**
 * Why a contact was put before this agent and not another, in numbers that cost nothing to keep.
 *
 * @param demand what was asked for
 * @param agents all agents known
 * @param fitting those of them who meet the demand; the others lack a skill or its level, or are of another pool
 * @param free those of the fitting who are available and have room, with the one chosen
 * @param runnersUp the next of the free, in order, at most {@value #SHOWN}
 * @param barred agents who had let this contact pass a moment ago
 * @param preferred whether the contact waited for this very agent
 */
public record Grounds(
        Demand demand,
        int agents,
        int fitting,
        int free,
        List<String> runnersUp,
        List<String> barred,
        boolean preferred) {
    static final int SHOWN = 3;

    public Grounds {
        runnersUp = List.copyOf(runnersUp);
        barred = List.copyOf(barred);
    }
}
