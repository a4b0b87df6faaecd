/** Words that agents pin on tickets. Enter at {@link TagDesk}. */
@NullMarked
package io.walletline.ticket.casework.tags;

import org.jspecify.annotations.NullMarked;
