package io.walletline.routing.whatif;

import io.walletline.kit.calendar.Calendar;
import io.walletline.routing.contact.DeflectedBy;
import io.walletline.routing.contact.Obstacle;
import io.walletline.routing.contact.Verdict;
import io.walletline.routing.queue.Hours;
import io.walletline.routing.queue.Limits;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.waiting.History;
import io.walletline.routing.waiting.Lesson;
import io.walletline.routing.waiting.Shares;
import io.walletline.routing.waiting.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets contacts into the queues of the simulation, as the service does: by rule, by hours, by limits. */
final class Door {
    /** The service looks no more often who is on duty. */
    private static final long FRESH = 5_000;

    private final World world;
    private final Lines lines;
    private final Desks desks;
    private final Map<String, Lesson> lessons;
    private Map<String, ServiceQueue> queues = Map.of();
    private List<ServiceQueue> inOrder = List.of();
    private @Nullable Shares shares;
    private long sharesAt;

    Door(World world, Lines lines, Desks desks, Map<String, Lesson> lessons) {
        this.world = world;
        this.lines = lines;
        this.desks = desks;
        this.lessons = lessons;
    }

    /** From now on the queues are as they are defined at this time. */
    void redefine(long now) {
        queues = world.queues().at(now);
        inOrder = ServiceQueue.inOrder(queues.values());
        shares = null;
    }

    @Nullable
    ServiceQueue queue(String name) {
        return queues.get(name);
    }

    Optional<Verdict> verdict(Visit visit, long now) {
        return inOrder.stream()
                .filter(queue -> queue.takes(visit.traits()))
                .findFirst()
                .map(first -> Verdict.of(
                        visit.traits().channel(), first, queue -> obstacle(queue, visit, now), this::queueOrLast));
    }

    private ServiceQueue queueOrLast(String name) {
        return queues.getOrDefault(name, inOrder.getLast());
    }

    private Optional<Obstacle> obstacle(ServiceQueue queue, Visit visit, long now) {
        Obstacle closed = closed(queue.access().hours(), now);
        Limits limits = queue.access().limits();
        if (closed != null || limits == null) {
            return Optional.ofNullable(closed);
        }
        if (limits.waiting() != null && lines.of(queue.name()).size() >= limits.waiting()) {
            return Optional.of(new Obstacle(DeflectedBy.FULL, limits.overflow(), null));
        }
        return limits.waitSeconds() != null && waitSeconds(queue, visit, now) > limits.waitSeconds()
                ? Optional.of(new Obstacle(DeflectedBy.TOO_LONG, limits.overflow(), null))
                : Optional.empty();
    }

    private @Nullable Obstacle closed(@Nullable Hours hours, long now) {
        Calendar calendar = hours == null ? null : world.calendars().at(hours.calendar(), now);
        Instant moment = Instant.ofEpochMilli(now);
        return hours == null || calendar == null || calendar.isOpen(moment)
                ? null
                : new Obstacle(
                        DeflectedBy.CLOSED,
                        hours.outside(),
                        calendar.nextOpening(moment).orElse(null));
    }

    /** Half of such waits are over by then; with nobody on duty there is no end of the wait in sight. */
    private long waitSeconds(ServiceQueue queue, Visit visit, long now) {
        Work work =
                new Work(queue.name(), visit.traits().channel(), visit.traits().language());
        int ahead = lines.ahead(queue.name(), queue.rules().priorityOf(visit.priority()), now);
        Shares present = shares(now);
        if (ahead < present.free(work)) {
            return 0;
        }
        double places = present.of(work);
        return places <= 0
                ? Long.MAX_VALUE
                : lessons.getOrDefault(queue.name(), History.NONE.lesson())
                        .estimate(ahead, places)
                        .p50Seconds();
    }

    private Shares shares(long now) {
        Shares known = shares;
        if (known == null || now - sharesAt >= FRESH) {
            Map<String, ServiceQueue> present = queues;
            Map<Work, Integer> open = lines.open().entrySet().stream()
                    .filter(work -> present.containsKey(work.getKey().queue()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            Function<Work, io.walletline.routing.engine.Plan> plans =
                    work -> queueOrLast(work.queue()).rules().planFor(work.channel(), work.language());
            known = new Shares(desks.onDuty(now), open, plans);
            shares = known;
            sharesAt = now;
        }
        return known;
    }
}
