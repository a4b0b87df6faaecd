package io.walletline.ticket.wallet.acts;

import jakarta.validation.constraints.NotNull;

/** A request for an act on the customer's wallet. */
record WalletActRequest(@NotNull WalletAct.Kind act) {}
