package io.walletline.ticket.automation.replies;

import io.walletline.kit.redaction.Redactor;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.TimelineEntry;
import io.walletline.ticket.casework.contacts.Successors;
import io.walletline.ticket.casework.correspondence.AnswerDesk;
import io.walletline.ticket.casework.correspondence.IfUnreachable;
import io.walletline.ticket.casework.fields.FieldDesk;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.LocalizedText;
import io.walletline.ticket.kernel.NamedDefinitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps and fills in canned replies. */
@ApplicationScoped
public class ReplyDesk {

    private final NamedDefinitions<CannedReply> replies;
    private final Tickets tickets;
    private final FieldDesk fields;
    private final Successors successors;
    private final AnswerDesk answers;
    private final Redactor redactor;
    private final Clock clock;

    ReplyDesk(
            EntityManager database,
            Tickets tickets,
            FieldDesk fields,
            Successors successors,
            AnswerDesk answers,
            Redactor redactor,
            Clock clock) {
        this.replies = new NamedDefinitions<>(database, CannedReply.class, CannedReply::new, UnknownReply::new);
        this.tickets = tickets;
        this.fields = fields;
        this.successors = successors;
        this.answers = answers;
        this.redactor = redactor;
        this.clock = clock;
    }

    /** A reply filled in for a ticket, in the ticket's language. */
    public record Filled(String language, String text) {}

    @Transactional
    List<CannedReply> page(int limit, @Nullable String after) {
        return replies.page(limit, after);
    }

    /** @throws UnknownReply if there is none */
    @Transactional
    CannedReply require(String name) {
        return replies.require(name);
    }

    /**
     * Makes a reply or changes it.
     *
     * @param ifMatch needed for one that exists
     * @throws BadReplyText if a text has more than plain variables, or the languages do not ask for the same ones
     */
    @Transactional
    CannedReply put(String name, @Nullable String ifMatch, LocalizedText title, LocalizedText text, String by) {
        if (!ReplyTemplate.parse(text.zh())
                .variables()
                .equals(ReplyTemplate.parse(text.en()).variables())) {
            throw new BadReplyText("Both languages must use the same variables.");
        }
        return replies.put(name, ifMatch, reply -> reply.say(title, text, by, clock.instant()));
    }

    @Transactional
    void remove(String name, @Nullable String ifMatch) {
        replies.remove(name, ifMatch);
    }

    /**
     * Fills in the reply for this ticket. Variables that the ticket itself knows: {@code number}, and its fields by their
     * names in camel case ({@code payment-id} is {@code paymentId}).
     *
     * @throws ReplyValues if a variable has no value, or a given value no variable
     */
    @Transactional
    public Filled fill(UUID ticketId, String name, Map<String, String> values) {
        var ticket = tickets.require(ticketId);
        var known = new HashMap<>(Map.of("number", ticket.number()));
        fields.of(ticketId).texts().forEach((field, value) -> known.put(camelCase(field), value));
        var template = ReplyTemplate.parse(require(name).text().in(ticket.language()));
        return new Filled(ticket.language(), template.render(known, values));
    }

    /** As it would be stored: less its secrets. */
    @Transactional
    Filled preview(UUID ticketId, String name, Map<String, String> values) {
        var filled = fill(ticketId, name, values);
        return new Filled(filled.language(), redactor.redact(filled.text()).text());
    }

    /** Writes it to the customer, on the ticket in which the matter goes on; the entry says what was stored. */
    @Transactional
    public TimelineEntry send(
            UUID ticketId, String name, Map<String, String> values, IfUnreachable otherwise, Actor by) {
        var ticket = successors.of(tickets.require(ticketId));
        return answers.write(ticket, fill(ticket.id(), name, values).text(), otherwise, by);
    }

    private static String camelCase(String kebab) {
        return Pattern.compile("-(\\w)")
                .matcher(kebab)
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
