/**
 * How pages learn of a change at once. Enter at {@link io.walletline.local.watch.Watchers}: a simulator tells it what has
 * changed, and it sends the new picture to the event streams that watch.
 */
@NullMarked
package io.walletline.local.watch;

import org.jspecify.annotations.NullMarked;
