package io.walletline.routing.contact.leg;

import io.walletline.kit.sql.Sql;
import io.walletline.routing.contact.Contact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;

/** The legs that contacts leave behind when they go on elsewhere: figures are counted from them, never from what comes later. */
@ApplicationScoped
public class ContactLegs {

    private final Sql sql;

    ContactLegs(Sql sql) {
        this.sql = sql;
    }

    /** Keeps the leg that ends now; before the contact is changed, under its lock. */
    @Transactional(TxType.MANDATORY)
    public void keep(Contact contact, Instant now) {
        sql.update(
                """
                insert into contact_leg (contact_id, queue, channel, language, agent_id, service_level_seconds,
                                         entered_at, joined_at, accepted_at, left_at)
                select ?, q.name, ?, ?, ?,
                       coalesce((select service_level_seconds from contact where id = ?), q.service_level_seconds),
                       ?, ?, ?, ?
                from service_queue q where q.name = ?""",
                contact.id(),
                contact.channel().name(),
                contact.subject().language(),
                contact.agentId(),
                contact.id(),
                contact.times().enteredAt(),
                contact.times().joinedAt(),
                contact.times().acceptedAt(),
                now,
                contact.queue());
    }
}
