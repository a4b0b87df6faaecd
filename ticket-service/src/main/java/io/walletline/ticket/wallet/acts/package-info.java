/** Orders to the wallet's core: freeze, and un-freeze with four eyes. Enter at {@link WalletActDesk}. */
@NullMarked
package io.walletline.ticket.wallet.acts;

import org.jspecify.annotations.NullMarked;
