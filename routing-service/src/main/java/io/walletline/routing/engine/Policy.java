package io.walletline.routing.engine;

import java.util.Locale;

/**
 * What orders the line and the agents.
 *
 * @param ageingMillisPerPoint how long a contact of one point less must have waited to stand level. It bounds overtaking:
 *     a contact is passed only by contacts that came less than (their priority − its own) × this time after it
 * @param agentOrder who goes first among the free agents who fit
 */
public record Policy(long ageingMillisPerPoint, AgentOrder agentOrder) {
    public static final Policy DEFAULT = new Policy(10_000, AgentOrder.LONGEST_IDLE);
    public static final int HIGHEST_PRIORITY = 100;

    public Policy {
        if (ageingMillisPerPoint < 0) {
            throw new IllegalArgumentException("ageing cannot be negative");
        }
    }

    /** Tells one policy from another in what is stored. */
    public String version() {
        return "ageing-ms-per-point=" + ageingMillisPerPoint + " agents="
                + agentOrder.name().toLowerCase(Locale.ROOT);
    }

    /** The time by which the line is ordered: least first. Fixed at arrival, so that a restart changes no order. */
    long orderOf(long arrival, int priority) {
        return arrival - priority * ageingMillisPerPoint;
    }
}
