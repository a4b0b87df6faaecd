package io.walletline.bench.waits.simulation;

import java.util.Arrays;

/** The free agents in their order for a call: the main skill before the other, then longest idle. */
final class FreeAgents {
    static final int NOBODY = -1;
    private static final long BUSY = Long.MAX_VALUE;

    private final AgentSkills agentSkills;
    private final long[] since;

    FreeAgents(AgentSkills agentSkills) {
        this.agentSkills = agentSkills;
        this.since = new long[agentSkills.size()];
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
        for (int agent : agentSkills.ableTo(skill)) {
            if (since[agent] != BUSY && (first == NOBODY || isBefore(agent, first, skill))) {
                first = agent;
            }
        }
        return first;
    }

    private boolean isBefore(int agent, int other, int skill) {
        boolean main = agentSkills.isMain(agent, skill);
        return main == agentSkills.isMain(other, skill) ? since[agent] < since[other] : main;
    }
}
