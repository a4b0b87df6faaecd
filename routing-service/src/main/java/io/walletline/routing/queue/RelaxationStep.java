package io.walletline.routing.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * After so many seconds of waiting a contact asks for less than before: steps add up.
 *
 * @param lower new, lower levels by skill
 * @param drop skills no longer asked for
 * @param languageLevel new, lower level of the contact's language; 0 = any language
 * @param addPools pools whose agents may take it too from now on
 */
public record RelaxationStep(
        @Min(1) @Max(86_400) int afterSeconds,
        @Size(max = 20) @Nullable Map<@NotNull String, @NotNull @Min(1) @Max(10) Integer> lower,
        @Size(max = 20) @Nullable List<@NotNull String> drop,
        @Min(0) @Max(10) @Nullable Integer languageLevel,
        @Size(max = 20) @Nullable List<@NotNull @Pattern(regexp = QueueDefinition.SKILL) String> addPools) {
    public RelaxationStep {
        lower = lower == null ? Map.of() : Map.copyOf(lower);
        drop = drop == null ? List.of() : List.copyOf(drop);
        addPools = addPools == null ? List.of() : List.copyOf(addPools);
    }

    Set<String> widen(Set<String> pools) {
        Set<String> wider = new HashSet<>(pools);
        wider.addAll(addPools);
        return wider;
    }

    /** What is required after this step; changes nothing about skills that were not required. */
    Map<String, Integer> applyTo(Map<String, Integer> requires) {
        Map<String, Integer> relaxed = new HashMap<>(requires);
        relaxed.putAll(lower);
        relaxed.keySet().removeAll(drop);
        return relaxed;
    }
}
