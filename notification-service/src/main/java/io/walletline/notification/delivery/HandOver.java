package io.walletline.notification.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The outcome of offering a message to the provider. */
public sealed interface HandOver {
    /** Reason of a refusal: the app was removed from the device. */
    String DEVICE_GONE = "device-gone";

    record Accepted(String providerId) implements HandOver {}

    /** The provider will never take the message. */
    record Refused(String reason) implements HandOver {

        /** Whether the app was removed from the device. */
        boolean isDeviceGone() {
            return reason.equals(DEVICE_GONE);
        }
    }

    /**
     * The provider may take the message later.
     *
     * @param surelyNotSent false when the answer was lost or spoilt, so that the provider may have taken it
     * @param retryAfter pause that the provider asked for
     */
    record Unavailable(
            String reason, boolean surelyNotSent, @Nullable Duration retryAfter) implements HandOver {}
}
