package io.walletline.local.walletcore;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** The demo wallets, for the page. */
public final class WalletRoutes {

    private final WalletCore core;

    public WalletRoutes(WalletCore core) {
        this.core = core;
    }

    public void register(Javalin app) {
        app.get("/api/wallets", context -> context.json(core.wallets()));
        app.get("/api/wallets/{ref}", context -> answer(context, core.wallet(context.pathParam("ref"))));
        app.sse("/api/wallets/{ref}/stream", client -> {
            String ref = client.ctx().pathParam("ref");
            core.streams().add(WalletCore.subject(ref), client, () -> core.picture(ref));
        });
        app.post("/api/wallets/{ref}/failed-payments", this::failPayment);
    }

    private static void answer(Context context, Optional<Wallet> wallet) {
        wallet.ifPresentOrElse(context::json, () -> context.status(HttpStatus.NOT_FOUND));
    }

    private void failPayment(Context context) {
        record Failed(long amountMinor, String reason) {}
        Failed failed = context.bodyAsClass(Failed.class);
        String ref = context.pathParam("ref");
        Optional<Wallet> wallet = core.wallet(ref);
        wallet.ifPresent(found -> core.failPayment(
                ref, new Money(failed.amountMinor(), found.balance().currency()), failed.reason()));
        context.status(wallet.isPresent() ? HttpStatus.ACCEPTED : HttpStatus.NOT_FOUND);
    }
}
