package io.walletline.routing.callback;

import io.walletline.kit.calendar.Calendar;
import io.walletline.routing.calendar.CalendarBook;
import io.walletline.routing.queue.QueueBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hours in which customers of a queue may be dialled: while it is open, whatever its diversion outside. */
@ApplicationScoped
class CallbackHours {

    private final QueueBook queues;
    private final CalendarBook calendars;

    CallbackHours(QueueBook queues, CalendarBook calendars) {
        this.queues = queues;
        this.calendars = calendars;
    }

    /** This instant if the queue is open then, else the next one at which it is; null if it never is again. */
    @Nullable
    Instant opening(String queue, Instant from) {
        return calendarOf(queue)
                .map(calendar -> calendar.nextOpening(from))
                .orElse(Optional.of(from))
                .orElse(null);
    }

    /** When the queue, which is open then, closes next; {@link Instant#MAX} if it never does. */
    Instant closing(String queue, Instant from) {
        return calendarOf(queue).flatMap(calendar -> calendar.nextChange(from)).orElse(Instant.MAX);
    }

    private Optional<Calendar> calendarOf(String queue) {
        var hours = queues.required(queue).access().hours();
        return hours == null ? Optional.empty() : calendars.find(hours.calendar());
    }
}
