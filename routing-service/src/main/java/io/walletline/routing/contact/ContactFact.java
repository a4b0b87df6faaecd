package io.walletline.routing.contact;

import io.walletline.routing.queue.access.Diversion;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a contact. */
public sealed interface ContactFact {

    ContactReference contact();

    Instant at();

    /**
     * @param position in the line, 1 = next
     * @param continues the contact that the customer left to go on with this one
     */
    record ContactQueued(
            ContactReference contact,
            long position,
            @Nullable UUID continues,
            Instant at) implements ContactFact {}

    /** @param p50Seconds absent, as is the p90, while no suitable agent is on duty */
    record ContactWaitChanged(
            ContactReference contact,
            long position,
            @Nullable Long p50Seconds,
            @Nullable Long p90Seconds,
            Instant at) implements ContactFact {}

    /** @param nextOpening of the queue that was closed, if it was closed */
    record ContactDeflected(
            ContactReference contact,
            Diversion.Act act,
            DeflectedBy reason,
            @Nullable Instant nextOpening,
            Instant at) implements ContactFact {}

    record ContactAbandoned(ContactReference contact, Duration waited, Instant at) implements ContactFact {}

    record ContactHandled(
            ContactReference contact, @Nullable String agentId, Duration handled, Instant at) implements ContactFact {}

    /**
     * @param toAgent the consulted agent who has it now; absent if it waits in the queue
     * @param tier least tier of the next agent; absent if any may take it
     */
    record ContactTransferred(
            ContactReference contact,
            String fromAgent,
            @Nullable String toAgent,
            @Nullable Integer tier,
            Instant at) implements ContactFact {}

    /** @param consults the contact that the consultation is about */
    record ConsultationRequested(ContactReference contact, UUID consults, String byAgent, Instant at)
            implements ContactFact {}

    record ConsultationEnded(ContactReference contact, UUID consults, Instant at) implements ContactFact {}

    record ConferenceStarted(ContactReference contact, String byAgent, String withAgent, Instant at)
            implements ContactFact {}

    /** @param endedBy {@code agent} or {@code limit} */
    record WrapUpEnded(
            ContactReference contact, @Nullable String agentId, Duration wrappedUp, String endedBy, Instant at)
            implements ContactFact {}
}
