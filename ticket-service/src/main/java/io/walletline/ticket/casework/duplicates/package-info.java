/** The same matter told twice, over whatever channels: found at intake, proposed or joined, with the reason. Enter at {@link DuplicateDetection}. */
@NullMarked
package io.walletline.ticket.casework.duplicates;

import org.jspecify.annotations.NullMarked;
