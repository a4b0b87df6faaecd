package io.walletline.ticket.cases.customers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.kit.sql.Sql;
import io.walletline.ticket.cases.customers.CustomerDirectory.Traits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Customers by ref and by the blind index of their phone number. */
@ApplicationScoped
class CustomerRepository implements PanacheRepositoryBase<Customer, String> {

    private final Sql sql;

    CustomerRepository(Sql sql) {
        this.sql = sql;
    }

    /** The one customer with this number; a number that two have tells of neither. */
    Optional<Customer> byPhoneIndex(byte[] index) {
        var found = find("phoneIndex = ?1", index).range(0, 1).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Lays down a customer's row if there is none, and takes a turn on it: two who tell at once meet here. */
    Customer lock(String ref, String language, Instant now) {
        sql.update(
                "insert into customer (ref, language, changed_at) values (?, ?, ?) on conflict (ref) do nothing",
                ref,
                language,
                now);
        return Objects.requireNonNull(findById(ref, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Asked at every opening: no entity is made of it. */
    Optional<Traits> traits(String ref) {
        return sql.query("select language, region, tier from customer where ref = ?", ref)
                .first(row -> new Traits(row.text(1), row.textOrNull(2), row.textOrNull(3)));
    }
}
