/** How sure support is of who is on the line. */
@NullMarked
package io.walletline.ticket.identity;

import org.jspecify.annotations.NullMarked;
