package io.walletline.kit.privacy;

import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The customers who were erased, by a keyed hash only. Whoever stores something about a customer asks here first: events come
 * late and again, and none of them may bring a customer back. Every method takes part in the caller's transaction.
 */
@ApplicationScoped
public class ErasedCustomers {

    private final Sql sql;
    private final Sealer sealer;

    ErasedCustomers(Sql sql, Sealer sealer) {
        this.sql = sql;
        this.sealer = sealer;
    }

    /** Whether the customer was erased; an erasure that begins now waits until the caller's transaction ends. */
    public boolean contain(String customerRef) {
        var hash = hash(customerRef);
        sql.query("select 1 from pg_advisory_xact_lock_shared(hashtextextended(?, 0))", key(hash))
                .exists();
        return sql.query("select 1 from erased_customer where customer = ?", hash)
                .exists();
    }

    /** Waits for those who store something about the customer now, and keeps others from it for good. */
    public void add(String customerRef, Instant at) {
        var hash = alone(customerRef);
        sql.update(
                "insert into erased_customer (customer, erased_at) values (?, ?) on conflict (customer) do nothing",
                hash,
                at);
    }

    /** Forgets the erasure of a customer who has come back. */
    public void remove(String customerRef) {
        sql.update("delete from erased_customer where customer = ?", alone(customerRef));
    }

    private byte[] alone(String customerRef) {
        var hash = hash(customerRef);
        sql.takeTurn(key(hash));
        return hash;
    }

    private byte[] hash(String customerRef) {
        return sealer.blindIndex("erased.customer:" + customerRef);
    }

    private static String key(byte[] hash) {
        return "erased:" + HexFormat.of().formatHex(hash);
    }
}
