package io.walletline.notification.delivery;

import io.walletline.notification.template.Channel;
import java.time.Duration;
import java.util.UUID;

/**
 * What goes to a provider; the only place where an address and a text meet.
 *
 * @param to E.164, or a device's token
 * @param validity after which it must no longer be delivered
 */
public record Envelope(UUID messageId, Channel channel, String to, String text, Duration validity) {
    /** Neither address nor text may get into a log. */
    @Override
    public String toString() {
        return "Envelope[messageId=" + messageId + "]";
    }
}
