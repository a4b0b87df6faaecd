package io.walletline.ticket.casework.fields;

import com.fasterxml.jackson.databind.JsonNode;
import io.walletline.ticket.cases.categories.Categories;
import io.walletline.ticket.cases.categories.FieldDefinition;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.tickets.OpeningForm;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Fields that come with the order to open a ticket. A ticket without any costs no statement. */
@ApplicationScoped
class FieldsAtOpening implements OpeningForm {

    private final Categories categories;
    private final FieldDesk desk;

    FieldsAtOpening(Categories categories, FieldDesk desk) {
        this.categories = categories;
        this.desk = desk;
    }

    @Override
    public void fill(TicketSnapshot ticket, Map<String, JsonNode> values, boolean demanding, Actor by) {
        if (demanding) {
            refuseGaps(ticket, values);
        }
        if (!values.isEmpty()) {
            desk.begin(ticket, values, by);
        }
    }

    private void refuseGaps(TicketSnapshot ticket, Map<String, JsonNode> values) {
        var missing = categories.of(ticket.category()).fields().stream()
                .filter(FieldDefinition::requiredToOpen)
                .map(FieldDefinition::name)
                .filter(name -> !values.containsKey(name) || values.get(name).isNull())
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingFields(missing);
        }
    }
}
