package io.walletline.ticket.casework.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.walletline.kit.redaction.Redactor;
import io.walletline.kit.rest.Revision;
import io.walletline.ticket.cases.categories.Categories;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and sets the fields of a case. */
@ApplicationScoped
public class FieldDesk {

    private final FieldSheetRepository sheets;
    private final SealedValues seal;
    private final Redactor redactor;
    private final Tickets tickets;
    private final Categories categories;
    private final Timeline timeline;
    private final Event<FieldsSet> facts;
    private final Clock clock;

    FieldDesk(
            FieldSheetRepository sheets,
            SealedValues seal,
            Redactor redactor,
            Tickets tickets,
            Categories categories,
            Timeline timeline,
            Event<FieldsSet> facts,
            Clock clock) {
        this.sheets = sheets;
        this.seal = seal;
        this.redactor = redactor;
        this.tickets = tickets;
        this.categories = categories;
        this.timeline = timeline;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public FieldValues of(UUID ticketId) {
        var ticket = tickets.require(ticketId);
        var sheet = sheets.findById(ticketId);
        return sheet == null
                ? new FieldValues(0, Map.of())
                : new FieldValues(sheet.version(), seal.open(ticket, sheet));
    }

    /** The currency of the first field that holds money; of a ticket that is being opened there is none yet. */
    @Transactional
    public Optional<String> currency(UUID ticketId) {
        return sheets.findByIdOptional(ticketId)
                .flatMap(sheet -> seal.open(tickets.require(ticketId), sheet).values().stream()
                        .map(value -> value.path("currency").asText())
                        .filter(currency -> !currency.isEmpty())
                        .findFirst());
    }

    /**
     * Sets the given fields; a JSON null takes a value away, absent fields stay.
     *
     * @throws UnfitFields if the ticket's category has no such field, or the value does not fit its type
     */
    @Transactional
    public FieldValues set(UUID ticketId, @Nullable String ifMatch, Map<String, JsonNode> changes, Actor by) {
        // The ticket first: what observes the fact may want it.
        tickets.lockInOrder(ticketId);
        var sheet = sheets.lock(ticketId, clock.instant());
        Revision.check(ifMatch, sheet.version());
        return set(tickets.require(ticketId), sheet, changes, by);
    }

    /** The first values, of a ticket that the current transaction opens. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(TicketSnapshot ticket, Map<String, JsonNode> values, Actor by) {
        set(ticket, sheets.lock(ticket.id(), clock.instant()), values, by);
    }

    private FieldValues set(TicketSnapshot ticket, FieldSheet sheet, Map<String, JsonNode> changes, Actor by) {
        var values = new TreeMap<>(seal.open(ticket, sheet));
        var references = apply(ticket, changes, values);
        sheet.hold(seal.close(ticket, values), clock.instant());
        sheets.flush();
        var names = changes.keySet().stream().sorted().toList();
        timeline.act(ticket.id(), by, "fields-set", Map.of("fields", String.join(", ", names)));
        facts.fire(new FieldsSet(ticket.subject(), names, references, clock.instant()));
        return new FieldValues(sheet.version(), values);
    }

    private JsonNode withoutSecrets(JsonNode value) {
        return value.isTextual()
                ? TextNode.valueOf(redactor.redact(value.asText()).text())
                : value;
    }

    private List<String> apply(TicketSnapshot ticket, Map<String, JsonNode> changes, Map<String, JsonNode> values) {
        var definition = categories.of(ticket.category());
        var unknown = new ArrayList<String>();
        var unfit = new ArrayList<String>();
        var references = new ArrayList<String>();
        changes.forEach((name, value) -> {
            var field = definition.field(name);
            if (value.isNull()) {
                values.remove(name);
            } else if (field.isEmpty()) {
                unknown.add(name);
            } else if (!field.get().fits(value)) {
                unfit.add(name);
            } else {
                values.put(name, withoutSecrets(value));
                if (field.get().type().isReference()) {
                    references.add(value.asText());
                }
            }
        });
        if (!unknown.isEmpty() || !unfit.isEmpty()) {
            throw new UnfitFields(
                    unknown.stream().sorted().toList(), unfit.stream().sorted().toList());
        }
        return references;
    }
}
