package io.walletline.ticket.automation.rules;

import io.walletline.kit.rest.Revision;
import io.walletline.ticket.automation.rules.definition.RuleCheck;
import io.walletline.ticket.automation.rules.definition.RuleDefinition;
import io.walletline.ticket.automation.rules.definition.RuleJson;
import io.walletline.ticket.automation.rules.definition.RuleRepository;
import io.walletline.ticket.automation.rules.definition.RuleRow;
import io.walletline.ticket.automation.rules.definition.RulesChanged;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.protection.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps rules. A rule is switched off, never deleted: the log refers to it. */
@ApplicationScoped
class RuleDesk {

    private final RuleRepository table;
    private final RuleJson json;
    private final RuleCheck check;
    private final AuditLog audit;
    private final Event<RulesChanged> changes;
    private final Clock clock;

    RuleDesk(
            RuleRepository table,
            RuleJson json,
            RuleCheck check,
            AuditLog audit,
            Event<RulesChanged> changes,
            Clock clock) {
        this.table = table;
        this.json = json;
        this.check = check;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    List<RuleResponse> inOrder() {
        return table.inOrder().stream().map(this::response).toList();
    }

    /** @throws UnknownRule if there is none */
    @Transactional
    RuleResponse require(String name) {
        return response(row(name));
    }

    /** @throws UnknownRule if there is none */
    @Transactional
    RuleDefinition definition(String name) {
        var row = row(name);
        return json.rule(name, row.version(), row.document()).says();
    }

    @Transactional
    List<RuleResponse> versions(String name) {
        row(name);
        return table.versions(name).stream()
                .map(kept -> RuleResponse.of(
                        json.rule(name, kept.version(), kept.document()), kept.changedBy(), kept.changedAt()))
                .toList();
    }

    /**
     * Keeps a new version.
     *
     * @param ifMatch needed for a rule that exists
     */
    @Transactional
    RuleResponse put(String name, @Nullable String ifMatch, RuleDefinition says, String by) {
        check.check(says);
        table.takeTurns();
        if (table.isTaken(says.order(), name)) {
            throw new RuleOrderTaken();
        }
        var row = table.findById(name);
        if (row == null) {
            row = new RuleRow(name, says, json.write(says), by, clock.instant());
            table.persist(row);
        } else {
            Revision.check(ifMatch, row.version());
            row.become(says, json.write(says), by, clock.instant());
        }
        table.flush();
        table.keep(row);
        audit.onCustomer(null, Actor.agent(by), "automation-rule-kept", Map.of("rule", name));
        changes.fire(new RulesChanged());
        return response(row);
    }

    private RuleRow row(String name) {
        var row = table.findById(name);
        if (row == null) {
            throw new UnknownRule();
        }
        return row;
    }

    private RuleResponse response(RuleRow row) {
        return RuleResponse.of(json.rule(row.name(), row.version(), row.document()), row.changedBy(), row.changedAt());
    }
}
