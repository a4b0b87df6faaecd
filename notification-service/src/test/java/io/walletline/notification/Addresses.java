package io.walletline.notification;

import io.walletline.notification.address.AddressBook;
import io.walletline.notification.address.AddressBookAccess;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes customers reachable. */
@ApplicationScoped
public class Addresses {

    private final AddressBook addressBook;

    Addresses(AddressBook addressBook) {
        this.addressBook = addressBook;
    }

    public void enter(Customer customer, String language) {
        AddressBookAccess.enter(addressBook, customer.ref(), customer.number(), language);
    }
}
