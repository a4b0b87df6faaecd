/** Channels by which customers reach support. */
@NullMarked
package io.walletline.ticket.channels;

import org.jspecify.annotations.NullMarked;
