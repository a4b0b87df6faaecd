package io.walletline.routing.queue.rules;

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
        @Size(max = 20) Map<@NotNull String, @NotNull @Min(1) @Max(10) Integer> lower,
        @Size(max = 20) List<@NotNull String> drop,
        @Min(0) @Max(10) @Nullable Integer languageLevel,
        @Size(max = 20) List<@NotNull @Pattern(regexp = QueueRules.SKILL) String> addPools) {
    public RelaxationStep(
            int afterSeconds,
            @Nullable Map<String, Integer> lower,
            @Nullable List<String> drop,
            @Nullable Integer languageLevel,
            @Nullable List<String> addPools) {
        this.afterSeconds = afterSeconds;
        this.languageLevel = languageLevel;
        this.lower = lower == null ? Map.of() : Map.copyOf(lower);
        this.drop = drop == null ? List.of() : List.copyOf(drop);
        this.addPools = addPools == null ? List.of() : List.copyOf(addPools);
    }

    Set<String> widen(Set<String> pools) {
        var wider = new HashSet<String>(pools);
        wider.addAll(addPools);
        return wider;
    }

    /** The requirements after this step; skills that were not required stay so. */
    Map<String, Integer> applyTo(Map<String, Integer> requires) {
        var relaxed = new HashMap<String, Integer>(requires);
        relaxed.putAll(lower);
        relaxed.keySet().removeAll(drop);
        return relaxed;
    }
}
