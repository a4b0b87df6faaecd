/** Everything that happened on a ticket, in order. Enter at {@link Timeline}. */
@NullMarked
package io.walletline.ticket.timeline;

import org.jspecify.annotations.NullMarked;
