package io.walletline.ticket.clocks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody stops or cancels a clock. */
record ReasonRequest(@NotBlank @Size(max = 1000) String reason) {}
