package io.walletline.ticket.wallet.acts;

import io.walletline.kit.id.Ids;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.identity.verification.Assurance;
import io.walletline.ticket.identity.verification.UnknownCustomer;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.wallet.acts.WalletAct.Kind;
import io.walletline.ticket.wallet.acts.WalletAct.Status;
import io.walletline.ticket.wallet.acts.WalletFact.FreezeOrdered;
import io.walletline.ticket.wallet.acts.WalletFact.UnfreezeOrdered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Acts on the customer's wallet: ordered from the wallet's core by command, settled by the fact that comes back. */
@ApplicationScoped
public class WalletActDesk {

    /** The level that an un-freeze needs: the customer's phone in the customer's hand. */
    private static final int UNFREEZE_LEVEL = 1;

    private final WalletActRepository acts;
    private final Tickets tickets;
    private final Timeline timeline;
    private final Assurance assurance;
    private final Event<WalletFact> facts;
    private final Ids ids;
    private final Clock clock;
    private final Duration freezeFor;

    WalletActDesk(
            WalletActRepository acts,
            Tickets tickets,
            Timeline timeline,
            Assurance assurance,
            Event<WalletFact> facts,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "walletline.freeze.lasts", defaultValue = "PT72H") Duration freezeFor) {
        this.acts = acts;
        this.tickets = tickets;
        this.timeline = timeline;
        this.assurance = assurance;
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
        this.freezeFor = freezeFor;
    }

    /** Orders a freeze at once; one that is under way is returned as it is. */
    @Transactional
    public WalletAct freeze(UUID ticketId, Actor by) {
        var ticket = tickets.require(ticketId);
        var customer = customerOf(ticket);
        var underWay = acts.underWay(ticketId, Kind.FREEZE);
        if (underWay.isPresent()) {
            return underWay.get();
        }
        var now = clock.instant();
        var act = WalletAct.freeze(ids.next(), ticketId, customer, by.id(), now);
        acts.persist(act);
        timeline.act(ticketId, by, "freeze-ordered", Map.of());
        facts.fire(new FreezeOrdered(
                act.id(),
                ticketId,
                ticket.subject().correlationId(),
                customer,
                ticket.category(),
                by,
                now,
                now.plus(freezeFor)));
        return act;
    }

    /**
     * Asks to un-freeze; a second person approves it.
     *
     * @throws NotVerified if the customer has not been verified on this ticket
     */
    @Transactional
    public WalletAct unfreeze(UUID ticketId, Actor by) {
        var ticket = tickets.require(ticketId);
        var customer = customerOf(ticket);
        var proof = assurance.proof(ticketId).filter(v -> v.level() >= UNFREEZE_LEVEL);
        if (proof.isEmpty()) {
            throw new NotVerified(UNFREEZE_LEVEL);
        }
        var underWay = acts.underWay(ticketId, Kind.UNFREEZE);
        if (underWay.isPresent()) {
            return underWay.get();
        }
        var act = WalletAct.unfreeze(
                ids.next(), ticketId, customer, by.id(), proof.get().verificationId(), clock.instant());
        acts.persist(act);
        timeline.act(ticketId, by, "unfreeze-requested", Map.of());
        return act;
    }

    /** Approves an act and orders it from the wallet's core. */
    @Transactional
    public WalletAct approve(UUID actId, Actor by) {
        var act = acts.requireForChange(actId);
        act.approve(by.id());
        timeline.act(act.ticketId(), by, "unfreeze-approved", Map.of("requestedBy", act.requestedBy()));
        facts.fire(new UnfreezeOrdered(
                act.id(),
                act.ticketId(),
                tickets.require(act.ticketId()).subject().correlationId(),
                act.customerRef(),
                Actor.agent(act.requestedBy()),
                by.id(),
                Objects.requireNonNull(act.verificationId()),
                clock.instant()));
        return act;
    }

    /** Stores that the core has done an act. Acts that were not ordered here are ignored. */
    @Transactional
    public void confirmed(UUID actId) {
        settle(actId, Status.CONFIRMED, Map.of());
    }

    @Transactional
    public void refused(UUID actId, String reason) {
        settle(actId, Status.REFUSED, Map.of("reason", reason));
    }

    /** Confirmed or refused; empty while the core has not answered, and where no freeze was ordered. */
    @Transactional
    public Optional<Status> outcomeOfFreeze(UUID ticketId) {
        return acts.settled(ticketId, Kind.FREEZE).map(WalletAct::status);
    }

    @Transactional
    List<WalletAct> inStatus(Status status) {
        return acts.inStatus(status);
    }

    private void settle(UUID actId, Status outcome, Map<String, String> details) {
        if (acts.findById(actId) == null) {
            return;
        }
        var act = acts.requireForChange(actId);
        if (act.settle(outcome, clock.instant())) {
            var code = act.kind().wireName() + "-" + outcome.wireName();
            timeline.act(act.ticketId(), Actor.WALLET_CORE, code, details);
        }
    }

    private static String customerOf(TicketSnapshot ticket) {
        if (ticket.customerRef() == null) {
            throw new UnknownCustomer();
        }
        return ticket.customerRef();
    }
}
