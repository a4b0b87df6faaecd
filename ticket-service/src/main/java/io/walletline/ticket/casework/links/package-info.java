/** Links between tickets. Enter at {@link LinkDesk}. */
@NullMarked
package io.walletline.ticket.casework.links;

import org.jspecify.annotations.NullMarked;
