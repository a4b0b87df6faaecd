package io.walletline.ticket.cases.customers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.kit.sql.Sql;
import io.walletline.ticket.cases.customers.CustomerDirectory.Traits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Customers by ref and by the blind index of their phone number. */
@ApplicationScoped
class CustomerRepository implements PanacheRepositoryBase<Customer, String> {

    private final Sql sql;

    CustomerRepository(Sql sql) {
        this.sql = sql;
    }

    /** The one customer with this number; a number of several tells nothing about who calls. */
    Optional<Customer> byPhoneIndex(byte[] index) {
        var known = find("phoneIndex", index).range(0, 1).list();
        return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    /** Asked at every opening: no entity is made of it. */
    Optional<Traits> traits(String ref) {
        return sql.query("select language, region, tier from customer where ref = ?", ref)
                .first(row -> new Traits(row.text(1), row.textOrNull(2), row.textOrNull(3)));
    }
}
