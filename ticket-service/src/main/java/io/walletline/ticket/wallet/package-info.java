/** Orders of support to the wallet's core. */
@NullMarked
package io.walletline.ticket.wallet;

import org.jspecify.annotations.NullMarked;
