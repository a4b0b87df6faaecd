/** Everything that happened on a ticket, in order. Enter at {@link Timeline}. */
@NullMarked
package io.walletline.ticket.cases.timeline;

import org.jspecify.annotations.NullMarked;
