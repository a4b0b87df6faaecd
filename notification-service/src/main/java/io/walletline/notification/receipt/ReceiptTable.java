package io.walletline.notification.receipt;

import io.walletline.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** The table of all receipts. Every method takes part in the caller's transaction. */
@ApplicationScoped
class ReceiptBook {
    private final EntityManager database;
    private final Ids ids;
    private final Clock clock;

    ReceiptBook(EntityManager database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else handles this provider's message: a receipt cannot slip past the send that it belongs to. */
    void lock(String provider, String providerId) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", provider + ":" + providerId)
                .getSingleResult();
    }

    /** False if it was there. */
    boolean add(Receipt receipt) {
        return database.createNativeQuery("""
                                insert into receipt (id, provider, provider_id, status, error_code, received_at)
                                values (:id, :provider, :providerId, :status, :errorCode, :now) on conflict do nothing""")
                        .setParameter("id", ids.next())
                        .setParameter("provider", receipt.provider())
                        .setParameter("providerId", receipt.providerId())
                        .setParameter("status", receipt.status())
                        .setParameter("errorCode", receipt.errorCode())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    List<StatusLine> of(String provider, String providerId) {
        return database
                .createNativeQuery(
                        "select status, error_code from receipt where provider = :provider and provider_id = :providerId order by id",
                        StatusLine.class)
                .setParameter("provider", provider)
                .setParameter("providerId", providerId)
                .getResultList()
                .stream()
                .map(StatusLine.class::cast)
                .toList();
    }

    record StatusLine(String status, String errorCode) {}
}
