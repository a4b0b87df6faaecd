package io.walletline.ticket.identity.verification;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import jakarta.validation.constraints.NotNull;

/** A request to verify the customer. */
record VerificationRequest(@NotNull Method method) {

    public enum Method {
        SMS_CODE;

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }
    }
}
