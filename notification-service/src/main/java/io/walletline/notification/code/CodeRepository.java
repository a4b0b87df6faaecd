package io.walletline.notification.code;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CodeRepository implements PanacheRepositoryBase<OneTimeCode, UUID>, Codes {

    private final Sql sql;
    private final AttemptLimit limit;

    CodeRepository(Sql sql, CodeConfig config) {
        this.sql = sql;
        this.limit = AttemptLimit.of(config);
    }

    @Override
    public Optional<OneTimeCode> find(UUID verificationId) {
        return findByIdOptional(verificationId);
    }

    @Override
    public FailedAttempts lockCustomer(String customerRef) {
        sql.update(
                "insert into failed_attempts (customer_ref, failures) values (?, 0) on conflict do nothing",
                customerRef);
        return getEntityManager().find(FailedAttempts.class, customerRef, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public void refresh(OneTimeCode code) {
        getEntityManager().refresh(code);
    }

    @Override
    public AttemptLimit limit() {
        return limit;
    }

    List<OneTimeCode> of(String customerRef) {
        return list("customerRef = ?1 order by expiresAt, verificationId", customerRef);
    }

    void erase(String customerRef) {
        flush();
        delete("customerRef", customerRef);
        sql.update("delete from failed_attempts where customer_ref = ?", customerRef);
        getEntityManager().clear();
    }

    Optional<OneTimeCode> live(String customerRef) {
        return find("customerRef = ?1 and state = ?2", customerRef, CodeState.LIVE)
                .firstResultOptional();
    }

    Optional<OneTimeCode> sentAs(UUID messageId) {
        return find("messageId", messageId).firstResultOptional();
    }

    List<OneTimeCode> expired(Instant now, int rows) {
        return find("state = ?1 and expiresAt <= ?2 order by expiresAt", CodeState.LIVE, now)
                .page(0, rows)
                .list();
    }
}
