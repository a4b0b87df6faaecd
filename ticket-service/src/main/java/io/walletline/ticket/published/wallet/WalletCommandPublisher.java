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
            case WalletFact.FreezeOrdered f ->
                publish(
                        f,
                        "freeze-funds",
                        new FreezeFundsV1(
                                f.actId(),
                                f.customerRef(),
                                f.ticketId(),
                                f.reason(),
                                f.requestedBy().id(),
                                f.at(),
                                f.expiresAt()));
            case WalletFact.UnfreezeOrdered f ->
                publish(
                        f,
                        "unfreeze-funds",
                        new UnfreezeFundsV1(
                                f.actId(),
                                f.customerRef(),
                                f.ticketId(),
                                f.requestedBy().id(),
                                f.approvedBy(),
                                f.verificationId(),
                                f.at()));
        }
    }

    private void publish(WalletFact fact, String name, Object data) {
        outbox.append(
                new OutgoingEvent(TOPIC, fact.customerRef(), name, fact.at(), data).correlatedBy(fact.correlationId()));
    }
}
