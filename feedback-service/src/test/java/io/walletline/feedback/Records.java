package io.walletline.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What the database says, asked without the code under test. */
@ApplicationScoped
public class Records {
    private final DataSource database;

    Records(DataSource database) {
        this.database = database;
    }

    public List<String> query(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                var values = new ArrayList<String>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String sql, Object... parameters) {
        return Long.parseLong(query("select count(*) from " + sql, parameters).getFirst());
    }

    /** Every row of every table of ours, as text. */
    public Map<String, List<String>> everything() {
        return Map.of(
                "invitation", query("select t::text from invitation t order by t::text"),
                "outbox", query("select o.id || o.type || o.payload from outbox o order by o.id"));
    }
}
