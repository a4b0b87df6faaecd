package io.walletline.routing.contact.progress;

import io.walletline.kit.sql.Row;
import io.walletline.kit.sql.Sql;
import io.walletline.routing.engine.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code wait_notice}: the last notice about each wait. Apart from the contacts, since routing need not react to it. */
@ApplicationScoped
class WaitNotices {

    private static final long ONE_NOTIFIER = 7_219_055_003_214L;

    private final Sql sql;

    WaitNotices(Sql sql) {
        this.sql = sql;
    }

    /** @param last absent before the first notice */
    record Waiting(
            UUID contactId,
            String queue,
            Channel channel,
            String language,
            Instant enteredAt,
            long position,
            @Nullable WaitNotice last) {}

    /** Takes the turn to notify until the end of the transaction, unless another instance has it. */
    @Transactional(TxType.MANDATORY)
    boolean tryLock() {
        return sql.query("select pg_try_advisory_xact_lock(" + ONE_NOTIFIER + ")")
                .one(row -> row.isTrue(1));
    }

    /**
     * The first of every line, with their positions, in one query. {@code offset 0} keeps the planner from reading all
     * notices for each line.
     */
    @Transactional(TxType.MANDATORY)
    List<Waiting> firstOfEachLine(int most) {
        return sql.query("""
                        select w.id, q.name, w.channel, w.language, w.entered_at, w.position,
                               n.position, n.p50_seconds, n.told_at
                        from service_queue q
                        cross join lateral (
                            select id, channel, language, entered_at, row_number() over (order by place, id) as position
                            from contact where queue = q.name and state = 'WAITING' order by place, id limit ?) w
                        left join lateral (
                            select position, p50_seconds, told_at from wait_notice
                            where contact_id = w.id offset 0) n on true""", most)
                .list(row -> new Waiting(
                        row.id(1),
                        row.text(2),
                        row.enumValue(3, Channel.class),
                        row.text(4),
                        row.instant(5),
                        row.longValue(6),
                        last(row)));
    }

    private static @Nullable WaitNotice last(Row row) {
        var at = row.instantOrNull(9);
        return at == null ? null : new WaitNotice(row.longValue(7), row.longOrNull(8), at);
    }

    /** Keeps the notices that are given in this transaction. */
    @Transactional(TxType.MANDATORY)
    void keep(Map<UUID, WaitNotice> given) {
        sql.updateAll(
                """
                insert into wait_notice (contact_id, position, p50_seconds, told_at) values (?, ?, ?, ?)
                on conflict (contact_id) do update
                set position = excluded.position, p50_seconds = excluded.p50_seconds,
                    told_at = excluded.told_at""",
                given.entrySet().stream()
                        .map(entry -> new @Nullable Object[] {
                            entry.getKey(),
                            entry.getValue().position(),
                            entry.getValue().p50Seconds(),
                            entry.getValue().at()
                        })
                        .toList());
    }

    /** Removes the notices of contacts that wait no longer; {@code offset 0} looks each up instead of reading every contact. */
    @Transactional(TxType.MANDATORY)
    void removeOutdated() {
        sql.update("delete from wait_notice n where not exists"
                + " (select from contact c where c.id = n.contact_id and c.state in ('WAITING', 'OFFERED')"
                + " offset 0)");
    }
}
