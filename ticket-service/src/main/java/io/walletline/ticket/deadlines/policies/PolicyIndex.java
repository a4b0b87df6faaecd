package io.walletline.ticket.deadlines.policies;

import io.walletline.ticket.deadlines.policies.definition.Applies.LookedUp;
import io.walletline.ticket.deadlines.policies.definition.ClockKind;
import io.walletline.ticket.deadlines.policies.definition.ClockPolicy;
import io.walletline.ticket.deadlines.policies.definition.PolicySubject;
import io.walletline.ticket.deadlines.policies.definition.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The versions of policies and calendars at one reading, indexed by the event that starts them. */
final class PolicyIndex {

    /** The pack of policies that operations write themselves. */
    static final String OWN = "own";

    private static final Comparator<ClockPolicy> MORE_SPECIFIC = Comparator.<ClockPolicy>comparingInt(
                    policy -> policy.applies().specificity())
            .thenComparing(ClockPolicy::name, Comparator.reverseOrder());

    private final Map<String, ClockPolicy> byId = new HashMap<>();
    private final Map<String, ClockPolicy> newest = new TreeMap<>();
    private final Map<Trigger, List<ClockPolicy>> byStart = new HashMap<>();
    private final Set<String> packs;
    private final CalendarCache shelf;
    private final long size;

    PolicyIndex(List<ClockPolicy> policies, List<PolicyTables.StoredCalendar> calendars, Set<String> packs) {
        this.packs = packs;
        for (var policy : policies) {
            byId.put(PolicyVersion.id(policy.name(), policy.version()), policy);
            newest.merge(policy.name(), policy, (a, b) -> a.version() > b.version() ? a : b);
        }
        newest.values().stream()
                .filter(this::isActive)
                .forEach(policy -> byStart.computeIfAbsent(policy.start(), start -> new ArrayList<>())
                        .add(policy));
        shelf = new CalendarCache(calendars);
        size = policies.size() + (long) calendars.size();
    }

    List<ClockPolicy> starting(Trigger trigger, PolicySubject subject) {
        var chosen = new ArrayList<ClockPolicy>();
        var best = new EnumMap<ClockKind, ClockPolicy>(ClockKind.class);
        for (var policy : byStart.getOrDefault(trigger, List.of())) {
            if (!policy.applies().to(subject)) {
                continue;
            }
            if (policy.kind() == ClockKind.REGULATORY) {
                chosen.add(policy);
            } else {
                best.merge(policy.kind(), policy, (a, b) -> MORE_SPECIFIC.compare(a, b) >= 0 ? a : b);
            }
        }
        return Stream.concat(best.values().stream(), chosen.stream()).toList();
    }

    boolean asksFor(LookedUp what, Trigger trigger, PolicySubject subject) {
        return byStart.getOrDefault(trigger, List.of()).stream()
                .map(ClockPolicy::applies)
                .anyMatch(applies -> applies.asksFor(what) && applies.mayApply(subject));
    }

    boolean isActive(ClockPolicy policy) {
        return policy.pack().equals(OWN) || packs.contains(policy.pack());
    }

    ClockPolicy newest(String name) {
        var policy = newest.get(name);
        if (policy == null) {
            throw new UnknownPolicy();
        }
        return policy;
    }

    @Nullable
    ClockPolicy find(String name, int version) {
        return byId.get(PolicyVersion.id(name, version));
    }

    List<ClockPolicy> current() {
        return List.copyOf(newest.values());
    }

    CalendarCache shelf() {
        return shelf;
    }

    long size() {
        return size;
    }
}
