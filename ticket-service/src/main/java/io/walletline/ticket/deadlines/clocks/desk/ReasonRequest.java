package io.walletline.ticket.deadlines.clocks.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody stops or cancels a clock. */
record ReasonRequest(@NotBlank @Size(max = 1000) String reason) {}
