package io.walletline.ticket.subscribed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.walletline.kit.event.EventInlet;
import io.walletline.kit.event.EventRoutes;
import io.walletline.kit.event.IncomingEvent;
import io.walletline.ticket.cases.lifecycle.OpenTicket;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.casework.contacts.ContactDesk;
import io.walletline.ticket.casework.contacts.Purpose;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumer of feedback-service's events: answers to surveys, and follow-ups after a low score. */
@ApplicationScoped
class FeedbackEventConsumer {

    record SurveyAnswered(UUID ticketId, int score, int scaleMax) {}

    record FollowUpRequested(UUID ticketId, String customerRef, int score, int scaleMax, String language) {}

    private final TicketDesk tickets;
    private final ContactDesk contacts;
    private final Timeline timeline;
    private final EventInlet inlet;
    private final EventRoutes routes;

    FeedbackEventConsumer(TicketDesk tickets, ContactDesk contacts, Timeline timeline, EventInlet inlet) {
        this.tickets = tickets;
        this.contacts = contacts;
        this.timeline = timeline;
        this.inlet = inlet;
        this.routes = EventRoutes.none()
                .on(
                        "survey-answered",
                        SurveyAnswered.class,
                        (data, event) -> timeline.act(
                                data.ticketId(),
                                Actor.SURVEYED,
                                "survey-answered",
                                score(data.score(), data.scaleMax())))
                .on("follow-up-requested", FollowUpRequested.class, this::followUp);
    }

    @Incoming("feedback-events")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> message) {
        inlet.receive(message, routes);
    }

    /** A new ticket in the same matter, for a supervisor to call the customer back. */
    private void followUp(FollowUpRequested wish, IncomingEvent event) {
        var ticket = tickets.open(
                OpenTicket.followUp(wish.customerRef(), wish.language(), wish.ticketId(), event.correlationId()));
        timeline.act(ticket.id(), Actor.SYSTEM, "low-score", score(wish.score(), wish.scaleMax()));
        contacts.request(ticket, Channel.CALLBACK, Purpose.FOLLOW_UP, Actor.SYSTEM);
    }

    private static Map<String, String> score(int score, int scaleMax) {
        return Map.of("score", Integer.toString(score), "scaleMax", Integer.toString(scaleMax));
    }
}
