/**
 * How long it will take: the estimate of a waiting contact's wait, with parameters learnt from what happens.
 * Enter at {@link io.walletline.routing.waiting.WaitEstimates}; the formula is in {@link io.walletline.routing.waiting.QueueLength}.
 */
@NullMarked
package io.walletline.routing.waiting;

import org.jspecify.annotations.NullMarked;
