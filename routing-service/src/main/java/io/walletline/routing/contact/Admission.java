package io.walletline.routing.contact;

import io.walletline.routing.calendar.CalendarBook;
import io.walletline.routing.queue.Hours;
import io.walletline.routing.queue.Limits;
import io.walletline.routing.queue.QueueBook;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.waiting.WaitEstimate;
import io.walletline.routing.waiting.WaitEstimates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Finds the queue that a contact enters: the first by rule, unless it is closed, full or too slow. */
@ApplicationScoped
class Admission {
    private final QueueBook queues;
    private final CalendarBook calendars;
    private final ContactRepository contacts;
    private final WaitEstimates estimates;
    private final Clock clock;
    private final Duration ageingPerPoint;

    Admission(
            QueueBook queues,
            CalendarBook calendars,
            ContactRepository contacts,
            WaitEstimates estimates,
            Clock clock,
            @ConfigProperty(name = "walletline.routing.ageing-per-point") Duration ageingPerPoint) {
        this.queues = queues;
        this.calendars = calendars;
        this.contacts = contacts;
        this.estimates = estimates;
        this.clock = clock;
        this.ageingPerPoint = ageingPerPoint;
    }

    @Transactional(TxType.MANDATORY)
    Verdict of(ContactRequest request) {
        return Verdict.of(request.channel(), queueOf(request), queue -> obstacle(queue, request), queues::required);
    }

    /** The queue by rule, whether it lets the contact in or not. */
    ServiceQueue queueOf(ContactRequest request) {
        return queues.queueFor(request.traits());
    }

    private Optional<Obstacle> obstacle(ServiceQueue queue, ContactRequest request) {
        Obstacle closed = closed(queue.access().hours());
        Limits limits = queue.access().limits();
        if (closed != null || limits == null) {
            return Optional.ofNullable(closed);
        }
        if (isFull(queue, limits)) {
            return Optional.of(new Obstacle(DeflectedBy.FULL, limits.overflow(), null));
        }
        return isTooSlow(queue, limits, request)
                ? Optional.of(new Obstacle(DeflectedBy.TOO_LONG, limits.overflow(), null))
                : Optional.empty();
    }

    private @Nullable Obstacle closed(@Nullable Hours hours) {
        Instant now = clock.instant();
        return hours == null
                ? null
                : calendars
                        .find(hours.calendar())
                        .filter(calendar -> !calendar.isOpen(now))
                        .map(calendar -> new Obstacle(
                                DeflectedBy.CLOSED,
                                hours.outside(),
                                calendar.nextOpening(now).orElse(null)))
                        .orElse(null);
    }

    /** Counted under the queue's lock: of two who come at once for the last place, one finds it taken. */
    private boolean isFull(ServiceQueue queue, Limits limits) {
        if (limits.waiting() == null) {
            return false;
        }
        queues.lock(queue.name());
        return contacts.countWaiting(queue.name()) >= limits.waiting();
    }

    private boolean isTooSlow(ServiceQueue queue, Limits limits, ContactRequest request) {
        if (limits.waitSeconds() == null) {
            return false;
        }
        Instant place =
                clock.instant().minus(ageingPerPoint.multipliedBy(queue.rules().priorityOf(request.priority())));
        long ahead = contacts.countAhead(queue.name(), place);
        if (ahead < estimates.freePlaces(queue.name(), request.channel(), request.language())) {
            return false;
        }
        // With nobody on duty there is no estimate, and no end of the wait in sight.
        long seconds = estimates
                .of(queue.name(), request.channel(), request.language(), ahead)
                .map(WaitEstimate::p50Seconds)
                .orElse(Long.MAX_VALUE);
        return seconds > limits.waitSeconds();
    }
}
