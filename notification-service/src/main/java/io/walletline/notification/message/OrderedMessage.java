package io.walletline.notification.message;

import java.util.UUID;

/**
 * A message that was ordered.
 *
 * @param failed whether it failed at once, because the customer cannot be reached
 */
public record OrderedMessage(UUID messageId, boolean failed) {

    static OrderedMessage of(Message message) {
        return new OrderedMessage(message.id(), message.state() == DeliveryState.FAILED);
    }
}
