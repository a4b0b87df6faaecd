package io.walletline.ticket.cases.customers;

import io.walletline.kit.phone.PhoneNumbers;
import io.walletline.kit.privacy.Sealer;
import io.walletline.ticket.protection.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A directory of customers by phone number and ref, with the language to answer in. */
@ApplicationScoped
public class CustomerDirectory {

    private final CustomerRepository customers;
    private final Vault vault;
    private final Sealer sealer;
    private final Clock clock;
    private final String homeRegion;
    private final String homeLanguage;

    CustomerDirectory(
            CustomerRepository customers,
            Vault vault,
            Sealer sealer,
            Clock clock,
            @ConfigProperty(name = "walletline.home.region", defaultValue = "CN") String homeRegion,
            @ConfigProperty(name = "walletline.home.language", defaultValue = "zh") String homeLanguage) {
        this.customers = customers;
        this.vault = vault;
        this.sealer = sealer;
        this.clock = clock;
        this.homeRegion = homeRegion;
        this.homeLanguage = homeLanguage;
    }

    /** Replaces a customer's data by those of the wallet's core. */
    @Transactional
    public void record(String ref, CustomerRequest facts) {
        var region = facts.region() == null ? homeRegion : facts.region();
        var phone = facts.phoneNumber() == null
                ? null
                : PhoneNumbers.normalise(facts.phoneNumber(), region).orElseThrow(BadPhoneNumber::new);
        var customer = customers.lock(ref, facts.language(), clock.instant());
        customer.known(
                phone == null ? null : vault.sealFor(ref, Customer.phonePlace(ref), phone),
                phone == null ? null : sealer.blindIndex(phone),
                facts.language(),
                facts.region(),
                facts.tier(),
                clock.instant());
    }

    /** A customer's data, unsealed. */
    @Transactional
    public Optional<KnownCustomer> known(String ref) {
        return customers.findByIdOptional(ref).map(this::readable);
    }

    private KnownCustomer readable(Customer known) {
        return new KnownCustomer(
                known.ref(), known.phone(vault, sealer), known.language(), known.region(), known.tier());
    }

    /** Forgets a customer's data; the wallet's core may send them anew. */
    @Transactional
    public void forget(String ref) {
        customers.deleteById(ref);
    }

    /** The customer with this number, as a phone system shows it; nobody if two customers have it. */
    @Transactional
    public Optional<KnownCustomer> byPhone(String number) {
        return PhoneNumbers.normalise(number, homeRegion)
                .map(sealer::blindIndex)
                .flatMap(customers::byPhoneIndex)
                .map(this::readable);
    }

    /** The wallet's tier of the customer, if it has told one. */
    @Transactional
    public Optional<String> tier(@Nullable String ref) {
        return traits(ref).map(Traits::tier);
    }

    /** The region of the customer, if the wallet's core has told one. */
    @Transactional
    public @Nullable String region(@Nullable String ref) {
        return traits(ref).map(Traits::region).orElse(null);
    }

    /** The language to use with a customer; the house's own for one whom nobody knows. */
    @Transactional
    public String language(@Nullable String ref) {
        return traits(ref).map(Traits::language).orElse(homeLanguage);
    }

    /** What decides how a customer is served; empty for one whom nobody knows. */
    @Transactional
    public Optional<Traits> traits(@Nullable String ref) {
        return ref == null ? Optional.empty() : customers.traits(ref);
    }

    /** What decides how a customer is served, without opening anything sealed. */
    public record Traits(
            String language,
            @Nullable String region,
            @Nullable String tier) {}
}
