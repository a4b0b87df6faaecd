package io.walletline.notification.delivery;

import java.time.Duration;
import java.util.UUID;

/**
 * What goes to the provider; the only place where a number and a text meet.
 *
 * @param to E.164
 * @param validity after which the network must no longer deliver it
 */
public record Sms(UUID messageId, String to, String text, Duration validity) {
    /** Neither number nor text may get into a log. */
    @Override
    public String toString() {
        return "Sms[messageId=" + messageId + "]";
    }
}
