package io.walletline.routing.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent's shift at this moment.
 *
 * @param until its end, or outside of it its next begin; absent if it never changes again
 */
public record Shift(String calendar, boolean on, @Nullable Instant until) {}
