/**
 * The deterministic matcher: plain Java, no framework, no clock of its own; given the same calls it makes the same proposals.
 * Enter at {@link io.walletline.routing.engine.Engine}; it is a cache that proposes, the database decides.
 */
@NullMarked
package io.walletline.routing.engine;

import org.jspecify.annotations.NullMarked;
