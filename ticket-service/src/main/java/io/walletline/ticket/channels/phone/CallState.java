package io.walletline.ticket.channels.phone;

/**
 * How far a call is. Webhooks come twice, late and in any order: they can only bring it forward, to the furthest that any of
 * them has told. Only an agent who hands it on sends it back.
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
