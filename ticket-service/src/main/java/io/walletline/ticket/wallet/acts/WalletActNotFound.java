package io.walletline.ticket.wallet.acts;

import io.walletline.kit.problem.Problem;

/** The id of no wallet act. */
class WalletActNotFound extends Problem {

    WalletActNotFound() {
        super(404, "wallet-act-not-found", "Wallet act not found", "There is no such act.");
    }
}
