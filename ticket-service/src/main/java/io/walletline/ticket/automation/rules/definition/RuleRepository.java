package io.walletline.ticket.automation.rules.definition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Rules in their order, and every version that they ever had. */
@ApplicationScoped
public class RuleRepository implements PanacheRepositoryBase<RuleRow, String> {

    /** An earlier version. */
    public record Kept(long version, String document, String changedBy, Instant changedAt) {}

    public List<RuleRow> inOrder() {
        return list("from RuleRow order by position");
    }

    /** Locks rules until the transaction ends, so that no two take the same number. */
    public void takeTurns() {
        getEntityManager()
                .createNativeQuery("lock table automation_rule in share row exclusive mode")
                .executeUpdate();
    }

    public boolean isTaken(int order, String butBy) {
        return count("position = ?1 and name <> ?2", order, butBy) > 0;
    }

    public void keep(RuleRow row) {
        getEntityManager()
                .createNativeQuery(
                        "insert into automation_rule_version (name, version, document, changed_by, changed_at)"
                                + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, row.name())
                .setParameter(2, row.version())
                .setParameter(3, row.document())
                .setParameter(4, row.changedBy())
                .setParameter(5, row.changedAt())
                .executeUpdate();
    }

    /** Newest first. */
    public List<Kept> versions(String name) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select version, document, changed_by, changed_at from automation_rule_version"
                                + " where name = ?1 order by version desc limit 200",
                        Object[].class)
                .setParameter(1, name)
                .getResultList();
        return rows.stream()
                .map(row -> new Kept(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }

    /** Grows with every change. */
    long stamp() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select count(*) from automation_rule_version")
                        .getSingleResult())
                .longValue();
    }
}
