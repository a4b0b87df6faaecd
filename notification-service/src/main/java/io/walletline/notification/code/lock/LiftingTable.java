package io.walletline.notification.code.lock;

import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The SQL of the table {@code code_lock_lifting}. */
@ApplicationScoped
class LiftingTable {

    private final Sql sql;

    LiftingTable(Sql sql) {
        this.sql = sql;
    }

    void add(UUID id, String customerRef, String liftedBy, byte[] sealedReason, Instant at) {
        sql.update(
                "insert into code_lock_lifting (id, customer_ref, lifted_by, reason, lifted_at) values (?, ?, ?, ?, ?)",
                id,
                customerRef,
                liftedBy,
                sealedReason,
                at);
    }

    void erase(String customerRef) {
        sql.update("delete from code_lock_lifting where customer_ref = ?", customerRef);
    }
}
