/** Words that agents pin on tickets. Enter at {@link TagDesk}. */
@NullMarked
package io.walletline.ticket.tags;

import org.jspecify.annotations.NullMarked;
