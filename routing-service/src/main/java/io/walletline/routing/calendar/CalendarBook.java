package io.walletline.routing.calendar;

import io.walletline.kit.calendar.Calendar;
import io.walletline.kit.rest.Revision;
import io.walletline.routing.past.Definitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Defines calendars and hands them out. */
@ApplicationScoped
public class CalendarBook {

    private final CalendarRepository calendars;
    private final Definitions past;
    private final Event<CalendarsChanged> changes;

    CalendarBook(CalendarRepository calendars, Definitions past, Event<CalendarsChanged> changes) {
        this.calendars = calendars;
        this.past = past;
        this.changes = changes;
    }

    @Transactional
    public Optional<Calendar> find(String name) {
        return calendars.findByIdOptional(name).map(NamedCalendar::calendar);
    }

    @Transactional
    public Map<String, Calendar> all() {
        return calendars.listAll().stream().collect(Collectors.toMap(NamedCalendar::name, NamedCalendar::calendar));
    }

    /** @throws CalendarNotDefined if what is about to refer to it would refer to nothing */
    @Transactional
    public void require(String name) {
        if (calendars.findById(name) == null) {
            throw new CalendarNotDefined();
        }
    }

    @Transactional
    List<NamedCalendar> listed() {
        return calendars.list("order by name");
    }

    @Transactional
    NamedCalendar named(String name) {
        return calendars.findByIdOptional(name).orElseThrow(UnknownCalendar::new);
    }

    /** Creates or redefines. Saying what is so already needs no If-Match, so that a set-up script can be run twice. */
    @Transactional
    Defined define(String name, Calendar calendar, @Nullable String ifMatch) {
        calendars.lockName(name);
        var known = calendars.findById(name);
        if (known == null) {
            var created = new NamedCalendar(name, calendar);
            calendars.persistAndFlush(created);
            past.changed(Definitions.Kind.CALENDAR, name);
            changes.fire(new CalendarsChanged());
            return new Defined(created, true);
        }
        if (!known.calendar().equals(calendar)) {
            Revision.check(ifMatch, known.version());
            known.redefine(calendar);
            calendars.flush();
            past.changed(Definitions.Kind.CALENDAR, name);
            changes.fire(new CalendarsChanged());
        }
        return new Defined(known, false);
    }

    record Defined(NamedCalendar calendar, boolean created) {}
}
