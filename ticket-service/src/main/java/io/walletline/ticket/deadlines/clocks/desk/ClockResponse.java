package io.walletline.ticket.deadlines.clocks.desk;

import io.walletline.ticket.deadlines.clocks.ClockPause;
import io.walletline.ticket.deadlines.clocks.ClockState;
import io.walletline.ticket.deadlines.clocks.TicketClock;
import io.walletline.ticket.deadlines.policies.definition.ClockKind;
import io.walletline.ticket.deadlines.policies.definition.ClockTerms;
import io.walletline.ticket.deadlines.policies.definition.PauseCause;
import io.walletline.ticket.deadlines.policies.definition.PolicySource;
import io.walletline.ticket.deadlines.policies.definition.Term;
import io.walletline.ticket.kernel.LocalizedText;
import io.walletline.ticket.protection.audit.AboutTicket;
import io.walletline.ticket.protection.reasons.Reasons;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock as agents see it. Seconds are seconds of the time that it counts.
 *
 * @param dueAt absent while it stands still
 * @param remainingSeconds negative when it is overdue; absent when it is over
 * @param endedBy the event that it waited for, or why it was cancelled
 */
record ClockResponse(
        UUID id,
        UUID ticketId,
        ClockKind kind,
        ClockState state,
        String policy,
        int policyVersion,
        LocalizedText title,
        PolicySource source,
        Term term,
        Instant startedAt,
        @Nullable Instant dueAt,
        long allowedSeconds,
        long elapsedSeconds,
        @Nullable Long remainingSeconds,
        @Nullable Instant breachedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        List<Pause> pauses)
        implements AboutTicket {

    @Override
    public UUID auditedTicket() {
        return ticketId;
    }

    /** A line of the ledger; {@code seconds} by the wall clock, so far if it lasts. */
    record Pause(
            PauseCause cause,
            @Nullable String reason,
            String by,
            Instant from,
            @Nullable Instant to,
            @Nullable String resumedBy,
            long seconds) {

        static Pause of(ClockPause line, Reasons reasons, Instant now) {
            var end = line.to() == null ? now : line.to();
            return new Pause(
                    line.cause(),
                    reasons.open(line.reason(), line.id()),
                    line.pausedBy(),
                    line.from(),
                    line.to(),
                    line.resumedBy(),
                    Duration.between(line.from(), end).toSeconds());
        }
    }

    static ClockResponse of(
            TicketClock clock, ClockTerms terms, List<ClockPause> pauses, Reasons reasons, Instant now) {
        var elapsed = clock.elapsed(now, terms.timetable());
        return new ClockResponse(
                clock.id(),
                clock.ticketId(),
                clock.kind(),
                clock.state(),
                clock.policy(),
                clock.policyVersion(),
                terms.policy().title(),
                terms.policy().source(),
                terms.policy().term(),
                clock.startedAt(),
                clock.dueAt(),
                clock.allowance().toSeconds(),
                elapsed.toSeconds(),
                clock.state().isActive() ? clock.allowance().minus(elapsed).toSeconds() : null,
                clock.breachedAt(),
                clock.endedAt(),
                clock.endedBy(),
                pauses.stream().map(line -> Pause.of(line, reasons, now)).toList());
    }
}
