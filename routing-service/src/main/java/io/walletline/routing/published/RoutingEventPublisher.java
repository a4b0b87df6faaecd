package io.walletline.routing.published;

import io.walletline.routing.agent.AgentFact;
import io.walletline.routing.contact.ContactFact;
import io.walletline.routing.contact.ContactFact.ConferenceStarted;
import io.walletline.routing.contact.ContactFact.ConsultationEnded;
import io.walletline.routing.contact.ContactFact.ConsultationRequested;
import io.walletline.routing.contact.ContactFact.ContactAbandoned;
import io.walletline.routing.contact.ContactFact.ContactDeflected;
import io.walletline.routing.contact.ContactFact.ContactHandled;
import io.walletline.routing.contact.ContactFact.ContactQueued;
import io.walletline.routing.contact.ContactFact.ContactTransferred;
import io.walletline.routing.contact.ContactFact.ContactWaitChanged;
import io.walletline.routing.contact.ContactFact.WrapUpEnded;
import io.walletline.routing.live.IntervalFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Facts → {@code routing.events.v1}, in the transaction in which they came about. The events of a contact are keyed by it
 * and belong to the matter in which it was asked for.
 */
@ApplicationScoped
class RoutingEventPublisher {

    private final RoutingTopic topic;

    RoutingEventPublisher(RoutingTopic topic) {
        this.topic = topic;
    }

    void on(@Observes ContactFact fact) {
        switch (fact) {
            case ContactQueued f -> publish(f, "contact-queued", ContactQueuedV1.of(f));
            case ContactWaitChanged f -> publish(f, "contact-wait-changed", ContactWaitChangedV1.of(f));
            case ContactDeflected f -> publish(f, "contact-deflected", ContactDeflectedV1.of(f));
            case ContactAbandoned f -> publish(f, "contact-abandoned", ContactAbandonedV1.of(f));
            case ContactHandled f -> publish(f, "contact-handled", ContactHandledV1.of(f));
            case ContactTransferred f -> publish(f, "contact-transferred", ContactTransferredV1.of(f));
            case ConsultationRequested f -> publish(f, "consultation-requested", ConsultationRequestedV1.of(f));
            case ConsultationEnded f -> publish(f, "consultation-ended", ConsultationEndedV1.of(f));
            case ConferenceStarted f -> publish(f, "conference-started", ConferenceStartedV1.of(f));
            case WrapUpEnded f -> publish(f, "wrap-up-ended", WrapUpEndedV1.of(f));
        }
    }

    void on(@Observes AgentFact fact) {
        switch (fact) {
            case AgentFact.PresenceChanged f -> {
                var data = AgentPresenceChangedV1.of(f);
                topic.publish(data.agentId(), "agent-presence-changed", data.changedAt(), data);
            }
        }
    }

    void on(@Observes IntervalFact fact) {
        switch (fact) {
            case IntervalFact.IntervalClosed f ->
                topic.publish(f.queue(), "live-interval-closed", f.to(), LiveIntervalClosedV1.of(f));
        }
    }

    private void publish(ContactFact fact, String event, Object data) {
        topic.publish(fact.contact(), event, fact.at(), data);
    }
}
