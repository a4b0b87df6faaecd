package io.walletline.routing.queue.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** When a queue is open, and what is done outside of that. */
public record Hours(
        @NotNull @Size(max = 64) String calendar,
        @NotNull @Valid Diversion outside) {}
