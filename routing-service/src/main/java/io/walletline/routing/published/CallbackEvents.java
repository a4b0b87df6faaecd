package io.walletline.routing.published;

import io.walletline.routing.callback.CallbackFacts;
import io.walletline.routing.callback.FailedAttempt;
import io.walletline.routing.contact.Contact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Says on the wire what becomes of callbacks. */
@ApplicationScoped
public class CallbackEvents {
    private final RoutingEvents events;
    private final Clock clock;

    CallbackEvents(RoutingEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    public void requested(Contact contact, CallbackFacts callback) {
        events.append(
                contact,
                "callback-requested",
                callback.requestedAt(),
                new CallbackRequestedV1(
                        contact.id(),
                        contact.ticketId(),
                        contact.queue(),
                        callback.mode(),
                        callback.reason(),
                        callback.notBefore(),
                        callback.notAfter(),
                        callback.maxAttempts(),
                        callback.requestedAt()));
    }

    public void dialRequested(Contact contact, CallbackFacts callback) {
        Instant now = clock.instant();
        events.append(
                contact,
                "callback-dial-requested",
                now,
                new CallbackDialRequestedV1(
                        contact.id(),
                        contact.ticketId(),
                        contact.queue(),
                        callback.mode(),
                        callback.attempts(),
                        contact.agentId(),
                        now,
                        callback.wakesAt()));
    }

    /** Nobody was reached; told with the time from which the customer is dialled again, if that is still going to be. */
    public void attemptFailed(Contact contact, CallbackFacts callback, FailedAttempt reason) {
        Instant now = clock.instant();
        events.append(
                contact,
                "callback-attempt-failed",
                now,
                new CallbackAttemptFailedV1(
                        contact.id(),
                        contact.ticketId(),
                        contact.queue(),
                        callback.mode(),
                        callback.attempts(),
                        reason,
                        callback.wakesAt(),
                        now));
    }

    public void ended(Contact contact, CallbackFacts callback) {
        events.append(
                contact,
                "callback-ended",
                callback.endedAt(),
                new CallbackEndedV1(
                        contact.id(),
                        contact.ticketId(),
                        contact.queue(),
                        callback.state(),
                        callback.attempts(),
                        callback.endedAt()));
    }
}
