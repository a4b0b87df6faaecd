package io.walletline.ticket.casework.playbook;

import io.walletline.kit.id.Ids;
import io.walletline.ticket.cases.categories.Categories;
import io.walletline.ticket.cases.categories.StepDefinition;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.identity.verification.Assurance;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks off the steps of a ticket's playbook. */
@ApplicationScoped
public class PlaybookDesk {

    private final StepCheckRepository checks;
    private final Tickets tickets;
    private final Categories categories;
    private final Assurance assurance;
    private final Timeline timeline;
    private final Ids ids;
    private final Clock clock;

    PlaybookDesk(
            StepCheckRepository checks,
            Tickets tickets,
            Categories categories,
            Assurance assurance,
            Timeline timeline,
            Ids ids,
            Clock clock) {
        this.checks = checks;
        this.tickets = tickets;
        this.categories = categories;
        this.assurance = assurance;
        this.timeline = timeline;
        this.ids = ids;
        this.clock = clock;
    }

    /** The steps of the ticket's present category in their order. */
    @Transactional
    List<PlaybookStep> of(UUID ticketId) {
        return of(tickets.require(ticketId));
    }

    List<PlaybookStep> of(TicketSnapshot ticket) {
        var checked = checks.of(ticket.id());
        return categories.of(ticket.category()).steps().stream()
                .map(step -> {
                    var check = checked.get(step.id());
                    return check == null
                            ? proven(ticket, step)
                            : PlaybookStep.done(step, check.checkedBy(), check.checkedAt());
                })
                .toList();
    }

    /**
     * Checks a step off; one that is done stays as it is.
     *
     * @param reason for checking off a step without its proof; becomes a note
     * @throws UnknownStep if the category's playbook has none of this id
     * @throws ReasonNeeded if the step wants a proof and there is neither proof nor reason
     */
    @Transactional
    public void check(UUID ticketId, String step, @Nullable String reason, Actor by) {
        var ticket = tickets.require(ticketId);
        var definition = require(ticket, step);
        if (proven(ticket, definition).done()) {
            return;
        }
        if (definition.proof() != null && (reason == null || reason.isBlank())) {
            throw new ReasonNeeded();
        }
        if (checks.check(ids.next(), ticketId, step, by.id(), clock.instant())) {
            timeline.act(ticketId, by, "step-checked", Map.of("step", step));
            if (reason != null && !reason.isBlank()) {
                timeline.note(ticketId, by, ticket.channel(), reason);
            }
        }
    }

    @Transactional
    public void uncheck(UUID ticketId, String step, Actor by) {
        var ticket = tickets.require(ticketId);
        var definition = require(ticket, step);
        if (checks.uncheck(ticketId, step)) {
            timeline.act(ticketId, by, "step-unchecked", Map.of("step", step));
        } else if (proven(ticket, definition).done()) {
            throw new StepIsProven();
        }
    }

    private StepDefinition require(TicketSnapshot ticket, String step) {
        return categories.of(ticket.category()).step(step).orElseThrow(UnknownStep::new);
    }

    private PlaybookStep proven(TicketSnapshot ticket, StepDefinition step) {
        if (step.proof() == null) {
            return PlaybookStep.open(step);
        }
        return assurance
                .everGiven(ticket.id())
                .map(verification -> PlaybookStep.done(step, Actor.SYSTEM.id(), verification.completedAt()))
                .orElseGet(() -> PlaybookStep.open(step));
    }
}
