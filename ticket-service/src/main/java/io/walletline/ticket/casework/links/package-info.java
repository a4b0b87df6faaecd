/** How tickets hang together. Enter at {@link LinkDesk}. */
@NullMarked
package io.walletline.ticket.casework.links;

import org.jspecify.annotations.NullMarked;
