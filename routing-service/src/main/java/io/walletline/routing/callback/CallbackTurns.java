package io.walletline.routing.callback;

import io.walletline.routing.engine.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Where the callbacks stand that wait for their turn outside of the line. */
@ApplicationScoped
class CallbackTurns {
    private static final int AT_ONCE = 200;

    private final DataSource database;

    CallbackTurns(DataSource database) {
        this.database = database;
    }

    /** @param ahead contacts with an earlier place that wait in the line, or whose customers are being dialled */
    record Turn(UUID contactId, String queue, Channel channel, String language, long ahead) {}

    /** Customer-first and due, in the order of their places. */
    List<Turn> due() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select c.id, c.queue, c.channel, c.language,
                               (select count(*) from contact w
                                where w.queue = c.queue and w.state = 'WAITING' and w.place < c.place)
                               + (select count(*) from callback d join contact w on w.id = d.contact_id
                                  where d.state = 'DIALLING' and d.mode = 'CUSTOMER_FIRST' and w.queue = c.queue
                                  and w.place < c.place)
                        from callback b join contact c on c.id = b.contact_id
                        where b.state = 'DUE' and b.mode = 'CUSTOMER_FIRST'
                        order by c.place, c.id limit""" + " " + AT_ONCE);
                ResultSet row = select.executeQuery()) {
            List<Turn> turns = new ArrayList<>();
            while (row.next()) {
                turns.add(new Turn(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Channel.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getLong(5)));
            }
            return turns;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read whose turn is near", e);
        }
    }
}
