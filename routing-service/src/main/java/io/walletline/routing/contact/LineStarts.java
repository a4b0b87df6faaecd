package io.walletline.routing.contact;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final transient DataSource database;
    private final transient Map<String, List<Place>> starts = new HashMap<>();

    LineStarts(DataSource database) {
        this.database = database;
    }

    /** The contact takes its place; returns which, counted from 1. A thousand and one stands for all beyond a thousand. */
    int enter(Contact contact) {
        List<Place> line = starts.computeIfAbsent(contact.queue(), this::read);
        Place place = new Place(contact.place(), contact.id());
        int index = -1 - Collections.binarySearch(line, place, IN_ORDER);
        if (index < COUNTED) {
            line.add(index, place);
        }
        return Math.min(index, COUNTED) + 1;
    }

    private List<Place> read(String queue) {
        // The inner select hides which queue it is: the plan is the same, and made once.
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select place, id from contact"
                        + " where queue = (select ?::varchar) and state = 'WAITING' order by place, id limit "
                        + COUNTED)) {
            select.setString(1, queue);
            List<Place> line = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    line.add(new Place(row.getTimestamp(1).toInstant(), row.getObject(2, UUID.class)));
                }
            }
            return line;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the start of a line", e);
        }
    }
}
