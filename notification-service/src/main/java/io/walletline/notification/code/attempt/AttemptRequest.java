package io.walletline.notification.code.attempt;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

record AttemptRequest(
        @NotNull @Pattern(regexp = "[0-9]{6}", message = "six digits")
        String code) {
    @Override
    public String toString() {
        return "AttemptRequest[]";
    }
}
