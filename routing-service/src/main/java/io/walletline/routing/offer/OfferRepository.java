package io.walletline.routing.offer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.routing.contact.Contact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class OfferRepository implements PanacheRepositoryBase<Offer, UUID> {

    Optional<UUID> contactOf(UUID offerId) {
        return getEntityManager()
                .createQuery("select contactId from Offer where id = ?1", UUID.class)
                .setParameter(1, offerId)
                .getResultStream()
                .findFirst();
    }

    /** Under the lock of the contact; by agent, the order in which agents are locked. */
    List<Offer> pendingOf(UUID contactId) {
        return list("contactId = ?1 and state = ?2 order by agentId", contactId, OfferState.PENDING);
    }

    public List<Offer> pendingOfAgent(String agentId) {
        return list("agentId = ?1 and state = ?2 order by madeAt, id", agentId, OfferState.PENDING);
    }

    /** The pending offers of this agent, each with its contact. */
    public List<OfferResponse> shownTo(String agentId) {
        return getEntityManager()
                .createQuery("""
                        select o, c from Offer o join Contact c on c.id = o.contactId
                        where o.agentId = ?1 and o.state = PENDING order by o.madeAt, o.id""", Object[].class)
                .setParameter(1, agentId)
                .getResultStream()
                .map(row -> OfferResponse.of((Offer) row[0], (Contact) row[1]))
                .toList();
    }

    List<UUID> due(Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select id from Offer where state = ?1 and expiresAt <= ?2 order by expiresAt, id", UUID.class)
                .setParameter(1, OfferState.PENDING)
                .setParameter(2, now)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<Instant> nextExpiry() {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select min(expiresAt) from Offer where state = ?1", Instant.class)
                .setParameter(1, OfferState.PENDING)
                .getSingleResult());
    }
}
