/** The parts of a clock policy: to which tickets it applies, how long, counted how, from which source. Enter at {@link ClockPolicy}. */
@NullMarked
package io.walletline.ticket.deadlines.policies.definition;

import org.jspecify.annotations.NullMarked;
