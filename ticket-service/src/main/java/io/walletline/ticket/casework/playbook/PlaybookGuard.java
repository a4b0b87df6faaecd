package io.walletline.ticket.casework.playbook;

import io.walletline.ticket.cases.categories.Categories;
import io.walletline.ticket.cases.categories.StepDefinition;
import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.ResolutionBlocker;
import io.walletline.ticket.cases.lifecycle.ResolveGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A ticket is not resolved before the mandatory steps of its playbook are done. */
@ApplicationScoped
class PlaybookGuard implements ResolveGuard {

    private final Categories categories;
    private final PlaybookDesk desk;

    PlaybookGuard(Categories categories, PlaybookDesk desk) {
        this.categories = categories;
        this.desk = desk;
    }

    @Override
    public List<ResolutionBlocker> hindrances(TicketSnapshot ticket) {
        var asksForSteps = categories.of(ticket.category()).steps().stream().anyMatch(StepDefinition::mandatory);
        // A follow-up is a call back about a matter whose own playbook was done.
        if (!asksForSteps || ticket.origin() == Origin.FOLLOW_UP) {
            return List.of();
        }
        return desk.of(ticket).stream()
                .filter(step -> step.mandatory() && !step.done())
                .map(step -> new ResolutionBlocker("step", step.id()))
                .toList();
    }
}
