package io.walletline.routing.engine;

import java.util.Map;

/**
 * An agent as the database has it.
 *
 * @param pool where the agent belongs; demands name the pools whose agents may take them
 * @param skills name to level 1–10
 * @param duty whether the agent takes contacts now, or will come back to do so
 * @param idleSince epoch milliseconds since when nothing was put before the agent
 */
public record AgentState(
        String id, String pool, Map<String, Integer> skills, Duty duty, Workload workload, long idleSince) {
    public AgentState {
        skills = Map.copyOf(skills);
    }
}
