package io.walletline.routing.published.offers;

import io.walletline.routing.offer.OfferFact;
import io.walletline.routing.offer.OfferFact.OfferAccepted;
import io.walletline.routing.offer.OfferFact.OfferDeclined;
import io.walletline.routing.offer.OfferFact.OfferExpired;
import io.walletline.routing.offer.OfferFact.OfferMade;
import io.walletline.routing.offer.OfferFact.OfferRescinded;
import io.walletline.routing.published.RoutingTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Facts about offers → {@code routing.events.v1}. */
@ApplicationScoped
class OfferEventPublisher {

    private final RoutingTopic topic;

    OfferEventPublisher(RoutingTopic topic) {
        this.topic = topic;
    }

    void on(@Observes OfferFact fact) {
        switch (fact) {
            case OfferMade f -> publish(f, "offer-made", OfferMadeV1.of(f));
            case OfferAccepted f -> publish(f, "offer-accepted", OfferAcceptedV1.of(f));
            case OfferDeclined f -> publish(f, "offer-declined", OfferDeclinedV1.of(f));
            case OfferExpired f -> publish(f, "offer-expired", OfferExpiredV1.of(f));
            case OfferRescinded f -> publish(f, "offer-rescinded", OfferRescindedV1.of(f));
        }
    }

    private void publish(OfferFact fact, String event, Object data) {
        topic.publish(fact.contact(), event, fact.at(), data);
    }
}
