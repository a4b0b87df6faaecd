package io.walletline.routing.queue;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a queue is defined over HTTP; what is left out has a usual value. */
public record QueueDefinition(
        @Min(0) @Max(1_000_000) @Nullable Integer order,
        @Valid @Nullable QueueMatch match,
        @Pattern(regexp = SKILL) @Nullable String pool,
        @Size(max = 20) @Nullable Map<@Pattern(regexp = SKILL) String, @NotNull @Min(1) @Max(10) Integer> requires,
        @Nullable Boolean languageAsSkill,
        @Min(1) @Max(10) @Nullable Integer languageLevel,
        @Min(0) @Max(100) @Nullable Integer priorityBase,
        @Min(1) @Max(3600) @Nullable Integer offerSeconds,
        @Size(max = 5) @Nullable Map<Channel, @NotNull @Min(1) @Max(3600) Integer> offerSecondsByChannel,
        @Min(0) @Max(3600) @Nullable Integer wrapUpSeconds,
        @Min(0) @Max(3600) @Nullable Integer reofferSeconds,
        @Min(0) @Max(86_400) @Nullable Integer preferredSeconds,
        @Min(1) @Max(10) @Nullable Integer parallelOffers,
        @Valid @Nullable ServiceLevel serviceLevel,
        @Size(max = 10) @Nullable List<@NotNull @Valid RelaxationStep> relax,
        @Valid @Nullable Hours hours,
        @Valid @Nullable Limits limits) {
    static final String SKILL = "[a-z0-9][a-z0-9-]{0,63}";

    public QueueDefinition {
        order = order == null ? Integer.valueOf(100) : order;
        match = match == null ? QueueMatch.EVERYTHING : match;
        pool = pool == null ? Demand.MAIN_POOL : pool;
        requires = requires == null ? Map.of() : Map.copyOf(requires);
        languageAsSkill = languageAsSkill == null ? Boolean.TRUE : languageAsSkill;
        languageLevel = languageLevel == null ? Integer.valueOf(1) : languageLevel;
        priorityBase = priorityBase == null ? Integer.valueOf(0) : priorityBase;
        offerSeconds = offerSeconds == null ? Integer.valueOf(20) : offerSeconds;
        offerSecondsByChannel = offerSecondsByChannel == null ? Map.of() : Map.copyOf(offerSecondsByChannel);
        wrapUpSeconds = wrapUpSeconds == null ? Integer.valueOf(30) : wrapUpSeconds;
        reofferSeconds = reofferSeconds == null ? Integer.valueOf(10) : reofferSeconds;
        preferredSeconds = preferredSeconds == null ? Integer.valueOf(0) : preferredSeconds;
        parallelOffers = parallelOffers == null ? Integer.valueOf(1) : parallelOffers;
        serviceLevel = serviceLevel == null ? ServiceLevel.USUAL : serviceLevel;
        relax = relax == null ? List.of() : List.copyOf(relax);
    }

    Access access() {
        return new Access(hours, limits);
    }

    /** As a queue of this name would be, without defining it. */
    public ServiceQueue queue(String name) {
        return new ServiceQueue(name, order, match, rules(), access());
    }

    public QueueRules rules() {
        return new QueueRules(
                pool,
                requires,
                languageAsSkill ? languageLevel : 0,
                priorityBase,
                offerSeconds,
                offerSecondsByChannel,
                wrapUpSeconds,
                reofferSeconds,
                preferredSeconds,
                parallelOffers,
                serviceLevel,
                relax);
    }
}
