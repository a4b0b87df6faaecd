package io.walletline.routing.contact;

import io.walletline.routing.queue.Diversion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a queue does not let a contact in, and what it wants done instead. */
public record Obstacle(
        DeflectedBy reason, Diversion diversion, @Nullable Instant nextOpening) {}
