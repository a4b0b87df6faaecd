package io.walletline.notification.address;

import io.walletline.kit.phone.PhoneNumbers;
import io.walletline.kit.privacy.Sealer;
import io.walletline.notification.template.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Addresses and languages of customers. Phone numbers leave it only towards the provider. */
@ApplicationScoped
public class AddressBook {

    private final CustomerAddressRepository addresses;
    private final Sealer sealer;
    private final Clock clock;
    private final String homeRegion;

    AddressBook(
            CustomerAddressRepository addresses,
            Sealer sealer,
            Clock clock,
            @ConfigProperty(name = "walletline.home.region") String homeRegion) {
        this.addresses = addresses;
        this.sealer = sealer;
        this.clock = clock;
        this.homeRegion = homeRegion;
    }

    /**
     * Replaces the whole address.
     *
     * @throws InvalidPhoneNumber if it cannot be a phone number
     */
    @Transactional
    Entry enter(String customerRef, @Nullable String phoneNumber, Language language) {
        var number = phoneNumber == null ? null : seal(customerRef, phoneNumber);
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

    /** The phone number in E.164. */
    public Optional<String> phoneNumber(String customerRef) {
        return addresses
                .findByIdOptional(customerRef)
                .map(CustomerAddress::phoneNumber)
                .map(bytes -> sealer.open(place(customerRef), bytes));
    }

    public Optional<Language> language(String customerRef) {
        return addresses.findByIdOptional(customerRef).map(CustomerAddress::language);
    }

    private byte[] seal(String customerRef, String phoneNumber) {
        var number = PhoneNumbers.normalise(phoneNumber, homeRegion).orElseThrow(InvalidPhoneNumber::new);
        return sealer.seal(place(customerRef), number);
    }

    private static String place(String customerRef) {
        return "address.phone:" + customerRef;
    }
}
