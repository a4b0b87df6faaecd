package io.walletline.ticket.channels.phone;

import io.walletline.kit.rest.Wire;
import java.util.Arrays;
import java.util.Optional;

/** Why a caller leaves the line without an agent, as the caller is told. */
public enum LineExit {
    /** The queue is closed, has no place, or the wait is too long: nobody is asked. */
    CLOSED,
    FULL,
    TOO_LONG,
    /** A call back is noted: the caller asked for it, or one of the three reasons above led to it. */
    CALLBACK_ASKED,
    CALLBACK_CLOSED,
    CALLBACK_FULL,
    CALLBACK_TOO_LONG,
    /** The call back is over or was cancelled. */
    CALLBACK_ENDED,
    /** The customer goes on by another channel. */
    CONTINUED,
    /** The phone system cannot queue the call: a call back is noted instead. */
    LINE_TROUBLE;

    public String wireName() {
        return Wire.name(this);
    }

    /** @param reason of the event: {@code closed}, {@code full}, {@code too-long}; empty for one that is not known */
    public static Optional<LineExit> deflected(String reason) {
        return named(reason);
    }

    /** @param reason of the event: {@code asked}, {@code closed}, {@code full}, {@code too-long} */
    public static Optional<LineExit> calledBack(String reason) {
        return named("callback-" + reason);
    }

    private static Optional<LineExit> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.wireName().equals(name))
                .findFirst();
    }
}
