package io.walletline.ticket.automation.rules.execution;

import io.walletline.kit.id.Ids;
import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Page;
import io.walletline.ticket.automation.macros.Act;
import io.walletline.ticket.automation.rules.definition.Rule;
import io.walletline.ticket.automation.rules.definition.RuleJson;
import io.walletline.ticket.automation.rules.definition.RuleVerdict;
import io.walletline.ticket.automation.rules.execution.WorkTable.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The log of what rules did, written in the transaction of the acts. */
@ApplicationScoped
public class AutomationLog {

    static final String DONE = "done";
    static final String FAILED = "failed";
    static final String LOOP_STOPPED = "loop-stopped";

    private final EntityManager entities;
    private final RuleJson json;
    private final Ids ids;
    private final Clock clock;

    AutomationLog(EntityManager entities, RuleJson json, Ids ids, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    void write(Work work, Rule rule, RuleVerdict verdict, String outcome, @Nullable String problem) {
        entities.createNativeQuery("insert into automation_log (id, at, ticket_id, rule, rule_version, occurrence,"
                        + " occurred_at, outcome, problem, chain, grounds, acts)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")
                .setParameter(1, ids.next())
                .setParameter(2, clock.instant())
                .setParameter(3, work.happening().ticketId())
                .setParameter(4, rule.name())
                .setParameter(5, rule.version())
                .setParameter(6, work.happening().when().wireName())
                .setParameter(7, work.happening().at())
                .setParameter(8, outcome)
                .setParameter(9, problem)
                .setParameter(10, String.join(",", work.chain()))
                .setParameter(11, json.grounds(verdict.grounds()))
                .setParameter(
                        12,
                        rule.says().then().stream().map(AutomationLog::named).collect(Collectors.joining(",")))
                .executeUpdate();
    }

    /** Newest first, of a ticket or of a rule. */
    @Transactional
    public Page<LogLine> page(@Nullable UUID ticketId, @Nullable String rule, int limit, @Nullable String cursor) {
        var of = ticketId == null ? "rule = :of" : "ticket_id = :of";
        var before = cursor == null ? "" : " and id < :before";
        var query = entities.createNativeQuery(
                        "select id, at, ticket_id, rule, rule_version, occurrence, occurred_at, outcome, problem, chain,"
                                + " grounds, acts from automation_log where " + of + before + " order by id desc",
                        Object[].class)
                .setParameter("of", ticketId == null ? rule : ticketId)
                .setMaxResults(limit + 1);
        if (cursor != null) {
            query.setParameter("before", Cursor.parse(cursor).uuid(0));
        }
        List<Object[]> rows = query.getResultList();
        return Page.of(rows, limit, this::line, row -> Cursor.of(row[0]));
    }

    private LogLine line(Object[] row) {
        return new LogLine(
                (UUID) row[0],
                (Instant) row[1],
                (UUID) row[2],
                (String) row[3],
                ((Number) row[4]).longValue(),
                (String) row[5],
                (Instant) row[6],
                (String) row[7],
                (String) row[8],
                WorkTable.chain((String) row[9]),
                json.grounds((String) row[10]),
                WorkTable.chain((String) row[11]));
    }

    /** The act without its words. */
    private static String named(Act act) {
        return switch (act) {
            case Act.SetStatus a -> "set-status";
            case Act.SetPriority a -> "set-priority";
            case Act.Assign a -> "assign";
            case Act.AddTag a -> "add-tag";
            case Act.RemoveTag a -> "remove-tag";
            case Act.SetField a -> "set-field";
            case Act.CheckStep a -> "check-step";
            case Act.Note a -> "note";
            case Act.Reply a -> "reply";
        };
    }
}
