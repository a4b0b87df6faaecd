package io.walletline.ticket.policies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A policy as operations write it; see {@link ClockPolicy} for what the fields mean. */
record PolicyRequest(
        @NotNull ClockKind kind,
        @NotNull @Valid Wording title,
        @Valid @Nullable Applies applies,
        @NotNull @Valid TriggerRequest start,
        @Nullable Boolean countsFromOpening,
        @NotEmpty @Size(max = 12) Set<@NotNull @Valid TriggerRequest> stop,
        @NotNull @Valid TermRequest term,
        @Size(max = 4) @Nullable Set<@NotNull PauseCause> pauses,
        @Size(max = 6) @Nullable List<@NotNull @Min(1) @Max(1_000_000) Integer> warnBeforeMinutes,
        @Size(max = 6) @Nullable List<@NotNull @Valid BreachAct> onBreach,
        @Size(max = 12) @Nullable List<@NotNull @Valid Duty> obliges,
        @Nullable @Valid Source source) {

    record TriggerRequest(
            Trigger.@NotNull On on,
            @Size(max = 64) @Nullable String obligation) {

        Trigger trigger() {
            return new Trigger(on, obligation);
        }
    }

    record TermRequest(
            @Min(1) @Max(20_000) int amount,
            Term.@NotNull Unit unit,
            @Size(max = 64) @Nullable String calendar) {

        Term term() {
            return new Term(amount, unit, calendar);
        }
    }

    ClockPolicy policy(String name, int version, String pack) {
        return new ClockPolicy(
                name,
                version,
                pack,
                kind,
                title,
                applies,
                start.trigger(),
                Boolean.TRUE.equals(countsFromOpening),
                stop.stream().map(TriggerRequest::trigger).collect(Collectors.toSet()),
                term.term(),
                pauses,
                warnBeforeMinutes,
                onBreach,
                obliges,
                source == null ? new Source("The house's own promise", null, null, Source.Evidence.OWN) : source);
    }
}
