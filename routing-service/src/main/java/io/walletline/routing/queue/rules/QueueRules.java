package io.walletline.routing.queue.rules;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Plan;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.Stage;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The rules of a queue for its agents, from its row or from an earlier version of it.
 *
 * @param pool whose agents take its contacts; relaxation may widen it
 * @param languageLevel least level (1–10) of the skill named like the contact's language; 0 = language is not asked for
 * @param priorityBase added to each contact's own priority, the sum held within 0–100
 * @param offerSecondsByChannel how long an offer stands on these channels; on the others it is {@code offerSeconds}
 * @param reofferSeconds for how long an agent who let a contact pass is not offered it again
 * @param preferredSeconds for how long a contact waits for the agent who knows its ticket or customer; 0 = not at all
 * @param parallelOffers before how many agents at once a contact is put; who accepts first has it
 * @param relax what is asked for no longer after so many seconds of waiting, in order
 */
@Embeddable
@JsonNaming(SnakeCaseStrategy.class)
public record QueueRules(
        String pool,
        @JdbcTypeCode(SqlTypes.JSON) Map<String, Integer> requires,
        int languageLevel,
        int priorityBase,
        int offerSeconds,
        @JdbcTypeCode(SqlTypes.JSON) Map<Channel, Integer> offerSecondsByChannel,
        int wrapUpSeconds,
        int reofferSeconds,
        int preferredSeconds,
        int parallelOffers,

        @AttributeOverride(name = "percent", column = @Column(name = "service_level_percent"))
        @AttributeOverride(name = "seconds", column = @Column(name = "service_level_seconds"))
        @JsonUnwrapped(prefix = "service_level_")
        ServiceLevel serviceLevel,

        @JdbcTypeCode(SqlTypes.JSON) List<RelaxationStep> relax) {
    /** The names of skills and pools, as a pattern. */
    public static final String SKILL = "[a-z0-9][a-z0-9-]{0,63}";

    /** The skill whose level is an agent's tier. */
    public static final String TIER = "tier";

    public QueueRules {
        requires = Map.copyOf(requires);
        offerSecondsByChannel = ordered(offerSecondsByChannel);
        relax = List.copyOf(relax);
    }

    private static Map<Channel, Integer> ordered(Map<Channel, Integer> seconds) {
        var ordered = new EnumMap<Channel, Integer>(Channel.class);
        ordered.putAll(seconds);
        return Collections.unmodifiableMap(ordered);
    }

    /** The plan of a contact without a tier. */
    public Plan planFor(Channel channel, String language) {
        return planFor(channel, language, 0);
    }

    /**
     * The demands of a contact, step by step.
     *
     * @param tier least level of the skill {@code tier}, at every step; 0 = not asked for
     * @throws io.walletline.routing.engine.ContradictingStages if the relaxation steps contradict each other
     */
    public Plan planFor(Channel channel, String language, int tier) {
        var skills = requires;
        var level = languageLevel;
        var pools = Set.of(pool);
        var stages = new ArrayList<Stage>();
        stages.add(new Stage(0, demand(channel, pools, skills, language, level, tier)));
        for (var step : relax) {
            skills = step.applyTo(skills);
            pools = step.widen(pools);
            level = step.languageLevel() == null ? level : step.languageLevel();
            stages.add(new Stage(step.afterSeconds() * 1000L, demand(channel, pools, skills, language, level, tier)));
        }
        return new Plan(stages);
    }

    private static Demand demand(
            Channel channel, Set<String> pools, Map<String, Integer> skills, String language, int level, int tier) {
        var levels = new HashMap<String, Integer>(skills);
        if (level > 0) {
            levels.merge(language, level, Math::max);
        }
        if (tier > 0) {
            levels.merge(TIER, tier, Math::max);
        }
        return Demand.of(channel, pools, levels);
    }

    public int priorityOf(int own) {
        return Math.clamp(own + (long) priorityBase, 0, Policy.HIGHEST_PRIORITY);
    }

    public Duration offerTime(Channel channel) {
        return Duration.ofSeconds(offerSecondsByChannel.getOrDefault(channel, offerSeconds));
    }

    public boolean offersInParallel() {
        return parallelOffers > 1;
    }

    public Duration wrapUpTime() {
        return Duration.ofSeconds(wrapUpSeconds);
    }

    public Duration preferredTime() {
        return Duration.ofSeconds(preferredSeconds);
    }

    public Duration reofferTime() {
        return Duration.ofSeconds(reofferSeconds);
    }
}
