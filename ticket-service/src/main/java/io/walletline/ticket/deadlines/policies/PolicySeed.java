package io.walletline.ticket.deadlines.policies;

import io.walletline.ticket.deadlines.policies.definition.ClockPolicy;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/**
 * The seed of shipped policies and calendars, written to the database once. A rule of law under the same name and version
 * must be word for word what is
 * there, because running clocks refer to it: to correct one, ship it with the next version.
 */
@ApplicationScoped
class PolicySeed {

    private final ShippedPolicies shipped;
    private final PolicyTables tables;

    PolicySeed(ShippedPolicies shipped, PolicyTables tables) {
        this.shipped = shipped;
        this.tables = tables;
    }

    /** Inside a transaction. */
    void sow() {
        tables.lock();
        var calendars = tables.calendars().stream()
                .map(PolicyTables.StoredCalendar::name)
                .collect(Collectors.toSet());
        shipped.calendars().forEach((name, definition) -> {
            if (!calendars.contains(name)) {
                tables.add(name, 1, definition, Actor.SYSTEM.id());
            }
        });
        var policies = tables.policies();
        var names = policies.stream().map(ClockPolicy::name).collect(Collectors.toSet());
        for (var policy : shipped.policies()) {
            if (policy.pack().equals(ShippedPolicies.OPERATIONS) ? !names.contains(policy.name()) : isNew(policy)) {
                tables.add(policy, Actor.SYSTEM.id());
            }
        }
    }

    private boolean isNew(ClockPolicy policy) {
        var stored = tables.find(policy.name(), policy.version());
        if (stored != null && !stored.equals(policy)) {
            throw new IllegalStateException(
                    "shipped policy %s was changed without a new version".formatted(policy.name()));
        }
        return stored == null;
    }
}
