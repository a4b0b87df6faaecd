/** Facts about tickets, contacts, verifications and customers → {@code ticket.events.v1}. */
@NullMarked
package io.walletline.ticket.published.tickets;

import org.jspecify.annotations.NullMarked;
