package io.walletline.routing.callback;

import io.walletline.kit.sql.Sql;
import io.walletline.routing.engine.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads the places of callbacks that wait for their turn outside of the line. */
@ApplicationScoped
class CallbackTurns {

    private static final int AT_ONCE = 200;

    private final Sql sql;

    CallbackTurns(Sql sql) {
        this.sql = sql;
    }

    /** @param ahead contacts with an earlier place that wait in the line, or whose customers are being dialled */
    record Turn(UUID contactId, String queue, Channel channel, String language, long ahead) {}

    /** The customer-first callbacks that are due, in the order of their places. */
    List<Turn> due() {
        return sql.query("""
                        select c.id, c.queue, c.channel, c.language,
                               (select count(*) from contact w
                                where w.queue = c.queue and w.state = 'WAITING' and w.place < c.place)
                               + (select count(*) from callback d join contact w on w.id = d.contact_id
                                  where d.state = 'DIALLING' and d.mode = 'CUSTOMER_FIRST' and w.queue = c.queue
                                  and w.place < c.place)
                        from callback b join contact c on c.id = b.contact_id
                        where b.state = 'DUE' and b.mode = 'CUSTOMER_FIRST'
                        order by c.place, c.id limit""" + " " + AT_ONCE)
                .list(row -> new Turn(
                        row.id(1), row.text(2), row.enumValue(3, Channel.class), row.text(4), row.longValue(5)));
    }
}
