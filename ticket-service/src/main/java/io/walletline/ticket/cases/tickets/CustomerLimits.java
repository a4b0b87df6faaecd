package io.walletline.ticket.cases.tickets;

import io.walletline.kit.limits.Limit;
import io.walletline.kit.limits.RateLimits;
import io.walletline.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** How much one customer may send, so that nobody crowds out others. Agents and services are not limited here. */
@ApplicationScoped
public class CustomerLimits {

    private static final Limit TICKETS = new Limit("tickets-by-customer", 20, Duration.ofHours(1));
    private static final Limit CONTACTS = new Limit("contacts-by-customer", 20, Duration.ofHours(1));
    private static final Limit ENTRIES = new Limit("entries-by-customer", 120, Duration.ofHours(1));
    private static final Limit FILES = new Limit("files-by-customer", 60, Duration.ofHours(1));

    private final RateLimits limits;
    private final Caller caller;

    CustomerLimits(RateLimits limits, Caller caller) {
        this.limits = limits;
        this.caller = caller;
    }

    @Transactional
    public void opens() {
        use(TICKETS);
    }

    @Transactional
    public void asksForHelp() {
        use(CONTACTS);
    }

    @Transactional
    public void writes() {
        use(ENTRIES);
    }

    /** Counts a file before it is read, whatever becomes of it. */
    public void sendsFile() {
        if (caller.isOnlyCustomer()) {
            limits.attempt(FILES, caller.id());
        }
    }

    private void use(Limit limit) {
        if (caller.isOnlyCustomer()) {
            limits.use(limit, caller.id());
        }
    }
}
