package io.walletline.ticket.wallet.acts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.ticket.wallet.acts.WalletAct.Kind;
import io.walletline.ticket.wallet.acts.WalletAct.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Wallet acts by ticket and by status. */
@ApplicationScoped
class WalletActRepository implements PanacheRepositoryBase<WalletAct, UUID> {

    WalletAct requireForChange(UUID id) {
        var act = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (act == null) {
            throw new WalletActNotFound();
        }
        return act;
    }

    /** The act that is under way already, so that asking twice does not act twice. */
    Optional<WalletAct> underWay(UUID ticketId, Kind kind) {
        return find("ticketId = ?1 and kind = ?2 and status in (AWAITING_APPROVAL, ORDERED)", ticketId, kind)
                .firstResultOptional();
    }

    /** The newest that the core has answered. */
    Optional<WalletAct> settled(UUID ticketId, Kind kind) {
        return find(
                        "ticketId = ?1 and kind = ?2 and status in (CONFIRMED, REFUSED) order by settledAt desc, id desc",
                        ticketId,
                        kind)
                .firstResultOptional();
    }

    List<WalletAct> inStatus(Status status) {
        return list("status = ?1 order by requestedAt, id", status);
    }
}
