package io.walletline.ticket.automation.bulk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bulk acts and the outcome of each of their tickets. */
@ApplicationScoped
class BulkRepository implements PanacheRepositoryBase<BulkAct, UUID> {

    /** The failure of one ticket: the problem's slug and status. */
    record Failure(
            UUID ticketId,
            String problem,
            int status,
            @Nullable String detail) {}

    /** The numbers of tickets done and failed. */
    record Count(long done, long failed) {}

    /** The tickets that a filter chooses now; null does not filter. */
    record Filter(
            @Nullable String status,
            @Nullable String assignee,
            @Nullable String customerRef,
            @Nullable String category,
            @Nullable String tag) {}

    List<UUID> chosen(Filter filter, int limit) {
        var sql = new StringBuilder("select t.id from ticket t where true");
        var values = new LinkedHashMap<String, String>();
        add(sql, values, " and t.status = :status", "status", filter.status());
        add(sql, values, " and t.assignee = :assignee", "assignee", filter.assignee());
        add(sql, values, " and t.customer_ref = :customer", "customer", filter.customerRef());
        add(sql, values, " and t.category = :category", "category", filter.category());
        add(
                sql,
                values,
                " and exists (select from ticket_tag g where g.ticket_id = t.id and g.tag = :tag)",
                "tag",
                filter.tag());
        var query = getEntityManager()
                .createNativeQuery(sql.append(" order by t.id").toString(), UUID.class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        List<UUID> ids = query.getResultList();
        return ids;
    }

    /** Returns how many of them exist. */
    int cover(UUID bulkId, Collection<UUID> tickets) {
        return getEntityManager()
                .createNativeQuery("insert into bulk_item (bulk_id, ticket_id, state)"
                        + " select ?1, id, 'PENDING' from ticket where id = any (?2)")
                .setParameter(1, bulkId)
                .setParameter(2, tickets.toArray(UUID[]::new))
                .executeUpdate();
    }

    List<UUID> unfinished() {
        return find("from BulkAct where finishedAt is null order by requestedAt").stream()
                .map(BulkAct::id)
                .toList();
    }

    /** The next ticket that nobody works on, locked until this transaction ends. */
    Optional<UUID> claim(UUID bulkId) {
        List<UUID> next = getEntityManager()
                .createNativeQuery(
                        "select ticket_id from bulk_item where bulk_id = ?1 and state = 'PENDING'"
                                + " order by ticket_id limit 1 for update skip locked",
                        UUID.class)
                .setParameter(1, bulkId)
                .getResultList();
        return next.stream().findFirst();
    }

    void done(UUID bulkId, UUID ticketId) {
        getEntityManager()
                .createNativeQuery("update bulk_item set state = 'DONE' where bulk_id = ?1 and ticket_id = ?2")
                .setParameter(1, bulkId)
                .setParameter(2, ticketId)
                .executeUpdate();
    }

    void failed(UUID bulkId, Failure failure) {
        getEntityManager()
                .createNativeQuery("update bulk_item set state = 'FAILED', problem = ?3, status = ?4, detail = ?5"
                        + " where bulk_id = ?1 and ticket_id = ?2 and state = 'PENDING'")
                .setParameter(1, bulkId)
                .setParameter(2, failure.ticketId())
                .setParameter(3, failure.problem())
                .setParameter(4, failure.status())
                .setParameter(5, failure.detail())
                .executeUpdate();
    }

    /** Not the one that somebody has in hand: that one waits for nothing any more. */
    void cancelWaiting(UUID bulkId) {
        getEntityManager()
                .createNativeQuery("update bulk_item set state = 'CANCELLED' where (bulk_id, ticket_id) in ("
                        + "select bulk_id, ticket_id from bulk_item where bulk_id = ?1 and state = 'PENDING'"
                        + " for update skip locked)")
                .setParameter(1, bulkId)
                .executeUpdate();
    }

    boolean isWorkedOff(UUID bulkId) {
        return getEntityManager()
                .createNativeQuery(
                        "select 1 from bulk_item where bulk_id = ?1 and state = 'PENDING' limit 1", Integer.class)
                .setParameter(1, bulkId)
                .getResultList()
                .isEmpty();
    }

    Count count(UUID bulkId) {
        var row = (Object[]) getEntityManager()
                .createNativeQuery("select count(*) filter (where state = 'DONE'),"
                        + " count(*) filter (where state = 'FAILED') from bulk_item where bulk_id = ?1")
                .setParameter(1, bulkId)
                .getSingleResult();
        return new Count(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** A page of failures by ticket, one row more than the limit if there is one. */
    List<Failure> failures(UUID bulkId, int limit, @Nullable UUID after) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select ticket_id, problem, status, detail from bulk_item where bulk_id = ?1"
                                + " and state = 'FAILED' and ticket_id > ?2 order by ticket_id",
                        Object[].class)
                .setParameter(1, bulkId)
                .setParameter(2, after == null ? new UUID(0, 0) : after)
                .setMaxResults(limit + 1)
                .getResultList();
        return rows.stream()
                .map(row -> new Failure((UUID) row[0], (String) row[1], ((Number) row[2]).intValue(), (String) row[3]))
                .toList();
    }

    private static void add(
            StringBuilder sql, Map<String, String> values, String condition, String name, @Nullable String value) {
        if (value != null) {
            sql.append(condition);
            values.put(name, value);
        }
    }
}
