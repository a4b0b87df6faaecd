package io.walletline.local.walletcore;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** A command of support to the core, with only the fields that the core reads. */
sealed interface WalletCommand {

    String commandId();

    String customerRef();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FreezeFunds(String commandId, String customerRef, Instant expiresAt) implements WalletCommand {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record UnfreezeFunds(String commandId, String customerRef, String requestedBy, String approvedBy)
            implements WalletCommand {}
}
