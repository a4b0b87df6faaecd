package io.walletline.routing.past;

import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The table {@code definition_history}: a copy of each row as it is after a change, with the time from which it holds. */
@ApplicationScoped
public class Definitions {

    private final Sql sql;
    private final Clock clock;

    Definitions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The kinds of definitions with a history. */
    public enum Kind {
        AGENT("agent", "id"),
        QUEUE("service_queue", "name"),
        CALENDAR("calendar", "name");

        private final String key;
        private final String now;

        /** The names of people are left out, since no reader of the past needs them. */
        Kind(String table, String key) {
            this.key = key;
            this.now = "select '" + name() + "', " + key
                    + ", ?::timestamptz, to_jsonb(d) - '{display_name,changed,changed_by}'::text[] from " + table
                    + " d where ";
        }

        private String named() {
            return now + key + " = ?";
        }

        /** Rows that were written without a history. */
        private String neverNoted() {
            return now + "not exists (select from definition_history h where h.kind = '" + name() + "' and h.name = d."
                    + key + ")";
        }
    }

    /** A definition as its table had it, in JSON with the names of the columns. */
    public record Version(String name, Instant validFrom, String definition) {}

    /** Keeps a definition that was changed and flushed in this transaction; of several changes at one instant the last counts. */
    @Transactional(TxType.MANDATORY)
    public void changed(Kind kind, String name) {
        sql.update(
                "insert into definition_history " + kind.named()
                        + " on conflict (kind, name, valid_from) do update set definition = excluded.definition",
                clock.instant(),
                name);
    }

    /** The versions that held at the first instant or came to hold before the second, oldest first. */
    public List<Version> between(Kind kind, Instant from, Instant to) {
        return sql.query("""
                        select name, valid_from, definition from (
                            (select distinct on (name) * from definition_history
                             where kind = ? and valid_from <= ? order by name, valid_from desc)
                            union all
                            select * from definition_history where kind = ? and valid_from > ? and valid_from < ?
                            union all
                            (%s)) known order by valid_from, name""".formatted(kind.neverNoted()), kind.name(), from, kind.name(), from, to, Instant.EPOCH)
                .list(row -> new Version(row.text(1), row.instant(2), row.text(3)));
    }
}
