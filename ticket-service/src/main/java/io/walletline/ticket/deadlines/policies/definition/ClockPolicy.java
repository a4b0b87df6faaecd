package io.walletline.ticket.deadlines.policies.definition;

import io.walletline.ticket.deadlines.policies.definition.Trigger.On;
import io.walletline.ticket.kernel.LocalizedText;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule that gives tickets a clock. It never changes: running clocks refer to it.
 *
 * @param name kebab case
 * @param pack the file or the hand that it comes from
 * @param countsFromOpening counts from the opening of the ticket, whenever it starts
 * @param stop any of these stops the clock
 * @param pauses the causes of pauses; empty: the clock always runs
 * @param warnBeforeMinutes so long before it is due, in the time that the clock counts
 */
public record ClockPolicy(
        String name,
        int version,
        String pack,
        ClockKind kind,
        LocalizedText title,
        Applies applies,
        Trigger start,
        boolean countsFromOpening,
        Set<Trigger> stop,
        Term term,
        Set<PauseCause> pauses,
        List<Integer> warnBeforeMinutes,
        List<@Valid BreachAct> onBreach,
        List<Duty> obliges,
        PolicySource source) {

    public ClockPolicy {
        applies = applies == null ? Applies.everywhere() : applies;
        stop = stop == null ? Set.of() : Set.copyOf(stop);
        pauses = pauses == null ? Set.of() : Set.copyOf(pauses);
        warnBeforeMinutes = warnBeforeMinutes == null
                ? List.of()
                : warnBeforeMinutes.stream().sorted(Comparator.reverseOrder()).toList();
        onBreach = onBreach == null ? List.of() : List.copyOf(onBreach);
        obliges = obliges == null ? List.of() : List.copyOf(obliges);
    }

    public boolean startsOn(Trigger trigger) {
        return start.equals(trigger);
    }

    public boolean stopsOn(Trigger trigger) {
        return stop.contains(trigger);
    }

    /** Whether it waits for this obligation and for nothing but obligations: without it there is nothing to wait for. */
    public boolean stopsOnlyOnObligations(Trigger met) {
        return stopsOn(met) && stop.stream().allMatch(trigger -> trigger.on() == On.OBLIGATION_MET);
    }

    /** The obligations that stand in while the thing that the clock waits for is late. */
    public List<String> makeshifts() {
        return dutiesAt(Duty.When.WARNING).stream()
                .map(Duty::kind)
                .filter(kind -> stopsOn(Trigger.met(kind)))
                .toList();
    }

    /** Longest first. */
    public List<Duration> warnings() {
        return warnBeforeMinutes.stream().map(Duration::ofMinutes).toList();
    }

    public List<Duty> dutiesAt(Duty.When when) {
        return obliges.stream().filter(duty -> duty.when() == when).toList();
    }

    ClockPolicy as(String itsName, int itsVersion, String itsPack) {
        return new ClockPolicy(
                itsName,
                itsVersion,
                itsPack,
                kind,
                title,
                applies,
                start,
                countsFromOpening,
                stop,
                term,
                pauses,
                warnBeforeMinutes,
                onBreach,
                obliges,
                source);
    }

    ClockPolicy inRegions(@Nullable Set<String> regions) {
        return new ClockPolicy(
                name,
                version,
                pack,
                kind,
                title,
                regions == null ? applies : applies.inRegions(regions),
                start,
                countsFromOpening,
                stop,
                term,
                pauses,
                warnBeforeMinutes,
                onBreach,
                obliges,
                source);
    }

    /** The faults of the policy in words; empty if it is sound. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        check(faults, term.amount() >= 1, "the term is at least 1");
        check(
                faults,
                term.unit().needsCalendar() == (term.calendar() != null),
                "days and business time need a calendar");
        check(faults, !stop.isEmpty(), "something must stop the clock");
        check(faults, warnBeforeMinutes.stream().allMatch(m -> m > 0), "a warning is at least a minute before");
        check(faults, onBreach.stream().allMatch(BreachAct::isComplete), "an act lacks its priority or assignee");
        check(faults, start.on() != On.AGENT_REPLY, "no clock starts with an agent's reply");
        check(
                faults,
                (start.on() == On.OBLIGATION_MET) == (start.obligation() != null)
                        && stop.stream().allMatch(t -> (t.on() == On.OBLIGATION_MET) == (t.obligation() != null)),
                "obligation-met names an obligation, nothing else does");
        check(faults, kind != ClockKind.REGULATORY || source.url() != null, "a regulatory clock names its source");
        return faults;
    }

    private static void check(List<String> faults, boolean fine, String fault) {
        if (!fine) {
            faults.add(fault);
        }
    }
}
