/**
 * Duplicates: one matter in two tickets, over whatever channels, found at the opening, proposed or joined, with the
 * reason. Enter at {@link DuplicateDetection}.
 */
@NullMarked
package io.walletline.ticket.casework.duplicates;

import org.jspecify.annotations.NullMarked;
