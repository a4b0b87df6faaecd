package io.walletline.routing.queue.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The opening hours of a queue, and the diversion outside of them. */
public record Hours(
        @NotNull @Size(max = 64) String calendar,
        @NotNull @Valid Diversion outside) {}
