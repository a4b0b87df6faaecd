package io.walletline.ticket.deadlines.policies;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.walletline.kit.calendar.CalendarDefinition;
import io.walletline.kit.calendar.CalendarWithoutOpenHours;
import io.walletline.kit.rest.Revision;
import io.walletline.ticket.deadlines.policies.definition.ClockPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Writes new versions of policies and calendars. Tickets that open from then on go by them, running clocks do not. */
@ApplicationScoped
class PolicyDesk {

    private static final Set<String> OURS = Set.of(ShippedPolicies.OPERATIONS, PolicyIndex.OWN);

    private final PolicyBook book;
    private final PolicyTables tables;
    private final Clock clock;

    PolicyDesk(PolicyBook book, PolicyTables tables, Clock clock) {
        this.book = book;
        this.tables = tables;
        this.clock = clock;
    }

    record Written<T>(T what, int version, boolean created) {}

    /** Creates or replaces. Saying what is so already writes no version. */
    Written<ClockPolicy> define(String name, PolicyRequest request, @Nullable String ifMatch, String by) {
        book.refresh();
        var known = book.current().stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElse(null);
        if (known != null && !OURS.contains(known.pack())) {
            throw new ShippedPolicy();
        }
        var version = known == null ? 1 : known.version();
        var pack = known == null ? PolicyIndex.OWN : known.pack();
        if (known != null) {
            if (known.equals(request.policy(name, version, pack))) {
                return new Written<>(known, version, false);
            }
            Revision.check(ifMatch, version);
            version++;
        }
        var policy = request.policy(name, version, pack);
        check(policy);
        if (!isWritten(() -> tables.add(policy, by))) {
            // Somebody was a moment earlier: what they wrote decides.
            return define(name, request, ifMatch, by);
        }
        return new Written<>(policy, version, known == null);
    }

    private void check(ClockPolicy policy) {
        var faults = policy.faults();
        var calendar = policy.term().calendar();
        if (faults.isEmpty() && calendar != null && !book.shelf().has(calendar)) {
            faults.add("there is no calendar of this name");
        }
        if (faults.isEmpty() && !isFeasible(policy)) {
            faults.add("the calendar has not that much open time within three years");
        }
        if (!faults.isEmpty()) {
            throw new BadPolicy(faults);
        }
    }

    private boolean isFeasible(ClockPolicy policy) {
        try {
            var latest = clock.instant().plus(CalendarCache.AHEAD.dividedBy(2));
            Instant due = book.terms(policy, clock.instant()).counting().due(clock.instant());
            return due.isBefore(latest);
        } catch (IllegalStateException notEnough) {
            return false;
        }
    }

    /** @throws CalendarWithoutOpenHours if no day of the week has any: deadlines would never come */
    Written<CalendarDefinition> define(
            String name, CalendarDefinition definition, @Nullable String ifMatch, String by) {
        definition.calendar();
        var weekly = definition.weekly();
        if (weekly == null || weekly.values().stream().allMatch(List::isEmpty)) {
            throw new CalendarWithoutOpenHours();
        }
        book.refresh();
        var known = book.shelf().has(name);
        var version = known ? book.shelf().newest(name) : 0;
        if (known && book.shelf().calendar(name, version).equals(definition.calendar())) {
            return new Written<>(definition, version, false);
        }
        if (known) {
            Revision.check(ifMatch, version);
        }
        if (!isWritten(() -> tables.add(name, version + 1, definition, by))) {
            return define(name, definition, ifMatch, by);
        }
        return new Written<>(definition, version + 1, !known);
    }

    /** Writes a change if nobody else has taken its version; false if somebody has. */
    private boolean isWritten(BooleanSupplier change) {
        var written = QuarkusTransaction.requiringNew().call(change::getAsBoolean);
        QuarkusTransaction.requiringNew().run(book::read);
        return written;
    }
}
