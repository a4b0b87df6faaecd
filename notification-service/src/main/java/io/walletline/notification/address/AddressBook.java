package io.walletline.notification.address;

import io.walletline.notification.template.Language;
import io.walletline.notification.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of how to reach a customer. Phone numbers leave it only towards the provider. */
@ApplicationScoped
public class AddressBook {
    private final CustomerAddressRepository addresses;
    private final PhoneNumbers phoneNumbers;
    private final Vault vault;
    private final Clock clock;

    AddressBook(CustomerAddressRepository addresses, PhoneNumbers phoneNumbers, Vault vault, Clock clock) {
        this.addresses = addresses;
        this.phoneNumbers = phoneNumbers;
        this.vault = vault;
        this.clock = clock;
    }

    /** Replaces the whole address. */
    @Transactional
    Entry enter(String customerRef, @Nullable String phoneNumber, Language language) {
        var number = phoneNumber == null ? null : vault.seal(phoneNumbers.normalise(phoneNumber), context(customerRef));
        var known = addresses.findByIdOptional(customerRef);
        var address = known.orElseGet(() -> new CustomerAddress(customerRef));
        address.move(number, language, clock.instant());
        if (known.isEmpty()) {
            addresses.persist(address);
        }
        return new Entry(AddressResponse.of(address), known.isEmpty());
    }

    /** @param added whether the customer was not known before */
    record Entry(AddressResponse address, boolean added) {}

    /** E.164. */
    public Optional<String> phoneNumber(String customerRef) {
        return addresses
                .findByIdOptional(customerRef)
                .map(CustomerAddress::phoneNumber)
                .map(bytes -> vault.open(bytes, context(customerRef)));
    }

    public Optional<Language> language(String customerRef) {
        return addresses.findByIdOptional(customerRef).map(CustomerAddress::language);
    }

    private static String context(String customerRef) {
        return "phone-number:" + customerRef;
    }
}
