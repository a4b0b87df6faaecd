/** What support asks of the wallet's core. */
@NullMarked
package io.walletline.ticket.wallet;

import org.jspecify.annotations.NullMarked;
