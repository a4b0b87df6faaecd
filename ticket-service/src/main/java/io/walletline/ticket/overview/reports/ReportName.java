package io.walletline.ticket.overview.reports;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** The reports, and the SQL of each; every one can be computed from the events too. */
enum ReportName {
    /** Tickets opened, and resolutions (a ticket that is resolved twice counts twice). */
    VOLUMES("""
            select %1$s as grp, count(*) filter (where x.what = 'opened') as opened,
                count(*) filter (where x.what = 'resolved') as resolved
            from (select id, opened_at as at, 'opened' as what from ticket where opened_at >= ? and opened_at < ?
                union all
                select ticket_id, at, 'resolved' from timeline_entry
                where code = 'status-changed' and at >= ? and at < ? and details ->> 'to' = 'resolved') x
            join ticket t on t.id = x.id group by 1 order by 1""", 2),
    /**
     * From opening to support's first message (automatic replies are none), in seconds, of the tickets opened in the
     * time that an agent did not open.
     */
    FIRST_RESPONSE("""
            select %1$s as grp, count(*) as tickets, count(x.seconds) as answered, %2$s
            from (select t.id, t.opened_at as at, (
                    select extract(epoch from e.at - t.opened_at) from timeline_entry e
                    where e.ticket_id = t.id and e.kind = 'MESSAGE' and e.author not in ('system', 'automation', 'caller', 'rules', 'wallet-core')
                        and e.author is distinct from t.customer_ref
                    order by e.at, e.id limit 1) as seconds
                from ticket t where t.opened_at >= ? and t.opened_at < ? and t.origin <> 'AGENT') x
            join ticket t on t.id = x.id group by 1 order by 1""", 1),
    /** From opening to the last resolution, in seconds, of the tickets that were last resolved in the time and stayed so. */
    RESOLUTION("""
            select %1$s as grp, count(*) as tickets, %2$s
            from (select id, resolved_at as at, extract(epoch from resolved_at - opened_at) as seconds
                from ticket where resolved_at >= ? and resolved_at < ?) x
            join ticket t on t.id = x.id group by 1 order by 1""", 1),
    /** Resolved tickets that were opened again, beside the resolutions of the same time. */
    REOPENS("""
            select %1$s as grp, count(*) filter (where x.what = 'resolved') as resolved,
                count(*) filter (where x.what = 'reopened') as reopened,
                count(*) filter (where x.what = 'reopened')::float8
                    / nullif(count(*) filter (where x.what = 'resolved'), 0) as rate
            from (select ticket_id as id, at,
                    case when details ->> 'to' = 'resolved' then 'resolved' else 'reopened' end as what
                from timeline_entry where code = 'status-changed' and at >= ? and at < ?
                    and (details ->> 'to' = 'resolved' or details ->> 'from' in ('resolved', 'closed') and details ->> 'to' = 'open')) x
            join ticket t on t.id = x.id group by 1 order by 1""", 1),
    /** Tickets opened in the time and still open now, by their age at the end of the time, in days. */
    BACKLOG("""
            select %1$s as grp, count(*) as tickets,
                count(*) filter (where x.days < 1) as "under1",
                count(*) filter (where x.days >= 1 and x.days < 3) as "from1to3",
                count(*) filter (where x.days >= 3 and x.days < 7) as "from3to7",
                count(*) filter (where x.days >= 7 and x.days < 30) as "from7to30",
                count(*) filter (where x.days >= 30) as "from30"
            from (select id, opened_at as at, extract(epoch from cast(? as timestamptz) - opened_at) / 86400 as days
                from ticket where status in ('NEW', 'OPEN', 'PENDING_CUSTOMER', 'ON_HOLD')
                    and opened_at >= ? and opened_at < ?) x
            join ticket t on t.id = x.id group by 1 order by 1""", 1),
    /** Outcomes of the clocks that started in the time; the rate leaves out those undecided. */
    CLOCK_COMPLIANCE("""
            select %1$s as grp, count(*) as clocks,
                count(*) filter (where x.state = 'MET' and x.breached_at is null) as "metInTime",
                count(*) filter (where x.state = 'MET' and x.breached_at is not null) as "metLate",
                count(*) filter (where x.state in ('RUNNING', 'PAUSED') and x.breached_at is not null) as "overdue",
                count(*) filter (where x.state in ('RUNNING', 'PAUSED') and x.breached_at is null) as "running",
                count(*) filter (where x.state = 'CANCELLED') as "cancelled",
                count(*) filter (where x.state = 'MET' and x.breached_at is null)::float8 / nullif(count(*) filter (
                    where x.state = 'MET' or x.state <> 'CANCELLED' and x.breached_at is not null), 0) as rate
            from (select ticket_id as id, started_at as at, state, breached_at, policy, kind
                from ticket_clock where started_at >= ? and started_at < ?) x
            join ticket t on t.id = x.id group by 1 order by 1""", 1);

    private static final String PERCENTILES = "percentile_cont(0.5) within group (order by x.seconds) as p50,"
            + " percentile_cont(0.9) within group (order by x.seconds) as p90,"
            + " percentile_cont(0.99) within group (order by x.seconds) as p99";

    private final String sql;
    private final int ranges;

    ReportName(String sql, int ranges) {
        this.sql = sql;
        this.ranges = ranges;
    }

    @JsonValue
    String wireName() {
        return Wire.name(this);
    }

    /** Its values: the zone if the grouping has one, the end of the time for the backlog, then the time, {@link #ranges}. */
    String sql(Grouping by) {
        return sql.formatted(by.sql(), PERCENTILES);
    }

    /** The number of times that the span stands in the SQL. */
    int ranges() {
        return ranges;
    }
}
