package io.walletline.ticket.wallet.acts;

import io.walletline.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** An un-freeze of a freeze that does not hold the wallet now: there is none, it is over, or a newer one has come. */
class FreezeNotInForce extends Problem {

    /** @param inForce the one that holds it; null if none does */
    FreezeNotInForce(@Nullable WalletAct inForce) {
        super(
                409,
                "freeze-not-in-force",
                "Freeze not in force",
                inForce == null
                        ? "No freeze holds this wallet."
                        : "Another freeze holds this wallet now: ask anew for it.");
        if (inForce != null) {
            with("freezeInForce", inForce.id());
        }
    }
}
