package io.walletline.ticket.channels.phone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls by the phone system's id and by contact. */
@ApplicationScoped
public class CallRepository implements PanacheRepositoryBase<Call, String> {

    private final Sql sql;

    CallRepository(Sql sql) {
        this.sql = sql;
    }

    /** Webhooks of one call take turns: the lock holds until the transaction ends, also for a call not yet stored. */
    Optional<Call> lock(String providerId) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:id, 7))) locked")
                .setParameter("id", providerId)
                .getSingleResult();
        return findByIdOptional(providerId);
    }

    /** The same lock for what routing tells: news of a contact and webhooks of its call take turns. */
    Optional<Call> lockOfContact(UUID contactId) {
        return sql.query("select provider_id from call where contact_id = ?", contactId)
                .first(row -> row.text(1))
                .flatMap(this::lock);
    }

    /** Calls of which nothing was heard since, in states in which the phone system asks again and again. */
    public List<String> silentSince(Instant asking, Instant waiting, Instant talking) {
        return sql.query("""
                        select provider_id from call
                        where state <> 'ENDED' and heard_at < case state
                            when 'ASKING' then ?::timestamptz
                            when 'CONNECTED' then ?::timestamptz
                            else ?::timestamptz end
                        order by heard_at limit 500""", asking, talking, waiting).list(row -> row.text(1));
    }
}
