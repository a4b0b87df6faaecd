package io.walletline.notification.receipt;

import io.walletline.notification.message.DeliveryState;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider told about one message, in our words.
 *
 * @param status the provider's own word
 * @param errorCode the provider's own code, empty if none
 * @param means null for a word that we do not know: kept, but of no effect
 * @param reason a short code, for a failure
 * @param messageId whose message it is, if the callback says so
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
