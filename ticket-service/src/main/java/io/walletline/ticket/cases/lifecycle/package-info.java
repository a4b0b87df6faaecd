/** A ticket from opened to closed. Enter at {@link TicketDesk}. */
@NullMarked
package io.walletline.ticket.cases.lifecycle;

import org.jspecify.annotations.NullMarked;
