/**
 * The live view: waiting contacts, agents at work, and the performance since midnight.
 * Enter at {@link io.walletline.routing.live.LiveView}.
 */
@NullMarked
package io.walletline.routing.live;

import org.jspecify.annotations.NullMarked;
