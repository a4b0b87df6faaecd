package io.walletline.ticket.deadlines.policies;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.walletline.kit.calendar.Calendar;
import io.walletline.ticket.deadlines.policies.definition.Applies.LookedUp;
import io.walletline.ticket.deadlines.policies.definition.ClockPolicy;
import io.walletline.ticket.deadlines.policies.definition.ClockTerms;
import io.walletline.ticket.deadlines.policies.definition.PolicyPack;
import io.walletline.ticket.deadlines.policies.definition.PolicySubject;
import io.walletline.ticket.deadlines.policies.definition.Trigger;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The policies and calendars, in memory: choosing a ticket's clocks asks the database nothing. */
@ApplicationScoped
public class PolicyBook {

    private final PolicyTables tables;
    private final ShippedPolicies shipped;
    private final PolicySeed seed;
    private final Clock clock;
    private final Set<String> packs;
    private volatile @Nullable PolicyIndex index;

    /** @param packs whose clocks start by themselves; the policies of operations always do */
    PolicyBook(
            PolicyTables tables,
            ShippedPolicies shipped,
            PolicySeed seed,
            Clock clock,
            @ConfigProperty(
                            name = "walletline.clocks.packs",
                            defaultValue = "operations,us-reg-e,eu-psd2,uk-disp,uk-app,in-rbi,br-med")
                    List<String> packs) {
        this.tables = tables;
        this.shipped = shipped;
        this.seed = seed;
        this.clock = clock;
        this.packs = Set.copyOf(packs);
    }

    void onStart(@Observes @Priority(50) StartupEvent event) {
        index();
    }

    /** The policies that give a ticket a clock now: every regulatory one, and the most specific one of each other kind. */
    public List<ClockPolicy> starting(Trigger trigger, PolicySubject subject) {
        return index().starting(trigger, subject);
    }

    /** Whether the criterion decides on a clock: if not, it need not be looked up. */
    public boolean asksFor(LookedUp what, Trigger trigger, PolicySubject subject) {
        return index().asksFor(what, trigger, subject);
    }

    /** @throws UnknownPolicy if there is none of this name */
    public ClockPolicy newest(String name) {
        return index().newest(name);
    }

    /** The newest versions, for a clock that starts now. */
    public ClockTerms terms(ClockPolicy policy, Instant start) {
        var shelf = index().shelf();
        var calendar = policy.term().calendar();
        return terms(policy, calendar == null ? 0 : shelf.newest(calendar), start);
    }

    /** The terms of a clock that was started with these versions. */
    public ClockTerms terms(String policy, int version, int calendarVersion, Instant start) {
        return terms(policy(policy, version), calendarVersion, start);
    }

    /** A version of a policy, also one that has been replaced since. */
    public ClockPolicy policy(String name, int version) {
        var known = index().find(name, version);
        if (known == null && refresh()) {
            known = index().find(name, version);
        }
        if (known == null) {
            throw new UnknownPolicy();
        }
        return known;
    }

    /** Reads everything anew if another instance has written something; returns whether it has. */
    public synchronized boolean refresh() {
        boolean changed = index == null || tables.size() != index.size();
        if (changed) {
            read();
        }
        return changed;
    }

    /** The newest version of each policy, by name. */
    List<ClockPolicy> current() {
        return index().current();
    }

    List<PolicyPack> packs() {
        return shipped.packs();
    }

    boolean isActive(ClockPolicy policy) {
        return index().isActive(policy);
    }

    CalendarCache shelf() {
        return index().shelf();
    }

    /** The newest version of a calendar; empty if there is none of this name. */
    public Optional<Calendar> calendar(String name) {
        var shelf = shelf();
        return shelf.has(name) ? Optional.of(shelf.calendar(name, shelf.newest(name))) : Optional.empty();
    }

    synchronized void read() {
        index = new PolicyIndex(tables.policies(), tables.calendars(), packs);
    }

    private ClockTerms terms(ClockPolicy policy, int calendarVersion, Instant start) {
        return new ClockTerms(
                policy,
                calendarVersion,
                index().shelf().counting(policy.term(), calendarVersion, start, clock.instant()));
    }

    private PolicyIndex index() {
        var known = index;
        return known == null ? first() : known;
    }

    /** Writes shipped policies that are not stored yet, at the start or with the first request. */
    private synchronized PolicyIndex first() {
        if (index == null) {
            QuarkusTransaction.requiringNew().run(seed::sow);
            QuarkusTransaction.requiringNew().run(this::read);
        }
        return java.util.Objects.requireNonNull(index);
    }
}
