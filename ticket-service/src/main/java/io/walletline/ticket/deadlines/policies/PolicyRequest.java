package io.walletline.ticket.deadlines.policies;

import io.walletline.ticket.deadlines.policies.definition.Applies;
import io.walletline.ticket.deadlines.policies.definition.BreachAct;
import io.walletline.ticket.deadlines.policies.definition.ClockKind;
import io.walletline.ticket.deadlines.policies.definition.ClockPolicy;
import io.walletline.ticket.deadlines.policies.definition.Duty;
import io.walletline.ticket.deadlines.policies.definition.Duty.When;
import io.walletline.ticket.deadlines.policies.definition.PauseCause;
import io.walletline.ticket.deadlines.policies.definition.PolicySource;
import io.walletline.ticket.deadlines.policies.definition.Term;
import io.walletline.ticket.deadlines.policies.definition.Term.Unit;
import io.walletline.ticket.deadlines.policies.definition.Trigger;
import io.walletline.ticket.deadlines.policies.definition.Trigger.On;
import io.walletline.ticket.kernel.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A policy as operations write it; see {@link ClockPolicy} for what the fields mean. */
record PolicyRequest(
        @NotNull ClockKind kind,
        @NotNull @Valid Title title,
        @Valid @Nullable Applies applies,
        @NotNull @Valid TriggerRequest start,
        @Nullable Boolean countsFromOpening,
        @NotEmpty @Size(max = 12) Set<@NotNull @Valid TriggerRequest> stop,
        @NotNull @Valid TermRequest term,
        @Size(max = 4) @Nullable Set<@NotNull PauseCause> pauses,
        @Size(max = 6) @Nullable List<@NotNull @Min(1) @Max(1_000_000) Integer> warnBeforeMinutes,
        @Size(max = 6) @Nullable List<@NotNull @Valid BreachAct> onBreach,
        @Size(max = 12) @Nullable List<@NotNull @Valid DutyRequest> obliges,
        @Nullable @Valid PolicySource source) {

    /** The title for agents, in both languages. */
    record Title(
            @NotBlank @Size(max = 200) String zh,
            @NotBlank @Size(max = 200) String en) {

        LocalizedText wording() {
            return new LocalizedText(zh, en);
        }
    }

    record DutyRequest(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}")
            String kind,

            @NotNull When when,
            @NotNull @Valid Title title) {

        Duty duty() {
            return new Duty(kind, when, title.wording());
        }
    }

    record TriggerRequest(
            @NotNull On on, @Size(max = 64) @Nullable String obligation) {

        Trigger trigger() {
            return new Trigger(on, obligation);
        }
    }

    record TermRequest(
            @Min(1) @Max(20_000) int amount,
            @NotNull Unit unit,
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
                title.wording(),
                applies == null ? Applies.everywhere() : applies,
                start.trigger(),
                Boolean.TRUE.equals(countsFromOpening),
                stop.stream().map(TriggerRequest::trigger).collect(Collectors.toSet()),
                term.term(),
                pauses == null ? Set.of() : pauses,
                warnBeforeMinutes == null ? List.of() : warnBeforeMinutes,
                onBreach == null ? List.of() : onBreach,
                obliges == null
                        ? List.of()
                        : obliges.stream().map(DutyRequest::duty).toList(),
                source == null
                        ? new PolicySource("The house's own promise", null, null, PolicySource.Evidence.OWN)
                        : source);
    }
}
