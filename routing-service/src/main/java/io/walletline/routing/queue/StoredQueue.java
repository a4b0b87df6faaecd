package io.walletline.routing.queue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.walletline.routing.engine.Channel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A queue as its row had it at some time, see {@link io.walletline.routing.past.Definitions}. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record StoredQueue(
        String name,
        int evaluated,
        QueueMatch match,
        String pool,
        Map<String, Integer> requires,
        int languageLevel,
        int priorityBase,
        int offerSeconds,
        Map<Channel, Integer> offerSecondsByChannel,
        int wrapUpSeconds,
        int reofferSeconds,
        int preferredSeconds,
        int parallelOffers,
        int serviceLevelPercent,
        int serviceLevelSeconds,
        List<RelaxationStep> relax,
        @Nullable Hours hours,
        @Nullable Limits limits) {

    /** To be read only: it is not the one in the database. */
    public ServiceQueue queue() {
        QueueRules rules = new QueueRules(
                pool,
                requires,
                languageLevel,
                priorityBase,
                offerSeconds,
                offerSecondsByChannel,
                wrapUpSeconds,
                reofferSeconds,
                preferredSeconds,
                parallelOffers,
                new ServiceLevel(serviceLevelPercent, serviceLevelSeconds),
                relax);
        return new ServiceQueue(name, evaluated, match, rules, new Access(hours, limits));
    }
}
