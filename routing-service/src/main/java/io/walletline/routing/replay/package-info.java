/**
 * Keeps what the engine was told and what it decided, and lets it decide again. {@link io.walletline.routing.replay.RecordedEngine}
 * writes, {@link io.walletline.routing.replay.EngineReplay} reads.
 */
@NullMarked
package io.walletline.routing.replay;

import org.jspecify.annotations.NullMarked;
