/** Lists of tickets that agents keep under a name, each for themselves or for all. Enter at {@link ViewDesk}. */
@NullMarked
package io.walletline.ticket.overview.views;

import org.jspecify.annotations.NullMarked;
