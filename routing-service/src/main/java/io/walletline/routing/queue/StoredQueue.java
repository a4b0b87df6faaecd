package io.walletline.routing.queue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.walletline.routing.queue.access.Access;
import io.walletline.routing.queue.access.Hours;
import io.walletline.routing.queue.access.Limits;
import io.walletline.routing.queue.rules.QueueMatch;
import io.walletline.routing.queue.rules.QueueRules;
import org.jspecify.annotations.Nullable;

/** A queue as its row had it at some time, see {@link io.walletline.routing.past.Definitions}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StoredQueue(
        String name,
        int evaluated,
        QueueMatch match,
        @JsonUnwrapped QueueRules rules,
        @Nullable Hours hours,
        @Nullable Limits limits) {

    /** To be read only: it is not the one in the database. */
    public ServiceQueue queue() {
        return new ServiceQueue(name, evaluated, match, rules, new Access(hours, limits));
    }
}
