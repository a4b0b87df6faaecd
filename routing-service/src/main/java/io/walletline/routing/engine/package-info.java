/**
 * What the engine is told and what it answers. The matcher itself is {@code engine.matching}: plain Java, no framework, no clock
 * of its own; the same calls make the same proposals. It is a cache that proposes, the database decides.
 */
@NullMarked
package io.walletline.routing.engine;

import org.jspecify.annotations.NullMarked;
