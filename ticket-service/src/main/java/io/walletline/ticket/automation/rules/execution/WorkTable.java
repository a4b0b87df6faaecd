package io.walletline.ticket.automation.rules.execution;

import io.walletline.ticket.automation.rules.definition.Rule;
import io.walletline.ticket.automation.rules.definition.RuleJson;
import io.walletline.ticket.automation.rules.definition.When;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The SQL of what rules have yet to look at. Every method takes part in the caller's transaction. */
@ApplicationScoped
public class WorkTable {

    /**
     * Something to look at.
     *
     * @param chain the rules that led to it, in their order
     * @param done rules up to this place have had their turn
     */
    record Work(long id, TriggerEvent happening, List<String> chain, int done) {}

    private final DataSource database;
    private final RuleJson json;

    WorkTable(DataSource database, RuleJson json) {
        this.database = database;
        this.json = json;
    }

    public void add(TriggerEvent happening, List<String> chain) {
        var sql = "insert into automation_work (ticket_id, occurrence, occurred_at, details, chain, done)"
                + " values (?, ?, ?, ?, ?, 0)";
        update(sql, insert -> {
            insert.setObject(1, happening.ticketId());
            insert.setString(2, happening.when().name());
            insert.setTimestamp(3, Timestamp.from(happening.at()));
            insert.setString(4, json.details(happening.details()));
            insert.setString(5, String.join(",", chain));
        });
    }

    /** The oldest that nobody works on, of tickets on which nobody works; locked until the transaction ends. */
    public Optional<Work> claim() {
        var sql = """
                select w.id, w.ticket_id, w.occurrence, w.occurred_at, w.details, w.chain, w.done
                from automation_work w
                where not exists (select from automation_work e where e.ticket_id = w.ticket_id and e.id < w.id)
                order by w.id limit 1 for update of w skip locked""";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            return row.next() ? Optional.of(work(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what rules are to look at", e);
        }
    }

    /** Remembers which rule had its turn; false if somebody else has gone on meanwhile. */
    boolean advance(Work work, Rule rule) {
        var chain = new ArrayList<>(work.chain());
        chain.add(rule.name());
        return update("update automation_work set done = ?, chain = ? where id = ? and done = ?", change -> {
                    change.setInt(1, rule.order());
                    change.setString(2, String.join(",", chain));
                    change.setLong(3, work.id());
                    change.setInt(4, work.done());
                })
                == 1;
    }

    void remove(long id) {
        update("delete from automation_work where id = ?", delete -> delete.setLong(1, id));
    }

    private Work work(ResultSet row) throws SQLException {
        var happening = new TriggerEvent(
                row.getObject(2, UUID.class),
                When.valueOf(row.getString(3)),
                json.details(row.getString(5)),
                row.getTimestamp(4).toInstant());
        return new Work(row.getLong(1), happening, chain(row.getString(6)), row.getInt(7));
    }

    static List<String> chain(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }

    private interface Values {
        void into(PreparedStatement statement) throws SQLException;
    }

    private int update(String sql, Values values) {
        try (var connection = database.getConnection();
                var change = connection.prepareStatement(sql)) {
            values.into(change);
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write what rules are to look at", e);
        }
    }
}
