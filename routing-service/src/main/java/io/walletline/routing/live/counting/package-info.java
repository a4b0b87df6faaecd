/**
 * Counts contacts and the time of agents from their tables, by queue, pool, channel or skill. Enter at
 * {@link io.walletline.routing.live.counting.IntervalCounts} and {@link io.walletline.routing.live.counting.Timesheets}.
 */
@NullMarked
package io.walletline.routing.live.counting;

import org.jspecify.annotations.NullMarked;
