package io.walletline.routing.agent;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor says of an agent.
 *
 * @param pool the region or line of business the agent belongs to; queues name theirs
 * @param team who the agent works with; says nothing of what he or she is offered
 * @param skills name to level 1–10; languages, regions and tiers are skills too
 * @param capacity contacts held at once by channel, 0–25; channels left out have the usual number
 */
public record Profile(
        @NotBlank @Size(max = 120) String displayName,

        @Pattern(regexp = NAME) @Nullable String pool,
        @Pattern(regexp = NAME) @Nullable String team,

        @NotNull @Size(max = 100) Map<@Pattern(regexp = NAME) String, @NotNull @Min(1) @Max(10) Integer> skills,

        @Nullable Map<Channel, @NotNull @Min(0) @Max(25) Integer> capacity) {

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";

    public Profile {
        pool = pool == null ? Demand.MAIN_POOL : pool;
        Map<Channel, Integer> places = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            places.put(channel, channel.defaultCapacity());
        }
        if (capacity != null) {
            places.putAll(capacity);
        }
        capacity = places;
    }
}
