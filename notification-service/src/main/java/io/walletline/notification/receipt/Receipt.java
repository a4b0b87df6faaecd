package io.walletline.notification.receipt;

import io.walletline.notification.message.DeliveryState;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One status report of a provider about one message, translated.
 *
 * @param status in the provider's own word
 * @param errorCode the provider's own code, empty if none
 * @param means the state that was reported; null for an unknown word, which is stored without effect
 * @param reason a short code, for a failure
 * @param messageId of our message, if the callback contains it
 */
public record Receipt(
        String provider,
        String providerId,
        String status,
        String errorCode,
        @Nullable DeliveryState means,
        String reason,
        @Nullable UUID messageId) {

    Optional<DeliveryState> meaning() {
        return Optional.ofNullable(means);
    }
}
