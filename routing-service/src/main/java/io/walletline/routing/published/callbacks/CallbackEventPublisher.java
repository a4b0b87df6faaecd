package io.walletline.routing.published.callbacks;

import io.walletline.routing.callback.lifecycle.CallbackFact;
import io.walletline.routing.callback.lifecycle.CallbackFact.CallbackAttemptFailed;
import io.walletline.routing.callback.lifecycle.CallbackFact.CallbackDialRequested;
import io.walletline.routing.callback.lifecycle.CallbackFact.CallbackEnded;
import io.walletline.routing.callback.lifecycle.CallbackFact.CallbackRequested;
import io.walletline.routing.published.RoutingTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Facts about callbacks → {@code routing.events.v1}. */
@ApplicationScoped
class CallbackEventPublisher {

    private final RoutingTopic topic;

    CallbackEventPublisher(RoutingTopic topic) {
        this.topic = topic;
    }

    void on(@Observes CallbackFact fact) {
        switch (fact) {
            case CallbackRequested f -> publish(f, "callback-requested", CallbackRequestedV1.of(f));
            case CallbackDialRequested f -> publish(f, "callback-dial-requested", CallbackDialRequestedV1.of(f));
            case CallbackAttemptFailed f -> publish(f, "callback-attempt-failed", CallbackAttemptFailedV1.of(f));
            case CallbackEnded f -> publish(f, "callback-ended", CallbackEndedV1.of(f));
        }
    }

    private void publish(CallbackFact fact, String event, Object data) {
        topic.publish(fact.contact(), event, fact.at(), data);
    }
}
