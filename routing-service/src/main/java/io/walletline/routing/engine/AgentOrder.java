package io.walletline.routing.engine;

/** Who goes first among the free agents who fit, after who holds the fewest contacts. */
public enum AgentOrder {
    /** Longest idle first. */
    LONGEST_IDLE,
    /** Fewest skills first, so that the versatile stay free for what only they can do; then longest idle. */
    LEAST_FLEXIBLE
}
