package io.walletline.routing.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.walletline.kit.calendar.Calendar;
import java.util.List;
import java.util.Map;

/** A calendar as its row had it at some time, see {@link io.walletline.routing.past.Definitions}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StoredCalendar(
        String name, String zone, Map<String, List<String>> weekly, Map<String, List<String>> holidays) {
    public Calendar calendar() {
        return NamedCalendar.calendar(zone, weekly, holidays);
    }
}
