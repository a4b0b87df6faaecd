package io.walletline.ticket.protection.vault;

import io.walletline.kit.sql.Row;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of the table {@code data_key}. Every method takes part in the caller's transaction. */
@ApplicationScoped
class KeyTable {

    /** @param wrapped the key, sealed with the house key */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Key(UUID id, byte[] wrapped) {}

    private final Sql sql;

    KeyTable(Sql sql) {
        this.sql = sql;
    }

    /** The owner's key; if there is none, the given one becomes it. One round trip. */
    Key ensure(Owner owner, Key fresh, Instant now) {
        var known = owner.customerRef() != null ? "customer_ref = ? and ticket_id is null" : "ticket_id = ?";
        var ensure = "with known as (select id, wrapped from data_key where " + known + "), added as ("
                + "insert into data_key (id, customer_ref, ticket_id, wrapped, created_at) "
                + "select ?, ?, ?, ?, ? where not exists (select 1 from known) on conflict do nothing "
                + "returning id, wrapped) select id, wrapped from known union all select id, wrapped from added";
        // Nothing at all comes back when another transaction adds the owner's key at the same time: then it is there
        // now.
        for (int attempt = 0; attempt < 3; attempt++) {
            var key = sql.query(
                            ensure,
                            owner.customerRef() != null ? owner.customerRef() : owner.ticketId(),
                            fresh.id(),
                            owner.customerRef(),
                            owner.ticketId(),
                            fresh.wrapped(),
                            now)
                    .first(KeyTable::read);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new IllegalStateException("a key that is there cannot be seen");
    }

    Optional<Key> find(UUID id) {
        return sql.query("select id, wrapped from data_key where id = ?", id).first(KeyTable::read);
    }

    /** Whether the key is there; nobody destroys it before the transaction ends. */
    boolean hold(UUID id) {
        return sql.query("select id, wrapped from data_key where id = ? for key share", id)
                .exists();
    }

    /** Keys that some other house key wraps: their first bytes name it. */
    List<Key> wrappedOtherwise(byte[] header, int limit) {
        return sql.query(
                        "select id, wrapped from data_key where substring(wrapped from 1 for ?) <> ? limit ?",
                        header.length,
                        header,
                        limit)
                .list(KeyTable::read);
    }

    void rewrap(Key key) {
        sql.update("update data_key set wrapped = ? where id = ?", key.wrapped(), key.id());
    }

    /** The customer's own key and those of the given tickets; returns how many there were. */
    int destroy(String customerRef, Collection<UUID> tickets) {
        return sql.update(
                "delete from data_key where customer_ref = ? or ticket_id = any (?)", customerRef, Sql.ids(tickets));
    }

    /** The customer of a ticket that is stored; null if nobody knows. */
    @Nullable
    String customerOf(UUID ticketId) {
        return sql.query("select customer_ref from ticket where id = ?", ticketId)
                .<Optional<String>>first(row -> Optional.ofNullable(row.textOrNull(1)))
                .flatMap(ref -> ref)
                .orElse(null);
    }

    private static Key read(Row row) {
        return new Key(row.id(1), row.bytes(2));
    }
}
