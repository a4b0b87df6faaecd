package io.walletline.routing.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.routing.engine.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {

    /** Written out: a list as a parameter would be expanded, and its query planned anew each time. */
    private static final String IS_OPEN = "state in (WAITING, OFFERED, IN_HAND)";

    /** Locks in order of id, so that two transactions never wait for each other in a ring. */
    @SuppressWarnings("unchecked")
    public List<Contact> lock(Collection<UUID> ids) {
        return lockedBy(ids).getResultList();
    }

    /** Locks as {@link #lock(Collection)} does, for reading only: changes are written by {@link #offered}. */
    @SuppressWarnings("unchecked")
    public List<Contact> lockToOffer(Collection<UUID> ids) {
        return lockedBy(ids).setHint(HibernateHints.HINT_READ_ONLY, true).getResultList();
    }

    private Query lockedBy(Collection<UUID> ids) {
        return getEntityManager()
                .createNativeQuery("select * from contact where id = any (?1) order by id for update", Contact.class)
                .setParameter(1, ids.toArray(UUID[]::new));
    }

    /** Writes that these were offered, in one statement: one for each row would cost four times as much. */
    public void offered(Collection<UUID> ids) {
        getEntityManager()
                .createNativeQuery("update contact set state = 'OFFERED' where id = any (?1)")
                .setParameter(1, ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    public Optional<Contact> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The open consultation about this contact; not locked. */
    public Optional<UUID> consultationOf(UUID contactId) {
        return getEntityManager()
                .createQuery("select id from Contact where consults = ?1 and " + IS_OPEN, UUID.class)
                .setParameter(1, contactId)
                .getResultStream()
                .findFirst();
    }

    public List<UUID> knownOf(Collection<UUID> ids) {
        return getEntityManager()
                .createNativeQuery("select id from contact where id = any (?1)", UUID.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList();
    }

    public Optional<UUID> continuationOf(UUID contactId) {
        return getEntityManager()
                .createQuery("select id from Contact where continues = ?1", UUID.class)
                .setParameter(1, contactId)
                .getResultStream()
                .findFirst();
    }

    /** In hand or in wrap-up. */
    public List<Contact> heldBy(String agentId) {
        return list("agentId = ?1 and state in (IN_HAND, WRAPPING_UP) order by times.enteredAt, id", agentId);
    }

    /** The last agent of this ticket, or else of this customer. */
    public Optional<String> lastAgentOf(UUID ticketId, @Nullable String customerRef) {
        List<?> agents = getEntityManager()
                .createNativeQuery("""
                        select agent_id from contact
                        where accepted_at is not null and agent_id is not null and consults is null
                            and (ticket_id = ?1 or customer_ref = ?2)
                        order by ticket_id = ?1 desc, accepted_at desc, id desc limit 1""")
                .setParameter(1, ticketId)
                .setParameter(2, customerRef)
                .setFlushMode(FlushModeType.COMMIT) // contacts that enter in this transaction have no agent
                .getResultList();
        return agents.stream().map(String.class::cast).findFirst();
    }

    public List<UUID> wrappingUpOf(String agentId) {
        return getEntityManager()
                .createQuery("select id from Contact where agentId = ?1 and state = ?2", UUID.class)
                .setParameter(1, agentId)
                .setParameter(2, ContactState.WRAPPING_UP)
                .getResultList();
    }

    public List<UUID> wrapUpsDue(Instant now, int limit) {
        return getEntityManager()
                .createQuery("""
                        select id from Contact where state = ?1 and times.wrapUpEndsAt <= ?2
                        order by times.wrapUpEndsAt, id""", UUID.class)
                .setParameter(1, ContactState.WRAPPING_UP)
                .setParameter(2, now)
                .setMaxResults(limit)
                .getResultList();
    }

    public Optional<Instant> nextWrapUpEnd() {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select min(times.wrapUpEndsAt) from Contact where state = ?1", Instant.class)
                .setParameter(1, ContactState.WRAPPING_UP)
                .getSingleResult());
    }

    public long countWaiting(String queue) {
        return count("queue = ?1 and state = ?2", queue, ContactState.WAITING);
    }

    /** The number of contacts before one that enters the queue at this place. */
    public long countAhead(String queue, Instant place) {
        return count("queue = ?1 and state = ?2 and place <= ?3", queue, ContactState.WAITING, place);
    }

    /** The number of contacts that wait before this one. */
    public long countAhead(Contact contact) {
        return count(
                "queue = ?1 and state = ?2 and (place < ?3 or place = ?3 and id < ?4)",
                contact.queue(),
                ContactState.WAITING,
                contact.place(),
                contact.id());
    }

    /** The contacts held by each of these agents, offers included; agents who hold nothing are missing. */
    public Map<String, Held> heldBy(Collection<String> agentIds) {
        var held = new HashMap<String, Held>();
        if (!agentIds.isEmpty()) {
            List<?> rows = getEntityManager()
                    // The inner select hides how many they are: the plan is the same, and made once.
                    .createNativeQuery("""
                            select agent_id, channel, state, count(*) from taken_place
                            where agent_id = any (cast((select cast(?1 as varchar[])) as varchar[]))
                            group by agent_id, channel, state""")
                    .setParameter(1, agentIds.toArray(String[]::new))
                    .getResultList();
            rows.stream()
                    .map(Object[].class::cast)
                    .forEach(row -> held.merge(
                            (String) row[0],
                            Held.of(
                                    Channel.valueOf((String) row[1]),
                                    ContactState.valueOf((String) row[2]),
                                    ((Long) row[3]).intValue()),
                            Held::and));
        }
        return held;
    }

    /** The contacts that the agent has in hand or in wrap-up, without what is only offered. */
    public Map<Channel, Integer> takenBy(String agentId) {
        var taken = new EnumMap<Channel, Integer>(Channel.class);
        heldBy(agentId).forEach(contact -> taken.merge(contact.channel(), 1, Integer::sum));
        return taken;
    }

    public Held holdingsOf(String agentId) {
        return heldBy(List.of(agentId)).getOrDefault(agentId, Held.NOTHING);
    }
}
