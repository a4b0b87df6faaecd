/** Clocks by hand and over HTTP. Enter at {@link ClockDesk}. */
@NullMarked
package io.walletline.ticket.deadlines.clocks.desk;

import org.jspecify.annotations.NullMarked;
