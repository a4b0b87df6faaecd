/**
 * The case file: customers as support sees them, tickets with their timeline, calls, verification and wallet acts. Enter
 * at {@link io.walletline.ticket.lifecycle.TicketDesk} for tickets and {@link io.walletline.ticket.calls.CallDesk} for the phone.
 */
@NullMarked
package io.walletline.ticket;

import org.jspecify.annotations.NullMarked;
