package io.walletline.ticket.deadlines.obligations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an obligation need not be met. */
record WaiverRequest(@NotBlank @Size(max = 1000) String reason) {}
