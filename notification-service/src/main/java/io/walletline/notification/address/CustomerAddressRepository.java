package io.walletline.notification.address;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CustomerAddressRepository implements PanacheRepositoryBase<CustomerAddress, String> {}
