/**
 * Deadlines of tickets: any number side by side, each with its calendar, its pauses and what happens when it is missed. Enter
 * at {@link io.walletline.ticket.deadlines.clocks.ClockKeeper}; {@link io.walletline.ticket.deadlines.clocks.TicketClock} does the counting.
 */
@NullMarked
package io.walletline.ticket.deadlines.clocks;

import org.jspecify.annotations.NullMarked;
