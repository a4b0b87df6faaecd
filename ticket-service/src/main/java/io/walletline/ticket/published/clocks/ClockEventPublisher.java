package io.walletline.ticket.published.clocks;

import io.walletline.ticket.deadlines.clocks.ClockFact;
import io.walletline.ticket.deadlines.clocks.ClockFact.ClockBreached;
import io.walletline.ticket.deadlines.clocks.ClockFact.ClockCancelled;
import io.walletline.ticket.deadlines.clocks.ClockFact.ClockMet;
import io.walletline.ticket.deadlines.clocks.ClockFact.ClockMoved;
import io.walletline.ticket.deadlines.clocks.ClockFact.ClockWarned;
import io.walletline.ticket.deadlines.clocks.ClocksStarted;
import io.walletline.ticket.deadlines.obligations.ObligationFact;
import io.walletline.ticket.published.TicketTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Facts about clocks and obligations → {@code ticket.events.v1}. */
@ApplicationScoped
class ClockEventPublisher {

    private final TicketTopic topic;

    ClockEventPublisher(TicketTopic topic) {
        this.topic = topic;
    }

    void on(@Observes ClockFact fact) {
        switch (fact) {
            case ClockWarned f -> publish(f, "clock-warning", ClockWarningV1.of(f));
            case ClockBreached f -> publish(f, "clock-breached", ClockBreachedV1.of(f));
            case ClockMet f -> publish(f, "clock-met", ClockMetV1.of(f));
            case ClockCancelled f -> publish(f, "clock-cancelled", ClockCancelledV1.of(f));
            case ClockMoved f -> publish(f, "clock-moved", ClockMovedV1.of(f));
        }
    }

    private void publish(ClockFact fact, String event, Object data) {
        topic.publish(fact.subject(), event, fact.at(), data);
    }

    void on(@Observes ClocksStarted fact) {
        topic.publish(fact.subject(), "clocks-started", fact.at(), ClocksStartedV1.of(fact));
    }

    void on(@Observes ObligationFact fact) {
        var event =
                switch (fact.state()) {
                    case OPEN -> "obligation-opened";
                    case MET -> "obligation-met";
                    case WAIVED -> "obligation-waived";
                };
        topic.publish(fact.subject(), event, fact.at(), ObligationV1.of(fact));
    }
}
