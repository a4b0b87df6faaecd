package io.walletline.ticket.automation.macros;

import io.walletline.kit.problem.Problem;
import io.walletline.kit.redaction.Redactor;
import io.walletline.kit.redaction.WriterWarning;
import io.walletline.ticket.automation.replies.ReplyDesk;
import io.walletline.ticket.cases.facts.TicketCorrection;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.casework.contacts.Successors;
import io.walletline.ticket.casework.correspondence.IfUnreachable;
import io.walletline.ticket.casework.fields.FieldDesk;
import io.walletline.ticket.casework.playbook.PlaybookDesk;
import io.walletline.ticket.casework.tags.TagDesk;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The execution of acts, one after the other in the caller's transaction, by the same desks as an agent's by hand. */
@ApplicationScoped
public class Acts {

    private static final String ANY = "*";
    private static final String ME = "me";

    private final TicketDesk desk;
    private final Tickets tickets;
    private final TagDesk tags;
    private final FieldDesk fields;
    private final PlaybookDesk playbook;
    private final ReplyDesk replies;
    private final Timeline timeline;
    private final Successors successors;
    private final Redactor redactor;

    Acts(
            TicketDesk desk,
            Tickets tickets,
            TagDesk tags,
            FieldDesk fields,
            PlaybookDesk playbook,
            ReplyDesk replies,
            Timeline timeline,
            Successors successors,
            Redactor redactor) {
        this.desk = desk;
        this.tickets = tickets;
        this.tags = tags;
        this.fields = fields;
        this.playbook = playbook;
        this.replies = replies;
        this.timeline = timeline;
        this.successors = successors;
        this.redactor = redactor;
    }

    /**
     * Does them all, or throws the problem of the first that cannot be done, which then tells its place
     * ({@code failedAct}, from 0); the caller's transaction must not survive that.
     *
     * @param values for the variables of replies
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Effect> perform(UUID ticketId, List<Act> acts, Map<String, String> values, Actor by) {
        var effects = new ArrayList<Effect>();
        for (var act : acts) {
            try {
                effects.add(perform(ticketId, act, values, by));
            } catch (Problem problem) {
                throw problem.with("failedAct", effects.size());
            }
        }
        return effects;
    }

    private Effect perform(UUID id, Act act, Map<String, String> values, Actor by) {
        return switch (act) {
            case Act.SetStatus a -> {
                var from = tickets.require(id).status().wireName();
                desk.changeStatus(id, ANY, a.to(), by);
                yield new Effect("set-status", Map.of("from", from, "to", a.to().wireName()));
            }
            case Act.SetPriority a -> {
                var from = tickets.require(id).priority().wireName();
                desk.correct(id, ANY, new TicketCorrection(null, a.to(), null, null), null, by);
                yield new Effect("set-priority", Map.of("from", from, "to", a.to().wireName()));
            }
            case Act.Assign a -> {
                var agent = a.agentId().equals(ME) ? by.id() : a.agentId();
                desk.correct(id, ANY, new TicketCorrection(null, null, null, null), agent, by);
                yield new Effect("assign", Map.of("agentId", agent));
            }
            case Act.AddTag a -> {
                tags.add(id, a.tag(), by);
                yield new Effect("add-tag", Map.of("tag", a.tag()));
            }
            case Act.RemoveTag a -> {
                tags.remove(id, a.tag(), by);
                yield new Effect("remove-tag", Map.of("tag", a.tag()));
            }
            case Act.SetField a -> {
                fields.set(id, ANY, Map.of(a.field(), a.value()), by);
                yield new Effect("set-field", Map.of("field", a.field()));
            }
            case Act.CheckStep a -> {
                playbook.check(id, a.step(), a.reason(), by);
                yield new Effect("check-step", Map.of("step", a.step()));
            }
            case Act.Note a -> {
                var ticket = successors.of(tickets.require(id));
                var noted = timeline.note(ticket.id(), by, ticket.channel(), a.text());
                yield new Effect("note", Map.of("text", Objects.requireNonNull(noted.text())), warned(a.text()));
            }
            case Act.Reply a -> {
                var given = with(a.values(), values);
                var sent = replies.send(id, a.reply(), given, IfUnreachable.REFUSE, by);
                yield new Effect(
                        "reply",
                        Map.of(
                                "language", Objects.requireNonNull(sent.language()),
                                "text", Objects.requireNonNull(sent.text())),
                        warned(replies.fill(sent.ticketId(), a.reply(), given).text()));
            }
        };
    }

    private @Nullable List<WriterWarning> warned(String text) {
        var redaction = redactor.redact(text);
        return redaction.isClean() ? null : WriterWarning.about(redaction);
    }

    private static Map<String, String> with(@Nullable Map<String, String> own, Map<String, String> given) {
        var all = new HashMap<>(given);
        if (own != null) {
            all.putAll(own);
        }
        return all;
    }
}
