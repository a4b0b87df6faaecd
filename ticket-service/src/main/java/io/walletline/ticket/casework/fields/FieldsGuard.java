package io.walletline.ticket.casework.fields;

import io.walletline.ticket.cases.categories.Categories;
import io.walletline.ticket.cases.categories.FieldDefinition;
import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.ResolutionBlocker;
import io.walletline.ticket.cases.lifecycle.ResolveGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A ticket is not resolved before the fields that its category requires are filled. */
@ApplicationScoped
class FieldsGuard implements ResolveGuard {

    private final Categories categories;
    private final FieldDesk desk;

    FieldsGuard(Categories categories, FieldDesk desk) {
        this.categories = categories;
        this.desk = desk;
    }

    @Override
    public List<ResolutionBlocker> hindrances(TicketSnapshot ticket) {
        var required = categories.of(ticket.category()).fields().stream()
                .filter(FieldDefinition::requiredToResolve)
                .map(FieldDefinition::name)
                .toList();
        // Whoever asked about an old matter owes us no form for it.
        if (required.isEmpty() || ticket.origin() == Origin.FOLLOW_UP) {
            return List.of();
        }
        var filled = desk.of(ticket.id()).values().keySet();
        return required.stream()
                .filter(name -> !filled.contains(name))
                .map(name -> new ResolutionBlocker("field", name))
                .toList();
    }
}
