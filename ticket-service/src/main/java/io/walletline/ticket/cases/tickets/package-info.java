/** Tickets over HTTP, and which of them a caller may see. Enter at {@link TicketsResource}. */
@NullMarked
package io.walletline.ticket.cases.tickets;

import org.jspecify.annotations.NullMarked;
