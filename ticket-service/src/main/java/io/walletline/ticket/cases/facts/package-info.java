/** Tickets as the other houses see them: facts, snapshots, states. Nothing here changes a ticket. Enter at {@link TicketSnapshot}. */
@NullMarked
package io.walletline.ticket.cases.facts;

import org.jspecify.annotations.NullMarked;
