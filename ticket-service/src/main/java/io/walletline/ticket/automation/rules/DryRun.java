package io.walletline.ticket.automation.rules;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.walletline.ticket.automation.macros.MacroDesk;
import io.walletline.ticket.automation.macros.Preview;
import io.walletline.ticket.automation.rules.definition.DecidingCondition;
import io.walletline.ticket.automation.rules.definition.RuleCheck;
import io.walletline.ticket.automation.rules.definition.RuleDefinition;
import io.walletline.ticket.automation.rules.definition.RuleField;
import io.walletline.ticket.automation.rules.definition.RuleVerdict;
import io.walletline.ticket.automation.rules.execution.RuleSubjects;
import io.walletline.ticket.automation.rules.execution.TriggerEvent;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.protection.audit.AboutTicket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trial of a rule, ticket by ticket, in transactions that are rolled back. Rules that its acts would set off are not
 * tried.
 */
@ApplicationScoped
class DryRun {

    private final RuleDesk desk;
    private final RuleCheck check;
    private final RuleSubjects cases;
    private final MacroDesk macros;
    private final EntityManager entities;
    private final Clock clock;

    DryRun(RuleDesk desk, RuleCheck check, RuleSubjects cases, MacroDesk macros, EntityManager entities, Clock clock) {
        this.desk = desk;
        this.check = check;
        this.cases = cases;
        this.macros = macros;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The outcome of a rule on one ticket.
     *
     * @param grounds the conditions that decide
     * @param would absent if it does not match
     */
    record Outcome(
            UUID ticketId,
            boolean matches,
            List<DecidingCondition> grounds,
            @Nullable Preview would) implements AboutTicket {

        @Override
        public UUID auditedTicket() {
            return ticketId;
        }
    }

    List<Outcome> of(DryRunRequest request) {
        var chosen = tickets(request);
        var says = says(request);
        var on =
                request.on() == null ? says.when().stream().sorted().findFirst().orElseThrow() : request.on();
        Map<RuleField, String> details = request.details() == null ? Map.of() : request.details();
        return chosen.stream()
                .map(ticket -> tried(says, new TriggerEvent(ticket, on, details, clock.instant())))
                .toList();
    }

    private Outcome tried(RuleDefinition says, TriggerEvent happening) {
        var verdict = says.when().contains(happening.when())
                ? QuarkusTransaction.requiringNew().call(() -> RuleVerdict.on(says.condition(), cases.of(happening)))
                : new RuleVerdict(false, List.of());
        var would =
                verdict.holds() ? macros.preview(happening.ticketId(), says.then(), Map.of(), Actor.AUTOMATION) : null;
        return new Outcome(happening.ticketId(), verdict.holds(), verdict.grounds(), would);
    }

    private RuleDefinition says(DryRunRequest request) {
        var rule = request.rule();
        var definition = request.definition();
        if ((rule == null) == (definition == null)) {
            throw new BadDryRun("Give either a rule or a definition.");
        }
        if (definition != null) {
            check.check(definition);
            return definition;
        }
        return desk.definition(Objects.requireNonNull(rule));
    }

    private List<UUID> tickets(DryRunRequest request) {
        var named = request.tickets();
        var last = request.last();
        if (named != null && last == null) {
            return named.stream().distinct().toList();
        }
        if (named != null || last == null) {
            throw new BadDryRun("Give either tickets or how many of the last ones.");
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select id from Ticket order by openedAt desc, id desc", UUID.class)
                        .setMaxResults(last)
                        .getResultList());
    }
}
