package io.walletline.local.phone;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The connection of an interpreter with its call: webhooks, the caller's acts, and what the caller hears. Tests have their own. */
interface CallPort {

    /**
     * Calls a webhook of the support line.
     *
     * @return its document; one that hangs up if the line does not answer properly
     */
    TwimlDocument fetch(URI url, Map<String, String> details) throws InterruptedException;

    /** Waits for the caller's next act; one that came earlier is returned at once. */
    @Nullable
    CallerAct next(Duration atMost) throws InterruptedException;

    /** Plays a text to the caller. */
    void hear(String text, @Nullable String language);

    void enter(PhoneCallState state, @Nullable String detail);

    /** 1 for the caller who is next in this queue. */
    int position(String queue);

    /** Seconds since the caller entered the queue. */
    long secondsInQueue();
}
