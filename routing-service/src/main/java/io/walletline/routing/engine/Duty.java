package io.walletline.routing.engine;

/** The availability of an agent. */
public enum Duty {
    /** Takes contacts. */
    AVAILABLE,
    /** On duty but on a break: a contact that knows the agent waits for him or her, nothing is offered. */
    AWAY,
    /** Off duty: no contact waits for the agent. */
    OFFLINE;

    public boolean isOn() {
        return this != OFFLINE;
    }
}
