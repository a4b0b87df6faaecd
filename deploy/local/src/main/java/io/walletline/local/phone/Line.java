package io.walletline.local.phone;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a conversation does to the world, so that tests can be the world. */
interface Line {

    /**
     * Calls a webhook of the line.
     *
     * @return its document; one that hangs up if the line does not answer properly
     */
    TwimlDocument fetch(URI url, Map<String, String> details) throws InterruptedException;

    /** Waits for the next act, however long it has been waiting. */
    @Nullable
    CallerAct next(Duration atMost) throws InterruptedException;

    /** What the caller hears. */
    void hear(String text, @Nullable String language);

    void enter(CallState state, @Nullable String detail);

    /** 1 for the caller who is next in this queue. */
    int position(String queue);

    /** Seconds since the caller entered the queue. */
    long secondsInQueue();
}
