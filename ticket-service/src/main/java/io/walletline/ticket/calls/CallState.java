package io.walletline.ticket.calls;

/**
 * How far a call is, in the order in which it can only go forward. Webhooks come twice, late and in any order; a call's
 * state is the furthest that any of them has told.
 */
public enum CallState {
    /** The line greets and asks what happened. */
    ASKING,
    /** In the queue for a human. */
    WAITING,
    /** An agent has accepted; the phone system is told to connect. */
    CONNECTING,
    /** Agent and customer talk. */
    CONNECTED,
    ENDED;

    boolean isBefore(CallState other) {
        return ordinal() < other.ordinal();
    }
}
