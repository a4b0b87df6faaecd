package io.walletline.ticket.deadlines.clocks;

import io.walletline.ticket.cases.facts.TicketSubject;
import io.walletline.ticket.deadlines.clocks.ClockFact.Which;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clocks of one ticket run, by one act: told together, because most tickets open with several. */
public record ClocksStarted(TicketSubject subject, List<Started> clocks, Why why, Instant at) {

    public ClocksStarted {
        clocks = List.copyOf(clocks);
    }

    /** @param startedAt from when its time counts, which may be long ago */
    public record Started(
            Which clock, Instant startedAt, @Nullable Instant dueAt) {

        static Started of(TicketClock clock) {
            return new Started(AlarmActions.which(clock), clock.startedAt(), clock.dueAt());
        }
    }

    /** For the first time, or again because what had ended them did not hold. */
    public enum Why {
        STARTED,
        TICKET_REOPENED,
        MERGE_UNDONE
    }
}
