package io.walletline.notification.device;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who holds a token can be pushed to: it is never printed. */
record DeviceRequest(@NotBlank @Size(max = 4096) String token) {
    @Override
    public String toString() {
        return "DeviceRequest[]";
    }
}
