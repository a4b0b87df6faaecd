package io.walletline.bench.waits;

import java.util.Arrays;

/** Who is free since when, and who of them goes first: the main skill before the other, then longest idle. */
final class FreeAgents {
    static final int NOBODY = -1;
    private static final long BUSY = Long.MAX_VALUE;

    private final Crew crew;
    private final long[] since;

    FreeAgents(Crew crew) {
        this.crew = crew;
        this.since = new long[crew.size()];
        Arrays.fill(since, BUSY);
    }

    void add(int agent, long now) {
        since[agent] = now;
    }

    void remove(int agent) {
        since[agent] = BUSY;
    }

    int firstFor(int skill) {
        int first = NOBODY;
        for (int agent : crew.ableTo(skill)) {
            if (since[agent] != BUSY && (first == NOBODY || isBefore(agent, first, skill))) {
                first = agent;
            }
        }
        return first;
    }

    private boolean isBefore(int agent, int other, int skill) {
        boolean main = crew.isMain(agent, skill);
        return main == crew.isMain(other, skill) ? since[agent] < since[other] : main;
    }
}
