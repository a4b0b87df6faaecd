/** The same matter told twice, over whatever channels: found at intake, proposed or joined, with the reason. Enter at {@link Intake}. */
@NullMarked
package io.walletline.ticket.duplicates;

import org.jspecify.annotations.NullMarked;
