package io.walletline.local.walletcore;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** An event that the core publishes. */
sealed interface WalletCoreEvent {

    String customerRef();

    @JsonIgnore
    String name();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FundsFrozen(String commandId, String customerRef, Instant frozenAt, Instant expiresAt)
            implements WalletCoreEvent {

        @Override
        public String name() {
            return "funds-frozen";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FundsUnfrozen(String commandId, String customerRef, Instant unfrozenAt) implements WalletCoreEvent {

        @Override
        public String name() {
            return "funds-unfrozen";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CommandRejected(String commandId, String customerRef, String reason, Instant rejectedAt)
            implements WalletCoreEvent {

        @Override
        public String name() {
            return "command-rejected";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PaymentFailed(
            String paymentId, String customerRef, Money amount, String payeeKind, String reason, Instant failedAt)
            implements WalletCoreEvent {

        @Override
        public String name() {
            return "payment-failed";
        }
    }
}
