/** Facts about clocks and obligations → {@code ticket.events.v1}. */
@NullMarked
package io.walletline.ticket.published.clocks;

import org.jspecify.annotations.NullMarked;
