package io.walletline.ticket.deadlines.clocks;

import io.walletline.ticket.cases.facts.TicketSubject;
import io.walletline.ticket.deadlines.policies.definition.BreachAct;
import io.walletline.ticket.deadlines.policies.definition.ClockKind;
import io.walletline.ticket.kernel.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a clock. */
public sealed interface ClockFact {

    TicketSubject subject();

    Which clock();

    Instant at();

    /** Which clock, and the version of the policy that it goes by. */
    record Which(UUID id, ClockKind kind, String policy, int policyVersion) {}

    record ClockWarned(TicketSubject subject, Which clock, Instant dueAt, Instant at) implements ClockFact {}

    /** @param acts what the system did about it, beside telling it */
    record ClockBreached(TicketSubject subject, Which clock, Instant startedAt, List<BreachAct.Act> acts, Instant at)
            implements ClockFact {}

    /**
     * @param by the event that the clock waited for
     * @param elapsed open time, without pauses
     */
    record ClockMet(
            TicketSubject subject,
            Which clock,
            Instant startedAt,
            @Nullable Instant dueAt,
            boolean inTime,
            Duration elapsed,
            Duration allowed,
            String by,
            Instant at)
            implements ClockFact {}

    /** @param why a code, never a person's words */
    record ClockCancelled(TicketSubject subject, Which clock, Instant startedAt, String why, Instant at)
            implements ClockFact {}

    /** The clock goes by another policy, or another version of it. */
    record ClockMoved(
            TicketSubject subject,
            Which clock,
            String fromPolicy,
            int fromVersion,
            @Nullable Instant dueBefore,
            @Nullable Instant dueAt,
            Actor movedBy,
            Instant at)
            implements ClockFact {}
}
