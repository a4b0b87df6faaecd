/** Watchers: agents who follow a ticket that is another's. Enter at {@link WatchDesk}. */
@NullMarked
package io.walletline.ticket.casework.watchers;

import org.jspecify.annotations.NullMarked;
