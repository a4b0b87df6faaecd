package io.walletline.ticket.casework.links;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Links by either of their ends. */
@ApplicationScoped
class LinkRepository implements PanacheRepositoryBase<TicketLink, UUID> {

    List<TicketLink> of(UUID ticketId) {
        return list("from TicketLink where fromTicket = ?1 or toTicket = ?1 order by madeAt, id", ticketId);
    }

    /** Adds a link; false if there is one of this kind already, also when two add at once. */
    boolean add(TicketLink link) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into ticket_link (id, from_ticket, to_ticket, kind, made_by, made_at)"
                                        + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (from_ticket, to_ticket, kind) do nothing")
                        .setParameter(1, link.id())
                        .setParameter(2, link.fromTicket())
                        .setParameter(3, link.toTicket())
                        .setParameter(4, link.kind().name())
                        .setParameter(5, link.madeBy())
                        .setParameter(6, link.madeAt())
                        .executeUpdate()
                == 1;
    }

    void remove(UUID from, UUID to, LinkKind kind) {
        delete("fromTicket = ?1 and toTicket = ?2 and kind = ?3", from, to, kind);
    }
}
