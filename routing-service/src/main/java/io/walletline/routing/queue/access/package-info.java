/**
 * The access to a queue: opening hours, limits, and the diversions of contacts that it does not admit. Enter at
 * {@link io.walletline.routing.queue.access.Access}.
 */
@NullMarked
package io.walletline.routing.queue.access;

import org.jspecify.annotations.NullMarked;
