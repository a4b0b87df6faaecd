/** Ways in and out: how customers reach support. */
@NullMarked
package io.walletline.ticket.channels;

import org.jspecify.annotations.NullMarked;
