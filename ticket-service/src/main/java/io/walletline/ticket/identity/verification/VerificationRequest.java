package io.walletline.ticket.identity.verification;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import jakarta.validation.constraints.NotNull;

/** Asks the customer for proof. */
record VerificationRequest(@NotNull Method method) {

    enum Method {
        SMS_CODE;

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }
    }
}
