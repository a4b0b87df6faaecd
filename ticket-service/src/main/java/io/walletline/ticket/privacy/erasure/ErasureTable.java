package io.walletline.ticket.privacy.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The SQL of erasing. Takes part in the caller's transaction. */
@ApplicationScoped
public class ErasureTable {

    private final DataSource database;

    ErasureTable(DataSource database) {
        this.database = database;
    }

    /** Those of the customer, and those of callers nobody knew that turned out to be theirs. */
    public List<UUID> ticketsOf(String customerRef) {
        var sql = """
                with recursive theirs (id) as (
                    select id from ticket where customer_ref = ?
                    union
                    select m.source_id from ticket_merge m join theirs on m.target_id = theirs.id where m.undone_at is null
                )
                select id from theirs""";
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, customerRef);
            var ids = new ArrayList<UUID>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read a customer's tickets", e);
        }
    }

    void record(UUID id, ErasureResponse erasure, String by) {
        var sql = "insert into erasure (id, customer_ref, erased_by, erased_at, tickets) values (?, ?, ?, ?, ?)";
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id);
            insert.setString(2, erasure.customerRef());
            insert.setString(3, by);
            insert.setTimestamp(4, Timestamp.from(erasure.erasedAt()));
            insert.setInt(5, erasure.tickets());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot record an erasure", e);
        }
    }
}
