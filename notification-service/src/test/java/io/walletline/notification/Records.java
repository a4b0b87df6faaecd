package io.walletline.notification;

import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Reads the database without the code under test. */
@ApplicationScoped
public class Records {

    private final Sql sql;

    Records(Sql sql) {
        this.sql = sql;
    }

    /** The first column of each row, as text. */
    public List<@Nullable String> query(String select, @Nullable Object... values) {
        return sql.query(select, values).list(row -> row.textOrNull(1));
    }

    public void execute(String statement) {
        sql.update(statement);
    }

    public long count(String from, @Nullable Object... values) {
        return sql.query("select count(*) from " + from, values).one(row -> row.longValue(1));
    }

    /** The database refuses such rows of the outbox until the result is closed. */
    public Refusal refuseOutboxRows(String condition) {
        sql.update("alter table outbox add constraint boom check (not (" + condition + ")) not valid");
        return () -> sql.update("alter table outbox drop constraint boom");
    }

    /** Something that the database refuses meanwhile. */
    public interface Refusal extends AutoCloseable {

        @Override
        void close();
    }

    /** Waits until the state of the customer's only message is this one. */
    public void awaitState(String customerRef, String state) {
        Awaitility.await("message of " + customerRef + " is " + state)
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> query("select state from message where customer_ref = ?", customerRef)
                        .equals(List.of(state)));
    }

    /** Waits until there is a message to the customer that is no longer on its way out. */
    public void awaitAnyMessage(String customerRef) {
        Awaitility.await("message of " + customerRef)
                .atMost(Duration.ofSeconds(15))
                .until(() -> count("message where customer_ref = ? and sent_at is not null", customerRef) > 0);
    }

    /** Every row of every table of ours, as text. */
    public Map<String, List<@Nullable String>> everything() {
        return Map.of(
                "message", rows("message"),
                "one_time_code", rows("one_time_code"),
                "failed_attempts", rows("failed_attempts"),
                "receipt", rows("receipt"),
                "customer_address", rows("customer_address"),
                "device", rows("device"),
                "code_lock_lifting", rows("code_lock_lifting"),
                "outbox", query("select o.id || o.type || o.payload from outbox o order by o.id"));
    }

    private List<@Nullable String> rows(String table) {
        return query("select t::text from " + table + " t order by t::text");
    }
}
