package io.walletline.ticket.channels.phone;

/**
 * The progress of a call. Webhooks come twice, late and in any order: they can only bring it forward, to the furthest of
 * all reports. Only an agent's transfer, or an agent who is not reached, sends it back.
 */
public enum CallState {
    /** The line greets and asks what happened. */
    ASKING,
    /** In the queue for a human. */
    WAITING,
    /** Out of the line for a reason that the caller has yet to hear, see {@link LineExit}. */
    DIVERTED,
    /** An agent has accepted; the phone system is told to connect. */
    CONNECTING,
    /** Agent and customer talk. */
    CONNECTED,
    ENDED;

    boolean isBefore(CallState other) {
        return ordinal() < other.ordinal();
    }
}
