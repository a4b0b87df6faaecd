package io.walletline.routing.contact.admission;

import io.walletline.routing.calendar.CalendarBook;
import io.walletline.routing.contact.ArrivingContact;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.contact.DeflectedBy;
import io.walletline.routing.queue.QueueBook;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.queue.access.Hours;
import io.walletline.routing.queue.access.Limits;
import io.walletline.routing.waiting.WaitEstimate;
import io.walletline.routing.waiting.WaitEstimates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Chooses the queue that a contact enters: the first by rule, unless it is closed, full or too slow. */
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
    AdmissionVerdict of(ArrivingContact request) {
        return AdmissionVerdict.of(
                request.channel(), queueOf(request), queue -> barrier(queue, request), queues::required);
    }

    /** The queue by rule, whether it admits the contact or not. */
    ServiceQueue queueOf(ArrivingContact request) {
        return queues.queueFor(request.traits());
    }

    private Optional<AdmissionBarrier> barrier(ServiceQueue queue, ArrivingContact request) {
        var closed = closed(queue.access().hours());
        var limits = queue.access().limits();
        if (closed != null || limits == null) {
            return Optional.ofNullable(closed);
        }
        if (isFull(queue, limits)) {
            return Optional.of(new AdmissionBarrier(DeflectedBy.FULL, limits.overflow(), null));
        }
        return isTooSlow(queue, limits, request)
                ? Optional.of(new AdmissionBarrier(DeflectedBy.TOO_LONG, limits.overflow(), null))
                : Optional.empty();
    }

    private @Nullable AdmissionBarrier closed(@Nullable Hours hours) {
        var now = clock.instant();
        return hours == null
                ? null
                : calendars
                        .find(hours.calendar())
                        .filter(calendar -> !calendar.isOpen(now))
                        .map(calendar -> new AdmissionBarrier(
                                DeflectedBy.CLOSED,
                                hours.outside(),
                                calendar.nextOpening(now).orElse(null)))
                        .orElse(null);
    }

    /** Counted under the queue's lock: of two contacts for the last place, one finds it taken. */
    private boolean isFull(ServiceQueue queue, Limits limits) {
        if (limits.waiting() == null) {
            return false;
        }
        queues.lock(queue.name());
        return contacts.countWaiting(queue.name()) >= limits.waiting();
    }

    private boolean isTooSlow(ServiceQueue queue, Limits limits, ArrivingContact request) {
        if (limits.waitSeconds() == null) {
            return false;
        }
        var place =
                clock.instant().minus(ageingPerPoint.multipliedBy(queue.rules().priorityOf(request.priority())));
        var ahead = contacts.countAhead(queue.name(), place);
        if (ahead < estimates.freePlaces(queue.name(), request.channel(), request.language())) {
            return false;
        }
        // With no suitable agent on duty there is no estimate, and no end of the wait in sight.
        long seconds = estimates
                .of(queue.name(), request.channel(), request.language(), ahead)
                .map(WaitEstimate::p50Seconds)
                .orElse(Long.MAX_VALUE);
        return seconds > limits.waitSeconds();
    }
}
