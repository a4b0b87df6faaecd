/** How what is left to do is worked off beside the requests. Enter at {@link Worker}. */
@NullMarked
package io.walletline.ticket.background;

import org.jspecify.annotations.NullMarked;
