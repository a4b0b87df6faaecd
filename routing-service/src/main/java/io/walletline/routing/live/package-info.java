/**
 * What goes on now: who waits, who works, and how well it went since midnight.
 * Enter at {@link io.walletline.routing.live.LiveView}.
 */
@NullMarked
package io.walletline.routing.live;

import org.jspecify.annotations.NullMarked;
