/** Agents who look at a ticket or write on it at this moment. Enter at {@link Room}. */
@NullMarked
package io.walletline.ticket.casework.presence;

import org.jspecify.annotations.NullMarked;
