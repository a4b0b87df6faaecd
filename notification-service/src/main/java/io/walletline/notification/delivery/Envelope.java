package io.walletline.notification.delivery;

import io.walletline.notification.template.MessageChannel;
import java.time.Duration;
import java.util.UUID;

/**
 * A message on its way to a provider; the only place where an address and a text meet.
 *
 * @param to E.164, or a device's token
 * @param validity after which it must no longer be delivered
 */
public record Envelope(UUID messageId, MessageChannel channel, String to, String text, Duration validity) {
    /** Neither address nor text may get into a log. */
    @Override
    public String toString() {
        return "Envelope[messageId=" + messageId + "]";
    }
}
