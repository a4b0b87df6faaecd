package io.walletline.routing.offer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason a short code or phrase, never about the customer */
record DeclineRequest(@NotBlank @Size(max = 64) String reason) {}
