package io.walletline.ticket.wallet.acts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The reason for which the second person says no. */
record RejectionRequest(@NotBlank @Size(max = 1000) String reason) {}
