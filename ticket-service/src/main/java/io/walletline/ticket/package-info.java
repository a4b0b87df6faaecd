/**
 * The case file. Its packages stand in houses on floors, each of which knows only those below: kernel, protection, cases,
 * identity, casework, then privacy, deadlines and wallet, then overview, automation and channels; {@code published} and
 * {@code subscribed} are the wire. Enter at {@link io.walletline.ticket.cases.lifecycle.TicketDesk} for tickets and {@link
 * io.walletline.ticket.channels.phone.CallDesk} for the phone.
 */
@NullMarked
package io.walletline.ticket;

import org.jspecify.annotations.NullMarked;
