package io.walletline.routing.whatif.simulation;

import io.walletline.routing.contact.DeflectedBy;
import io.walletline.routing.contact.admission.AdmissionBarrier;
import io.walletline.routing.contact.admission.AdmissionVerdict;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.queue.access.Hours;
import io.walletline.routing.waiting.History;
import io.walletline.routing.waiting.Lesson;
import io.walletline.routing.waiting.Shares;
import io.walletline.routing.waiting.Work;
import io.walletline.routing.whatif.history.ConfigurationHistory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Admits contacts to the queues of a simulation as the service does: by rule, by hours, by limits. */
final class SimulatedAdmission {

    /** How long the service keeps its knowledge of the agents on duty, in milliseconds. */
    private static final long FRESH = 5_000;

    private final ConfigurationHistory configuration;
    private final SimulatedLines lines;
    private final SimulatedAgents agents;
    private final Map<String, Lesson> lessons;
    private Map<String, ServiceQueue> queues = Map.of();
    private List<ServiceQueue> inOrder = List.of();
    private @Nullable Shares shares;
    private long sharesAt;

    SimulatedAdmission(
            ConfigurationHistory configuration,
            SimulatedLines lines,
            SimulatedAgents agents,
            Map<String, Lesson> lessons) {
        this.configuration = configuration;
        this.lines = lines;
        this.agents = agents;
        this.lessons = lessons;
    }

    /** Takes over the queues as they are defined at this time. */
    void redefine(long now) {
        queues = configuration.queues().at(now);
        inOrder = ServiceQueue.inOrder(queues.values());
        shares = null;
    }

    @Nullable
    ServiceQueue queue(String name) {
        return queues.get(name);
    }

    Optional<AdmissionVerdict> verdict(ScenarioContact arrival, long now) {
        return inOrder.stream()
                .filter(queue -> queue.takes(arrival.traits()))
                .findFirst()
                .map(first -> AdmissionVerdict.of(
                        arrival.traits().channel(), first, queue -> barrier(queue, arrival, now), this::queueOrLast));
    }

    private ServiceQueue queueOrLast(String name) {
        return queues.getOrDefault(name, inOrder.getLast());
    }

    private Optional<AdmissionBarrier> barrier(ServiceQueue queue, ScenarioContact arrival, long now) {
        var closed = closed(queue.access().hours(), now);
        var limits = queue.access().limits();
        if (closed != null || limits == null) {
            return Optional.ofNullable(closed);
        }
        if (limits.waiting() != null && lines.of(queue.name()).size() >= limits.waiting()) {
            return Optional.of(new AdmissionBarrier(DeflectedBy.FULL, limits.overflow(), null));
        }
        return limits.waitSeconds() != null && waitSeconds(queue, arrival, now) > limits.waitSeconds()
                ? Optional.of(new AdmissionBarrier(DeflectedBy.TOO_LONG, limits.overflow(), null))
                : Optional.empty();
    }

    private @Nullable AdmissionBarrier closed(@Nullable Hours hours, long now) {
        var calendar = hours == null ? null : configuration.calendars().at(hours.calendar(), now);
        var moment = Instant.ofEpochMilli(now);
        return hours == null || calendar == null || calendar.isOpen(moment)
                ? null
                : new AdmissionBarrier(
                        DeflectedBy.CLOSED,
                        hours.outside(),
                        calendar.nextOpening(moment).orElse(null));
    }

    /** The median wait; {@link Long#MAX_VALUE} with no suitable agent on duty. */
    private long waitSeconds(ServiceQueue queue, ScenarioContact arrival, long now) {
        var work = new Work(
                queue.name(), arrival.traits().channel(), arrival.traits().language());
        var ahead = lines.ahead(queue.name(), queue.rules().priorityOf(arrival.priority()), now);
        var present = shares(now);
        if (ahead < present.free(work)) {
            return 0;
        }
        var places = present.of(work);
        return places <= 0
                ? Long.MAX_VALUE
                : lessons.getOrDefault(queue.name(), History.NONE.lesson())
                        .estimate(ahead, places)
                        .p50Seconds();
    }

    private Shares shares(long now) {
        var known = shares;
        if (known == null || now - sharesAt >= FRESH) {
            var present = queues;
            var open = lines.open().entrySet().stream()
                    .filter(work -> present.containsKey(work.getKey().queue()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            Function<Work, io.walletline.routing.engine.Plan> plans =
                    work -> queueOrLast(work.queue()).rules().planFor(work.channel(), work.language());
            known = new Shares(agents.onDuty(now), open, plans);
            shares = known;
            sharesAt = now;
        }
        return known;
    }
}
