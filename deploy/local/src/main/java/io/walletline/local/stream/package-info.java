/**
 * Event streams by which pages learn of a change at once. Enter at {@link io.walletline.local.stream.EventStreams}: a simulator tells it what has
 * changed, and it sends the new picture to the event streams that watch.
 */
@NullMarked
package io.walletline.local.stream;

import org.jspecify.annotations.NullMarked;
