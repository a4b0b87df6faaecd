package io.walletline.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

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

    /** Waits until the state of the customer's only message is this one. */
    public void awaitState(String customerRef, String state) {
        Awaitility.await("message of " + customerRef + " is " + state)
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> query("select state from message where customer_ref = ?", customerRef)
                        .equals(List.of(state)));
    }

    /** Every row of every table of ours, as text. */
    public Map<String, List<String>> everything() {
        return Map.of(
                "message", rows("message"),
                "one_time_code", rows("one_time_code"),
                "failed_attempts", rows("failed_attempts"),
                "receipt", rows("receipt"),
                "customer_address", rows("customer_address"),
                "outbox", query("select o.id || o.type || o.payload from outbox o order by o.id"));
    }

    private List<String> rows(String table) {
        return query("select t::text from " + table + " t order by t::text");
    }
}
