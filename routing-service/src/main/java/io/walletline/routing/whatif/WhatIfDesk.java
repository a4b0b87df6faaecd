package io.walletline.routing.whatif;

import io.walletline.routing.calendar.CalendarBook;
import io.walletline.routing.engine.AgentOrder;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.replay.BadReplaySpan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks how a span of time would have gone with other queues. */
@ApplicationScoped
class WhatIfDesk {
    private final PastDays past;
    private final CalendarBook calendars;
    private final Policy policy;

    WhatIfDesk(
            PastDays past,
            CalendarBook calendars,
            @ConfigProperty(name = "walletline.routing.ageing-per-point") Duration ageingPerPoint,
            @ConfigProperty(name = "walletline.routing.overtakings") int overtakings,
            @ConfigProperty(name = "walletline.routing.agent-order") AgentOrder agentOrder) {
        this.past = past;
        this.calendars = calendars;
        this.policy = new Policy(ageingPerPoint.toMillis(), overtakings, agentOrder);
    }

    WhatIfReport ask(WhatIfRequest request) {
        Instant from = request.from();
        Instant to = request.to();
        BadReplaySpan.check(from, to);
        Map<String, ServiceQueue> others = new HashMap<>();
        request.queues().forEach((name, definition) -> others.put(name, definition.queue(name)));
        others.values().forEach(this::checkHours);
        PastDay day = past.read(from, to, others.values());
        others.keySet().forEach(name -> {
            if (!day.world().queues().names().contains(name)) {
                throw new UnknownQueueNamed(name);
            }
        });
        Script script = Recollection.of(day);
        return new WhatIfReport(
                from,
                to,
                script.visits().size(),
                script.estimated(),
                Happened.in(day),
                Simulation.run(day, day.world(), script, policy),
                Simulation.run(day, day.world().with(others), script, policy));
    }

    private void checkHours(ServiceQueue queue) {
        if (queue.access().hours() != null) {
            calendars.require(queue.access().hours().calendar());
        }
    }
}
