package io.walletline.routing.whatif;

import io.walletline.routing.queue.QueueDefinition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;

/**
 * A past span of time, from the one instant until before the other, and the queues to simulate it with.
 *
 * @param queues by name, defined anew; the others stay as they are
 */
record WhatIfRequest(
        @NotNull Instant from,
        @NotNull Instant to,
        @NotNull @Size(min = 1, max = 100) Map<@NotNull String, @NotNull @Valid QueueDefinition> queues) {}
