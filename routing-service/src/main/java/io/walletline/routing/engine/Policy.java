package io.walletline.routing.engine;

import java.util.Locale;

/**
 * The order of contacts and of agents.
 *
 * @param ageingMillisPerPoint how long a contact of one point less must have waited to stand level. It bounds overtaking
 *     in time: a contact is passed only by contacts that came less than (their priority − its own) × this time after it
 * @param overtakings how many contacts that came later may be put before an agent for the same demand while a contact
 *     waits; then it goes before all others of its demand, whatever their priority. It bounds overtaking in number
 * @param agentOrder who goes first among the free agents who fit
 */
public record Policy(long ageingMillisPerPoint, int overtakings, AgentOrder agentOrder) {

    public static final Policy DEFAULT = new Policy(10_000, 100, AgentOrder.LONGEST_IDLE);
    public static final int HIGHEST_PRIORITY = 100;
    private static final int MOST_OVERTAKINGS = 10_000;

    public Policy {
        if (ageingMillisPerPoint < 0) {
            throw new IllegalArgumentException("ageing cannot be negative");
        }
        if (overtakings < 0 || overtakings > MOST_OVERTAKINGS) {
            throw new IllegalArgumentException("a contact is overtaken 0 to " + MOST_OVERTAKINGS + " times");
        }
    }

    /** The name of the policy in stored decisions. */
    public String version() {
        return "ageing-ms-per-point=" + ageingMillisPerPoint + " overtakings=" + overtakings + " agents="
                + agentOrder.name().toLowerCase(Locale.ROOT);
    }

    /** The time by which the line is ordered: least first. Fixed at arrival, so that a restart changes no order. */
    public long orderOf(long arrival, int priority) {
        return arrival - priority * ageingMillisPerPoint;
    }
}
