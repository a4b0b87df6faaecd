package io.walletline.ticket.automation.rules.execution;

import io.walletline.kit.sql.Row;
import io.walletline.kit.sql.Sql;
import io.walletline.ticket.automation.rules.definition.Rule;
import io.walletline.ticket.automation.rules.definition.RuleJson;
import io.walletline.ticket.automation.rules.definition.When;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The SQL of trigger events that wait for the rules. Every method takes part in the caller's transaction. */
@ApplicationScoped
public class WorkTable {

    /**
     * A trigger event to be worked off.
     *
     * @param chain the rules that led to it, in their order
     * @param done rules up to this place have had their turn
     */
    record Work(long id, TriggerEvent happening, List<String> chain, int done) {}

    private final Sql sql;
    private final RuleJson json;

    WorkTable(Sql sql, RuleJson json) {
        this.sql = sql;
        this.json = json;
    }

    public void add(TriggerEvent happening, List<String> chain) {
        sql.update(
                "insert into automation_work (ticket_id, occurrence, occurred_at, details, chain, done)"
                        + " values (?, ?, ?, ?, ?, 0)",
                happening.ticketId(),
                happening.when().name(),
                happening.at(),
                json.details(happening.details()),
                String.join(",", chain));
    }

    /** The oldest that nobody works on, of tickets on which nobody works; locked until the transaction ends. */
    public Optional<Work> claim() {
        return sql.query("""
                select w.id, w.ticket_id, w.occurrence, w.occurred_at, w.details, w.chain, w.done
                from automation_work w
                where not exists (select from automation_work e where e.ticket_id = w.ticket_id and e.id < w.id)
                order by w.id limit 1 for update of w skip locked""").first(this::work);
    }

    /** Remembers which rule had its turn; false if somebody else has gone on meanwhile. */
    boolean advance(Work work, Rule rule) {
        var chain = new ArrayList<>(work.chain());
        chain.add(rule.name());
        return sql.update(
                        "update automation_work set done = ?, chain = ? where id = ? and done = ?",
                        rule.order(),
                        String.join(",", chain),
                        work.id(),
                        work.done())
                == 1;
    }

    void remove(long id) {
        sql.update("delete from automation_work where id = ?", id);
    }

    private Work work(Row row) {
        var happening =
                new TriggerEvent(row.id(2), row.enumValue(3, When.class), json.details(row.text(5)), row.instant(4));
        return new Work(row.longValue(1), happening, chain(row.text(6)), row.intValue(7));
    }

    static List<String> chain(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }
}
