package io.walletline.ticket.deadlines.clocks.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Lets a running clock go by another policy. */
record MoveRequest(
        @NotBlank @Size(max = 64) String policy,
        @NotBlank @Size(max = 1000) String reason) {}
