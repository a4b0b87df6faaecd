/** One matter out of two, undone exactly, and two out of one. Enter at {@link MergeDesk}. */
@NullMarked
package io.walletline.ticket.casework.merging;

import org.jspecify.annotations.NullMarked;
