package io.walletline.routing.engine;

/** Whether an agent is there. */
public enum Duty {
    /** Takes contacts. */
    AVAILABLE,
    /** On duty but on a break: a contact that knows the agent waits for him or her, nothing is offered. */
    AWAY,
    /** Nobody waits for the agent. */
    OFFLINE;

    boolean isOn() {
        return this != OFFLINE;
    }
}
