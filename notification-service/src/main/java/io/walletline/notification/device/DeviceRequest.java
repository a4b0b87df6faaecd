package io.walletline.notification.device;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A registration; its toString leaves out the token, which is a secret. */
record DeviceRequest(@NotBlank @Size(max = 4096) String token) {
    @Override
    public String toString() {
        return "DeviceRequest[]";
    }
}
