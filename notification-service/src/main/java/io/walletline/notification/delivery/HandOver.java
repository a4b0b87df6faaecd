package io.walletline.notification.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to give a message to the provider. */
public sealed interface HandOver {
    /** Reason of a refusal: the app was removed from the device. */
    String DEVICE_GONE = "device-gone";

    record Accepted(String providerId) implements HandOver {}

    /** It will never be taken. */
    record Refused(String reason) implements HandOver {}

    /**
     * It may be taken later.
     *
     * @param surelyNotSent false when the answer was lost or spoilt, so that the provider may have taken it
     * @param retryAfter what the provider asked for
     */
    record Unavailable(
            String reason, boolean surelyNotSent, @Nullable Duration retryAfter) implements HandOver {}
}
