package io.walletline.ticket.channels.phone;

import io.walletline.kit.limits.Limit;
import io.walletline.kit.limits.RateLimits;
import io.walletline.ticket.cases.customers.CustomerDirectory;
import io.walletline.ticket.cases.customers.KnownCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as far as the number tells. A number for which the carrier does not vouch, one of several customers, or one that
 * calls oftener than a person would, tells nothing: the caller is served as an unknown one, and no wallet is touched (ADR 9).
 */
@ApplicationScoped
class CallerRegister {

    private static final Limit IDENTIFIED_CALLS = new Limit("identified-calls-by-number", 20, Duration.ofHours(1));

    private final CustomerDirectory customers;
    private final RateLimits limits;
    private final Clock clock;

    CallerRegister(CustomerDirectory customers, RateLimits limits, Clock clock) {
        this.customers = customers;
        this.limits = limits;
        this.clock = clock;
    }

    Call firstHeardOf(IncomingCall incoming) {
        var customer = customer(incoming);
        return new Call(
                incoming.id(),
                customer.map(KnownCustomer::ref).orElse(null),
                customer.map(KnownCustomer::language).orElseGet(() -> customers.language(null)),
                clock.instant());
    }

    private Optional<KnownCustomer> customer(IncomingCall incoming) {
        var from = incoming.from();
        return from == null || !incoming.vouched()
                ? Optional.empty()
                : customers.byPhone(from).filter(known -> limits.admits(IDENTIFIED_CALLS, from));
    }

    /** The region that the caller's customer belongs to; null for a caller whom nobody knows. */
    @Nullable
    String regionOf(Call call) {
        return customers.region(call.customerRef());
    }
}
