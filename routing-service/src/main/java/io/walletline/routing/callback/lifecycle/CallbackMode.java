package io.walletline.routing.callback.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The side that is connected first. */
public enum CallbackMode {
    /** The customer is dialled when an agent is about to be free, and offered when he or she is there. */
    @JsonProperty("customer-first")
    CUSTOMER_FIRST,
    /** The agent takes it, then the customer is dialled. */
    @JsonProperty("agent-first")
    AGENT_FIRST
}
