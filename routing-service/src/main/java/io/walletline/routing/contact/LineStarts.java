package io.walletline.routing.contact;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import javax.sql.DataSource;

/**
 * The first places of the lines that contacts enter in this transaction, read once for each line, however many enter.
 * Counting beyond would cost more than anybody has of it.
 */
@TransactionScoped
class LineStarts implements Serializable {
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

    private final transient DataSource database;
    private final transient Map<String, List<Place>> starts = new HashMap<>();

    LineStarts(DataSource database) {
        this.database = database;
    }

    /** Reads these lines at once, unless they are read. */
    void read(Collection<String> queues) {
        List<String> unread = queues.stream()
                .distinct()
                .filter(queue -> !starts.containsKey(queue))
                .toList();
        if (unread.isEmpty()) {
            return;
        }
        unread.forEach(queue -> starts.put(queue, new ArrayList<>()));
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(READ)) {
            select.setArray(1, connection.createArrayOf("varchar", unread.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    start(row.getString(1))
                            .add(new Place(row.getTimestamp(2).toInstant(), row.getObject(3, UUID.class)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the start of a line", e);
        }
    }

    /** The contact takes its place; returns which, counted from 1. A thousand and one stands for all beyond a thousand. */
    int enter(Contact contact) {
        read(List.of(contact.queue()));
        List<Place> line = start(contact.queue());
        Place place = new Place(contact.place(), contact.id());
        int index = -1 - Collections.binarySearch(line, place, IN_ORDER);
        if (index < COUNTED) {
            line.add(index, place);
        }
        return Math.min(index, COUNTED) + 1;
    }

    private List<Place> start(String queue) {
        return Objects.requireNonNull(starts.get(queue));
    }
}
