package io.walletline.routing.agent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Interrupts;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The profile of an agent, as a supervisor enters it.
 *
 * @param pool the region or line of business the agent belongs to; queues name theirs
 * @param team for reports only; it does not matter for routing
 * @param skills name to level 1–10; languages, regions and tiers are skills too
 * @param capacity contacts held at once by channel, 0–25; channels left out have the usual number
 * @param interrupts for each channel the others in hand that it may interrupt; channels left out have the usual ones
 * @param shift a calendar outside of which the agent gets no offer; absent = always on duty
 */
public record Profile(
        @NotBlank @Size(max = 120) String displayName,
        @Pattern(regexp = NAME) String pool,
        @Pattern(regexp = NAME) @Nullable String team,
        @NotNull @Size(max = 100) Map<@Pattern(regexp = NAME) String, @NotNull @Min(1) @Max(10) Integer> skills,
        Map<Channel, @NotNull @Min(0) @Max(25) Integer> capacity,
        Map<Channel, @NotNull Set<@NotNull Channel>> interrupts,
        @Size(max = 64) @Nullable String shift) {

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";

    public Profile(
            String displayName,
            @Nullable String pool,
            @Nullable String team,
            Map<String, Integer> skills,
            @Nullable Map<Channel, Integer> capacity,
            @Nullable Map<Channel, Set<Channel>> interrupts,
            @Nullable String shift) {
        this.displayName = displayName;
        this.team = team;
        this.skills = skills;
        this.shift = shift;
        this.pool = pool == null ? Demand.MAIN_POOL : pool;
        var places = new EnumMap<Channel, Integer>(Channel.class);
        for (var channel : Channel.values()) {
            places.put(channel, channel.defaultCapacity());
        }
        if (capacity != null) {
            places.putAll(capacity);
        }
        this.capacity = places;
        var table = new EnumMap<Channel, Set<Channel>>(Interrupts.USUAL.of());
        if (interrupts != null) {
            table.putAll(interrupts);
        }
        this.interrupts = table;
    }

    @JsonIgnore
    @AssertTrue(message = "interrupts: how many of one channel at once is a matter of capacity")
    public boolean isFreeOfSelfInterrupts() {
        return interrupts.entrySet().stream()
                .noneMatch(entry -> entry.getValue() != null && entry.getValue().contains(entry.getKey()));
    }
}
