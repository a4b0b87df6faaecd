package io.walletline.ticket.deadlines.obligations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The reason for waiving an obligation. */
record WaiverRequest(@NotBlank @Size(max = 1000) String reason) {}
