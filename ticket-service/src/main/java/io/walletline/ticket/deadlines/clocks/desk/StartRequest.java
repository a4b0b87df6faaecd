package io.walletline.ticket.deadlines.clocks.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Starts a clock by hand.
 *
 * @param startedAt when what the rule counts from has happened; left out, it is the opening or now, as the policy says
 */
record StartRequest(
        @NotBlank @Size(max = 64) String policy,
        @Nullable Instant startedAt,
        @NotBlank @Size(max = 1000) String reason) {}
