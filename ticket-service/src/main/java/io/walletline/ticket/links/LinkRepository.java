package io.walletline.ticket.links;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links by either of their ends. */
@ApplicationScoped
class LinkRepository implements PanacheRepositoryBase<TicketLink, UUID> {

    List<TicketLink> of(UUID ticketId) {
        return list("from TicketLink where fromTicket = ?1 or toTicket = ?1 order by madeAt, id", ticketId);
    }

    Optional<TicketLink> between(UUID from, UUID to, LinkKind kind) {
        return find("fromTicket = ?1 and toTicket = ?2 and kind = ?3", from, to, kind)
                .firstResultOptional();
    }

    void remove(UUID from, UUID to, LinkKind kind) {
        delete("fromTicket = ?1 and toTicket = ?2 and kind = ?3", from, to, kind);
    }
}
