package io.walletline.ticket.cases.customers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Customers by ref and by the blind index of their phone number. */
@ApplicationScoped
class CustomerRepository implements PanacheRepositoryBase<Customer, String> {

    Optional<Customer> byPhoneIndex(byte[] index) {
        return find("phoneIndex = ?1 order by changedAt desc", index).firstResultOptional();
    }
}
