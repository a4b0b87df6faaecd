package io.walletline.routing.contact.admission;

import io.walletline.kit.sql.Sql;
import io.walletline.routing.contact.Contact;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The first places of the lines that contacts enter in this transaction, read once for each line, however many enter.
 * Positions beyond a thousand are not counted.
 */
@TransactionScoped
public class LineStarts implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int COUNTED = 1_000;
    private static final Comparator<Place> IN_ORDER =
            Comparator.comparing(Place::at).thenComparing(Place::id);

    private record Place(Instant at, UUID id) {}

    /** The inner select hides which queues they are: the plan is the same, and made once. */
    private static final String READ = """
            select queue.name, line.place, line.id
            from unnest((select ?::varchar[])) queue (name) cross join lateral (
                select place, id from contact where queue = queue.name and state = 'WAITING'
                order by place, id limit %d) line
            order by 1, 2, 3""".formatted(COUNTED);

    private final transient Sql sql;
    private final transient Map<String, List<Place>> starts = new HashMap<>();

    LineStarts(Sql sql) {
        this.sql = sql;
    }

    /** Reads these lines at once, unless they are read. */
    void read(Collection<String> queues) {
        var unread = queues.stream()
                .distinct()
                .filter(queue -> !starts.containsKey(queue))
                .toList();
        if (unread.isEmpty()) {
            return;
        }
        unread.forEach(queue -> starts.put(queue, new ArrayList<>()));
        sql.query(READ, (Object) Sql.texts(unread))
                .forEach(row -> start(row.text(1)).add(new Place(row.instant(2), row.id(3))));
    }

    /** Puts the contact at its place; returns its position from 1. A thousand and one stands for all beyond a thousand. */
    public int enter(Contact contact) {
        read(List.of(contact.queue()));
        var line = start(contact.queue());
        var place = new Place(contact.place(), contact.id());
        var index = -1 - Collections.binarySearch(line, place, IN_ORDER);
        if (index < COUNTED) {
            line.add(index, place);
        }
        return Math.min(index, COUNTED) + 1;
    }

    private List<Place> start(String queue) {
        return Objects.requireNonNull(starts.get(queue));
    }
}
