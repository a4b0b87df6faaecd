/** Orders to the wallet's core → {@code wallet.commands.v1}. */
@NullMarked
package io.walletline.ticket.published.wallet;

import org.jspecify.annotations.NullMarked;
