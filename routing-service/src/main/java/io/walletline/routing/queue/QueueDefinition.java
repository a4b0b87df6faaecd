package io.walletline.routing.queue;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.queue.access.Access;
import io.walletline.routing.queue.access.Hours;
import io.walletline.routing.queue.access.Limits;
import io.walletline.routing.queue.rules.QueueMatch;
import io.walletline.routing.queue.rules.QueueRules;
import io.walletline.routing.queue.rules.RelaxationStep;
import io.walletline.routing.queue.rules.ServiceLevel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The definition of a queue over HTTP; values that are left out have defaults. */
public record QueueDefinition(
        @Min(0) @Max(1_000_000) Integer order,
        @Valid QueueMatch match,
        @Pattern(regexp = QueueRules.SKILL) String pool,
        @Size(max = 20) Map<@Pattern(regexp = QueueRules.SKILL) String, @NotNull @Min(1) @Max(10) Integer> requires,
        Boolean languageAsSkill,
        @Min(1) @Max(10) Integer languageLevel,
        @Min(0) @Max(100) Integer priorityBase,
        @Min(1) @Max(3600) Integer offerSeconds,
        @Size(max = 5) Map<Channel, @NotNull @Min(1) @Max(3600) Integer> offerSecondsByChannel,
        @Min(0) @Max(3600) Integer wrapUpSeconds,
        @Min(0) @Max(3600) Integer reofferSeconds,
        @Min(0) @Max(86_400) Integer preferredSeconds,
        @Min(1) @Max(10) Integer parallelOffers,
        @Valid ServiceLevel serviceLevel,
        @Size(max = 10) List<@NotNull @Valid RelaxationStep> relax,
        @Valid @Nullable Hours hours,
        @Valid @Nullable Limits limits) {
    public QueueDefinition(
            @Nullable Integer order,
            @Nullable QueueMatch match,
            @Nullable String pool,
            @Nullable Map<String, Integer> requires,
            @Nullable Boolean languageAsSkill,
            @Nullable Integer languageLevel,
            @Nullable Integer priorityBase,
            @Nullable Integer offerSeconds,
            @Nullable Map<Channel, Integer> offerSecondsByChannel,
            @Nullable Integer wrapUpSeconds,
            @Nullable Integer reofferSeconds,
            @Nullable Integer preferredSeconds,
            @Nullable Integer parallelOffers,
            @Nullable ServiceLevel serviceLevel,
            @Nullable List<RelaxationStep> relax,
            @Nullable Hours hours,
            @Nullable Limits limits) {
        this.hours = hours;
        this.limits = limits;
        this.order = order == null ? Integer.valueOf(100) : order;
        this.match = match == null ? QueueMatch.EVERYTHING : match;
        this.pool = pool == null ? Demand.MAIN_POOL : pool;
        this.requires = requires == null ? Map.of() : Map.copyOf(requires);
        this.languageAsSkill = languageAsSkill == null ? Boolean.TRUE : languageAsSkill;
        this.languageLevel = languageLevel == null ? Integer.valueOf(1) : languageLevel;
        this.priorityBase = priorityBase == null ? Integer.valueOf(0) : priorityBase;
        this.offerSeconds = offerSeconds == null ? Integer.valueOf(20) : offerSeconds;
        this.offerSecondsByChannel = offerSecondsByChannel == null ? Map.of() : Map.copyOf(offerSecondsByChannel);
        this.wrapUpSeconds = wrapUpSeconds == null ? Integer.valueOf(30) : wrapUpSeconds;
        this.reofferSeconds = reofferSeconds == null ? Integer.valueOf(10) : reofferSeconds;
        this.preferredSeconds = preferredSeconds == null ? Integer.valueOf(0) : preferredSeconds;
        this.parallelOffers = parallelOffers == null ? Integer.valueOf(1) : parallelOffers;
        this.serviceLevel = serviceLevel == null ? ServiceLevel.USUAL : serviceLevel;
        this.relax = relax == null ? List.of() : List.copyOf(relax);
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
