/**
 * The parts that all four services share; none knows the support domain. Enter at {@link
 * io.walletline.kit.event.Outbox} (events out), {@link io.walletline.kit.event.EventInlet} (events in) and {@link
 * io.walletline.kit.problem.Problem} (errors).
 */
@NullMarked
package io.walletline.kit;

import org.jspecify.annotations.NullMarked;
