package io.walletline.ticket.wallet.acts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.kit.sql.Sql;
import io.walletline.ticket.wallet.acts.WalletAct.Kind;
import io.walletline.ticket.wallet.acts.WalletAct.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Wallet acts by ticket and by status. */
@ApplicationScoped
class WalletActRepository implements PanacheRepositoryBase<WalletAct, UUID> {

    private final Sql sql;

    WalletActRepository(Sql sql) {
        this.sql = sql;
    }

    WalletAct require(UUID id) {
        var act = findById(id);
        if (act == null) {
            throw new WalletActNotFound();
        }
        return act;
    }

    /** The act as it is now, after the wallet's turn was taken. */
    WalletAct takeTurn(UUID id) {
        var customer = sql.query("select customer_ref from wallet_act where id = ?", id)
                .first(row -> row.text(1))
                .orElseThrow(WalletActNotFound::new);
        takeTurns(customer);
        var act = require(id);
        getEntityManager().refresh(act);
        return act;
    }

    /** Acts on one wallet take turns until the transaction ends: a freeze and the approval of an un-freeze too. */
    void takeTurns(String customerRef) {
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 8))", customerRef)
                .exists();
    }

    /** The freeze that is under way already, so that asking twice does not act twice. */
    Optional<WalletAct> freezeUnderWay(UUID ticketId) {
        return find("ticketId = ?1 and kind = FREEZE and status = ORDERED order by requestedAt", ticketId)
                .firstResultOptional();
    }

    /** Requests to un-freeze the customer's wallet that wait, or whose time was over before somebody answered. */
    List<WalletAct> waitingUnfreezes(String customerRef) {
        return list(
                "customerRef = ?1 and kind = UNFREEZE and status = AWAITING_APPROVAL order by requestedAt",
                customerRef);
    }

    /** The customer's newest freeze, unless it is over or undone: it alone holds the wallet, whatever came before. */
    Optional<WalletAct> freezeInForce(String customerRef, Instant now) {
        return find("""
                        from WalletAct f where f.customerRef = ?1 and f.kind = FREEZE and f.status in (ORDERED, CONFIRMED)
                        order by f.requestedAt desc, f.id desc""", customerRef)
                .firstResultOptional()
                .filter(freeze -> freeze.expiresAt() == null || now.isBefore(freeze.expiresAt()))
                .filter(freeze ->
                        count("freezeId = ?1 and kind = UNFREEZE and status in (ORDERED, CONFIRMED)", freeze.id())
                                == 0);
    }

    /** The newest that the core has answered. */
    Optional<WalletAct> settled(UUID ticketId, Kind kind) {
        return find(
                        "ticketId = ?1 and kind = ?2 and status in (CONFIRMED, REFUSED) order by settledAt desc, id desc",
                        ticketId,
                        kind)
                .firstResultOptional();
    }

    /** The oldest first; requests expire by the clock. */
    List<WalletAct> inStatus(Status status, Instant now, int limit) {
        var condition =
                switch (status) {
                    case AWAITING_APPROVAL -> "status = ?1 and (expiresAt is null or expiresAt > ?2)";
                    case EXPIRED -> "(status = ?1 or status = AWAITING_APPROVAL and expiresAt <= ?2)";
                    case ORDERED, CONFIRMED, REFUSED, REJECTED -> "status = ?1 and ?2 is not null";
                };
        return find(condition + " order by requestedAt, id", status, now)
                .range(0, limit - 1)
                .list();
    }

    void forgetReasons(Collection<UUID> tickets) {
        sql.update(
                "update wallet_act set reason_key = null, reason_sealed = null, rejection_key = null,"
                        + " rejection_sealed = null where ticket_id = any (?)"
                        + " and (reason_key is not null or rejection_key is not null)",
                (Object) Sql.ids(tickets));
    }
}
