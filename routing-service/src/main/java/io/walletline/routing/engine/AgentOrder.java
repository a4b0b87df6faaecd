package io.walletline.routing.engine;

/** The order of the free agents who fit, after the number of contacts held. */
public enum AgentOrder {
    /** Longest idle first. */
    LONGEST_IDLE,
    /** Fewest skills first, so that versatile agents stay free for what only they can do; then longest idle. */
    LEAST_FLEXIBLE
}
