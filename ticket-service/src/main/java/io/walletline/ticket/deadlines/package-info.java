/** Deadlines: policies set them, clocks measure them, obligations stay until they are met. */
@NullMarked
package io.walletline.ticket.deadlines;

import org.jspecify.annotations.NullMarked;
