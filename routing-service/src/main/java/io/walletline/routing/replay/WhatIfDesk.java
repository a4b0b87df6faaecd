package io.walletline.routing.replay;

import io.walletline.routing.engine.AgentOrder;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.queue.QueueBook;
import io.walletline.routing.queue.QueueRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks how a span of time would have gone with other queues. */
@ApplicationScoped
class WhatIfDesk {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final PastDays past;
    private final QueueBook queues;
    private final Policy policy;

    WhatIfDesk(
            PastDays past,
            QueueBook queues,
            @ConfigProperty(name = "walletline.routing.ageing-per-point") Duration ageingPerPoint,
            @ConfigProperty(name = "walletline.routing.agent-order") AgentOrder agentOrder) {
        this.past = past;
        this.queues = queues;
        this.policy = new Policy(ageingPerPoint.toMillis(), Policy.DEFAULT.overtakings(), agentOrder);
    }

    WhatIfReport ask(WhatIfRequest request) {
        Instant from = request.from();
        Instant to = request.to();
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new BadReplaySpan();
        }
        Map<String, QueueRules> before = queues.allRules();
        Map<String, QueueRules> after = new HashMap<>(before);
        request.queues().forEach((name, definition) -> {
            if (!before.containsKey(name)) {
                throw new UnknownQueueNamed(name);
            }
            after.put(name, definition.rules());
        });
        PastDays.Arrivals arrivals = past.arrivals(from, to, before);
        Crew crew = past.crew(from, to);
        long end = to.toEpochMilli();
        return new WhatIfReport(
                from,
                to,
                arrivals.contacts().size(),
                arrivals.estimated(),
                WhatIf.simulate(policy, arrivals.contacts(), crew, before, end),
                WhatIf.simulate(policy, arrivals.contacts(), crew, after, end));
    }
}
