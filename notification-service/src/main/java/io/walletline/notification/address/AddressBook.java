package io.walletline.notification.address;

import io.walletline.kit.phone.PhoneNumbers;
import io.walletline.kit.privacy.ErasedCustomers;
import io.walletline.kit.privacy.Sealer;
import io.walletline.notification.template.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Addresses and languages of customers. Phone numbers leave it only towards the provider. */
@ApplicationScoped
public class AddressBook {

    private final CustomerAddressRepository addresses;
    private final ErasedCustomers erased;
    private final Sealer sealer;
    private final Clock clock;
    private final Duration settling;
    private final Event<NumberChanged> changes;

    /** @param settling how long a changed number waits before secrets go to it */
    AddressBook(
            CustomerAddressRepository addresses,
            ErasedCustomers erased,
            Sealer sealer,
            Clock clock,
            @ConfigProperty(name = "walletline.addresses.settling", defaultValue = "24H") Duration settling,
            Event<NumberChanged> changes) {
        this.addresses = addresses;
        this.erased = erased;
        this.sealer = sealer;
        this.clock = clock;
        this.settling = settling;
        this.changes = changes;
    }

    /**
     * Replaces the whole address. Who is entered after an erasure is a customer again.
     *
     * @param region of a number without a country code
     * @throws InvalidPhoneNumber unless it is a mobile phone's number in its country
     */
    @Transactional
    Entry enter(String customerRef, @Nullable String phoneNumber, @Nullable String region, Language language) {
        var number = phoneNumber == null ? null : read(phoneNumber, region);
        erased.remove(customerRef); // and wait for whoever enters the same customer now
        var known = addresses.findByIdOptional(customerRef);
        var address = known.orElseGet(() -> new CustomerAddress(customerRef));
        var before = number(address).orElse(null);
        var now = clock.instant();
        address.speak(language, now);
        if (number == null ? before != null : !number.equals(before)) {
            address.move(number == null ? null : sealer.seal(place(customerRef), number), now.plus(settling));
        }
        addresses.persistAndFlush(address);
        if (before != null && !before.equals(number)) {
            changes.fire(new NumberChanged(customerRef, before));
        }
        return new Entry(AddressResponse.of(address), known.isEmpty());
    }

    /** @param added whether the customer was not known before */
    record Entry(AddressResponse address, boolean added) {}

    /** The phone number in E.164. */
    public Optional<String> phoneNumber(String customerRef) {
        return addresses.findByIdOptional(customerRef).flatMap(this::number);
    }

    /** Whether secrets may go to the customer's number; a changed one waits. */
    public boolean takesSecrets(String customerRef) {
        return addresses
                .findByIdOptional(customerRef)
                .map(address -> address.takesSecrets(clock.instant()))
                .orElse(true);
    }

    public Optional<Language> language(String customerRef) {
        return addresses.findByIdOptional(customerRef).map(CustomerAddress::language);
    }

    public void erase(String customerRef) {
        addresses.deleteById(customerRef);
    }

    /** What is held about a customer. */
    public record Held(
            @Nullable String phoneNumber,
            Language language,
            @Nullable Instant secretsFrom,
            Instant updatedAt) {

        @Override
        public String toString() {
            return "Held[language=" + language + "]";
        }
    }

    public Optional<Held> held(String customerRef) {
        return addresses
                .findByIdOptional(customerRef)
                .map(address -> new Held(
                        number(address).orElse(null), address.language(), address.secretsFrom(), address.updatedAt()));
    }

    private Optional<String> number(CustomerAddress address) {
        return Optional.ofNullable(address.phoneNumber())
                .map(bytes -> sealer.open(place(address.customerRef()), bytes));
    }

    private static String read(String phoneNumber, @Nullable String region) {
        return PhoneNumbers.mobile(phoneNumber, region)
                .orElseThrow(() -> new InvalidPhoneNumber(region == null && PhoneNumbers.isNational(phoneNumber)));
    }

    private static String place(String customerRef) {
        return "address.phone:" + customerRef;
    }
}
