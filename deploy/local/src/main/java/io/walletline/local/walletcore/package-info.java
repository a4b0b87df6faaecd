/**
 * The wallet's core as support sees it: takes commands from Kafka, keeps a few demo wallets, and says what became of each
 * command. Enter at {@link io.walletline.local.walletcore.WalletCore}; {@code WalletAccounts} decides.
 */
@NullMarked
package io.walletline.local.walletcore;

import org.jspecify.annotations.NullMarked;
