package io.walletline.routing.queue;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.access.Hours;
import io.walletline.routing.queue.access.Limits;
import io.walletline.routing.queue.rules.QueueMatch;
import io.walletline.routing.queue.rules.RelaxationStep;
import io.walletline.routing.queue.rules.ServiceLevel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A queue as it is read; {@code warnings} names what it requires and nobody has. */
record QueueResponse(
        String name,
        int order,
        QueueMatch match,
        String pool,
        Map<String, Integer> requires,
        boolean languageAsSkill,
        int languageLevel,
        int priorityBase,
        int offerSeconds,
        Map<Channel, Integer> offerSecondsByChannel,
        int wrapUpSeconds,
        int reofferSeconds,
        int preferredSeconds,
        int parallelOffers,
        ServiceLevel serviceLevel,
        List<RelaxationStep> relax,
        @Nullable Hours hours,
        @Nullable Limits limits,
        List<String> warnings) {

    static QueueResponse of(ServiceQueue queue, List<String> warnings) {
        var rules = queue.rules();
        return new QueueResponse(
                queue.name(),
                queue.evaluated(),
                queue.match(),
                rules.pool(),
                rules.requires(),
                rules.languageLevel() > 0,
                rules.languageLevel(),
                rules.priorityBase(),
                rules.offerSeconds(),
                rules.offerSecondsByChannel(),
                rules.wrapUpSeconds(),
                rules.reofferSeconds(),
                rules.preferredSeconds(),
                rules.parallelOffers(),
                rules.serviceLevel(),
                rules.relax(),
                queue.access().hours(),
                queue.access().limits(),
                warnings);
    }
}
