package io.walletline.ticket.published.clocks;

import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import io.walletline.kit.rest.Wire;
import io.walletline.ticket.cases.lifecycle.TicketSubject;
import io.walletline.ticket.deadlines.clocks.ClockFact;
import io.walletline.ticket.deadlines.clocks.ClocksStarted;
import io.walletline.ticket.deadlines.obligations.ObligationFact;
import io.walletline.ticket.published.clocks.ClocksStartedV1.StartedV1;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;

/** Facts about clocks and obligations → {@code ticket.events.v1}, keyed by ticket. */
@ApplicationScoped
class ClockEventPublisher {

    private static final String TOPIC = "ticket.events.v1";

    private final Outbox outbox;

    ClockEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void on(@Observes ClockFact fact) {
        var id = fact.subject().ticketId();
        var clock = fact.clock();
        switch (fact) {
            case ClockFact.ClockWarned f ->
                publish(
                        f.subject(),
                        "clock-warning",
                        f.at(),
                        new ClockWarningV1(
                                clock.id(),
                                id,
                                clock.kind(),
                                clock.policy(),
                                clock.policyVersion(),
                                f.dueAt(),
                                f.at()));
            case ClockFact.ClockBreached f ->
                publish(
                        f.subject(),
                        "clock-breached",
                        f.at(),
                        new ClockBreachedV1(
                                clock.id(),
                                id,
                                clock.kind(),
                                clock.policy(),
                                clock.policyVersion(),
                                f.startedAt(),
                                f.acts(),
                                f.at()));
            case ClockFact.ClockMet f ->
                publish(
                        f.subject(),
                        "clock-met",
                        f.at(),
                        new ClockMetV1(
                                clock.id(),
                                id,
                                clock.kind(),
                                clock.policy(),
                                clock.policyVersion(),
                                f.startedAt(),
                                f.dueAt(),
                                f.inTime(),
                                f.elapsed().toSeconds(),
                                f.allowed().toSeconds(),
                                f.at()));
            case ClockFact.ClockCancelled f ->
                publish(
                        f.subject(),
                        "clock-cancelled",
                        f.at(),
                        new ClockCancelledV1(
                                clock.id(),
                                id,
                                clock.kind(),
                                clock.policy(),
                                clock.policyVersion(),
                                f.startedAt(),
                                f.why(),
                                f.at()));
            case ClockFact.ClockMoved f ->
                publish(
                        f.subject(),
                        "clock-moved",
                        f.at(),
                        new ClockMovedV1(
                                clock.id(),
                                id,
                                clock.kind(),
                                clock.policy(),
                                clock.policyVersion(),
                                f.fromPolicy(),
                                f.fromVersion(),
                                f.dueBefore(),
                                f.dueAt(),
                                f.movedBy().id(),
                                f.at()));
        }
    }

    void on(@Observes ClocksStarted f) {
        var clocks = f.clocks().stream()
                .map(started -> new StartedV1(
                        started.clock().id(),
                        started.clock().kind(),
                        started.clock().policy(),
                        started.clock().policyVersion(),
                        started.startedAt(),
                        started.dueAt()))
                .toList();
        var data = new ClocksStartedV1(f.subject().ticketId(), clocks, Wire.name(f.why()), f.at());
        publish(f.subject(), "clocks-started", f.at(), data);
    }

    void on(@Observes ObligationFact f) {
        var name =
                switch (f.state()) {
                    case OPEN -> "obligation-opened";
                    case MET -> "obligation-met";
                    case WAIVED -> "obligation-waived";
                };
        publish(
                f.subject(),
                name,
                f.at(),
                new ObligationV1(
                        f.obligationId(),
                        f.subject().ticketId(),
                        f.grounds().clockId(),
                        f.kind(),
                        f.grounds().policy(),
                        f.grounds().policyVersion(),
                        f.dueAt(),
                        f.by().id(),
                        f.at()));
    }

    private void publish(TicketSubject subject, String name, Instant at, Object data) {
        outbox.append(new OutgoingEvent(TOPIC, subject.ticketId().toString(), name, at, data)
                .correlatedBy(subject.correlationId()));
    }
}
