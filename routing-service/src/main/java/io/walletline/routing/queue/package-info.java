/**
 * Queues: which contacts enter, whom they require and how long an offer and a wrap-up last.
 * Enter at {@link io.walletline.routing.queue.QueueBook}.
 */
@NullMarked
package io.walletline.routing.queue;

import org.jspecify.annotations.NullMarked;
