package io.walletline.ticket.deadlines.clocks.desk;

import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.tickets.TicketViews;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.deadlines.clocks.ClockRepository;
import io.walletline.ticket.deadlines.clocks.Clocks;
import io.walletline.ticket.deadlines.clocks.TicketClock;
import io.walletline.ticket.deadlines.policies.PolicyBook;
import io.walletline.ticket.deadlines.policies.definition.PauseCause;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.protection.reasons.Reasons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do to clocks; each act stands on the ticket's timeline. */
@ApplicationScoped
class ClockDesk {

    /** A transaction may have failed long before somebody complains. */
    private static final Duration LONGEST_AGO = Duration.ofDays(366);

    private final Clocks clocks;
    private final ClockRepository table;
    private final PolicyBook book;
    private final Tickets tickets;
    private final TicketViews views;
    private final Timeline timeline;
    private final Reasons reasons;
    private final Clock time;

    ClockDesk(
            Clocks clocks,
            ClockRepository table,
            PolicyBook book,
            Tickets tickets,
            TicketViews views,
            Timeline timeline,
            Reasons reasons,
            Clock time) {
        this.clocks = clocks;
        this.table = table;
        this.book = book;
        this.tickets = tickets;
        this.views = views;
        this.timeline = timeline;
        this.reasons = reasons;
        this.time = time;
    }

    @Transactional
    List<ClockResponse> ofTicket(UUID ticketId) {
        return table.ofTicket(views.visible(ticketId).id()).stream()
                .map(this::shown)
                .toList();
    }

    /** Starts one whose rule asks for something that only a person knows. */
    @Transactional
    ClockResponse start(UUID ticketId, StartRequest request, Actor by) {
        var ticket = locked(ticketId);
        var now = time.instant();
        var policy = book.newest(request.policy());
        var from = from(request.startedAt(), policy.countsFromOpening() ? ticket.openedAt() : now);
        if (from.isAfter(now) || from.isBefore(now.minus(LONGEST_AGO))) {
            throw new BadStart();
        }
        if (table.activeForChange(ticketId).stream()
                .anyMatch(clock -> clock.policy().equals(policy.name()))) {
            throw new ClockRunsAlready();
        }
        var clock = clocks.start(List.of(policy), ticket.subject(), from).getFirst();
        record(ticket, clock, "clock-started", request.reason(), by);
        return shown(clock);
    }

    private static Instant from(@Nullable Instant asked, Instant otherwise) {
        return asked == null ? otherwise : asked;
    }

    @Transactional
    ClockResponse pause(UUID ticketId, UUID id, String reason, Actor by) {
        var ticket = locked(ticketId);
        var clock = active(ticketId, id);
        if (!clocks.terms(clock).policy().pauses().contains(PauseCause.MANUAL)) {
            throw new PauseNotAllowed();
        }
        if (hasManualPause(clock)) {
            throw new ClockPausedAlready();
        }
        clocks.pause(clock, ticket.subject(), PauseCause.MANUAL, reason, by, time.instant());
        record(ticket, clock, "clock-paused", null, by);
        return shown(clock);
    }

    @Transactional
    ClockResponse resume(UUID ticketId, UUID id, Actor by) {
        var ticket = locked(ticketId);
        var clock = active(ticketId, id);
        if (!hasManualPause(clock)) {
            throw new ClockRuns();
        }
        clocks.resume(List.of(clock), PauseCause.MANUAL, by, time.instant());
        record(ticket, clock, "clock-resumed", null, by);
        return shown(clock);
    }

    /** To another policy, or to the newest version of its own. */
    @Transactional
    ClockResponse move(UUID ticketId, UUID id, MoveRequest request, Actor by) {
        var ticket = locked(ticketId);
        var clock = active(ticketId, id);
        clocks.move(clock, ticket.subject(), book.newest(request.policy()), by, time.instant());
        record(ticket, clock, "clock-moved", request.reason(), by);
        return shown(clock);
    }

    @Transactional
    ClockResponse cancel(UUID ticketId, UUID id, String reason, Actor by) {
        var ticket = locked(ticketId);
        var clock = active(ticketId, id);
        clocks.cancel(clock, ticket.subject(), "by-hand", time.instant());
        record(ticket, clock, "clock-cancelled", reason, by);
        return shown(clock);
    }

    /** The ticket before its clocks, always in this order. */
    private TicketSnapshot locked(UUID ticketId) {
        tickets.lockInOrder(ticketId);
        return views.visible(ticketId);
    }

    private TicketClock active(UUID ticketId, UUID id) {
        var clock = table.require(ticketId, id);
        if (!clock.state().isActive()) {
            throw new ClockIsOver();
        }
        return clock;
    }

    private boolean hasManualPause(TicketClock clock) {
        return clocks.pausesOf(clock.id()).stream()
                .anyMatch(line -> line.isOpen() && line.cause() == PauseCause.MANUAL);
    }

    /** The reason is a person's words, and so a note: what guards texts guards it too. */
    private void record(TicketSnapshot ticket, TicketClock clock, String code, @Nullable String reason, Actor by) {
        timeline.act(ticket.id(), by, code, Map.of("policy", clock.policy()));
        if (reason != null) {
            timeline.note(ticket.id(), by, ticket.channel(), reason);
        }
    }

    private ClockResponse shown(TicketClock clock) {
        return ClockResponse.of(clock, clocks.terms(clock), clocks.pausesOf(clock.id()), reasons, time.instant());
    }
}
