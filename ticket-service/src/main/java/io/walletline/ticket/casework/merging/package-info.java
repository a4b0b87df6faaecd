/** Merges, which can be undone exactly, and splits. Enter at {@link MergeDesk}. */
@NullMarked
package io.walletline.ticket.casework.merging;

import org.jspecify.annotations.NullMarked;
