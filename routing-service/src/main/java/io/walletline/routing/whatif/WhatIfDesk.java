package io.walletline.routing.whatif;

import io.walletline.routing.calendar.CalendarBook;
import io.walletline.routing.engine.AgentOrder;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.replay.BadReplaySpan;
import io.walletline.routing.whatif.history.PastDays;
import io.walletline.routing.whatif.simulation.Actuals;
import io.walletline.routing.whatif.simulation.HistoryReconstruction;
import io.walletline.routing.whatif.simulation.Simulation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Simulates a past span of time with other queues. */
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
        var from = request.from();
        var to = request.to();
        BadReplaySpan.check(from, to);
        var others = new HashMap<String, ServiceQueue>();
        request.queues().forEach((name, definition) -> others.put(name, definition.queue(name)));
        others.values().forEach(this::checkHours);
        var day = past.read(from, to, others.values());
        others.keySet().forEach(name -> {
            if (!day.configuration().queues().names().contains(name)) {
                throw new UnknownQueueNamed(name);
            }
        });
        var scenario = HistoryReconstruction.of(day);
        return new WhatIfReport(
                from,
                to,
                scenario.arrivals().size(),
                scenario.estimated(),
                Actuals.in(day),
                Simulation.run(day, day.configuration(), scenario, policy),
                Simulation.run(day, day.configuration().with(others), scenario, policy));
    }

    private void checkHours(ServiceQueue queue) {
        if (queue.access().hours() != null) {
            calendars.require(queue.access().hours().calendar());
        }
    }
}
