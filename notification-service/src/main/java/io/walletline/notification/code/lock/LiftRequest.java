package io.walletline.notification.code.lock;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record LiftRequest(@NotBlank @Size(max = 500) String reason) {

    @Override
    public String toString() {
        return "LiftRequest[]";
    }
}
