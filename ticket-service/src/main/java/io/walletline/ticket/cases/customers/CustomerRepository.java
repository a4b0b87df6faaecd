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

    Optional<Customer> byPhoneIndex(byte[] index) {
        return find("phoneIndex = ?1 order by changedAt desc", index).firstResultOptional();
    }

    /** Asked at every opening: no entity is made of it. */
    Optional<Traits> traits(String ref) {
        return sql.query("select language, region, tier from customer where ref = ?", ref)
                .first(row -> new Traits(row.text(1), row.textOrNull(2), row.textOrNull(3)));
    }
}
