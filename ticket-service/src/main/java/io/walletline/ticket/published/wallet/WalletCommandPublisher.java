package io.walletline.ticket.published.wallet;

import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import io.walletline.ticket.wallet.acts.WalletFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Orders to the wallet's core → {@code wallet.commands.v1}, keyed by customer. */
@ApplicationScoped
class WalletCommandPublisher {

    private static final String TOPIC = "wallet.commands.v1";

    private final Outbox outbox;

    WalletCommandPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void on(@Observes WalletFact fact) {
        switch (fact) {
            case WalletFact.FreezeOrdered f -> publish(f, "freeze-funds", FreezeFundsV1.of(f));
            case WalletFact.UnfreezeOrdered f -> publish(f, "unfreeze-funds", UnfreezeFundsV1.of(f));
        }
    }

    private void publish(WalletFact fact, String name, Object data) {
        outbox.append(
                new OutgoingEvent(TOPIC, fact.customerRef(), name, fact.at(), data).correlatedBy(fact.correlationId()));
    }
}
