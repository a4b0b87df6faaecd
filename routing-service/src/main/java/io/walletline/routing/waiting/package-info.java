/**
 * Estimates of waits, with parameters learnt from the past of each queue.
 * Enter at {@link io.walletline.routing.waiting.WaitEstimates}; the formula is in {@link io.walletline.routing.waiting.QueueLength}.
 */
@NullMarked
package io.walletline.routing.waiting;

import org.jspecify.annotations.NullMarked;
