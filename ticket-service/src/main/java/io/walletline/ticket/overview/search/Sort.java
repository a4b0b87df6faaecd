package io.walletline.ticket.overview.search;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Cursor;
import io.walletline.kit.rest.Wire;
import java.util.List;
import java.util.Objects;

/** The order of a list. Each ends with the id, so that it is total, and has an index of its own. */
public enum Sort {
    NEWEST("t.opened_at", true),
    OLDEST("t.opened_at", false),
    CHANGED("t.changed_at", true),
    /** The most urgent first, those of the same priority in the order in which they came. */
    PRIORITY(
            "case t.priority when 'URGENT' then 0 when 'HIGH' then 1 when 'NORMAL' then 2 else 3 end, t.opened_at",
            false),
    /** By the next deadline; tickets without a running clock are not shown. */
    DUE("c.due_at", false, "c.ticket_id");

    private final String keys;
    private final boolean descending;
    private final String id;

    Sort(String keys, boolean descending) {
        this(keys, descending, "t.id");
    }

    Sort(String keys, boolean descending, String id) {
        this.keys = keys;
        this.descending = descending;
        this.id = id;
    }

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }

    String orderBy() {
        return " order by " + (descending ? keys + " desc, " + id + " desc" : keys + ", " + id);
    }

    /** The condition of being behind a row; its values are those of {@link #values}. */
    String behind() {
        return "(%s, %s) %s (%s?, ?)".formatted(keys, id, descending ? "<" : ">", this == PRIORITY ? "?, " : "");
    }

    /** @throws io.walletline.kit.problem.Problem 400 for the cursor of another order */
    List<Object> values(Cursor cursor) {
        cursor.mustSay(this == PRIORITY ? 3 : 2, wireName());
        var time = cursor.instant(0);
        return this == PRIORITY ? List.of((int) cursor.number(2), time, cursor.uuid(1)) : List.of(time, cursor.uuid(1));
    }

    /** The cursor that continues after a row. */
    public Cursor after(SearchHit found) {
        var ticket = found.ticket();
        return switch (this) {
            case NEWEST, OLDEST -> Cursor.of(ticket.openedAt(), ticket.id(), wireName());
            case CHANGED -> Cursor.of(ticket.changedAt(), ticket.id(), wireName());
            case PRIORITY ->
                Cursor.of(
                        ticket.openedAt(),
                        ticket.id(),
                        3 - Objects.requireNonNull(ticket.priority()).ordinal(),
                        wireName());
            case DUE -> Cursor.of(Objects.requireNonNull(found.due()), ticket.id(), wireName());
        };
    }
}
