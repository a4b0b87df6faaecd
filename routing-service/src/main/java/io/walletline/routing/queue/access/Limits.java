package io.walletline.routing.queue.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a queue.
 *
 * @param waiting contacts that may wait; the next is diverted
 * @param waitSeconds half of the waits may last so long by estimate; with a longer one a contact is diverted
 */
public record Limits(
        @Min(0) @Max(1_000_000) @Nullable Integer waiting,
        @Min(0) @Max(86_400) @Nullable Integer waitSeconds,
        @NotNull @Valid Diversion overflow) {}
