package io.walletline.ticket.wallet.acts;

import io.walletline.kit.id.Ids;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.identity.verification.Assurance;
import io.walletline.ticket.identity.verification.UnknownCustomer;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.protection.erasure.TextsRetired;
import io.walletline.ticket.protection.reasons.Reasons;
import io.walletline.ticket.wallet.acts.WalletAct.Kind;
import io.walletline.ticket.wallet.acts.WalletAct.Status;
import io.walletline.ticket.wallet.acts.WalletFact.FreezeOrdered;
import io.walletline.ticket.wallet.acts.WalletFact.UnfreezeOrdered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Acts on the customer's wallet: ordered from the wallet's core by command, settled by the fact that comes back. */
@ApplicationScoped
public class WalletActDesk {

    /** The level that an un-freeze needs: the customer's phone in the customer's hand. */
    private static final int UNFREEZE_LEVEL = 1;

    private static final int MOST_SHOWN = 200;

    private final WalletActRepository acts;
    private final Tickets tickets;
    private final Timeline timeline;
    private final Assurance assurance;
    private final Event<WalletFact> facts;
    private final Ids ids;
    private final Clock clock;
    private final Duration freezeFor;
    private final Duration askFor;
    private final Reasons reasons;

    WalletActDesk(
            WalletActRepository acts,
            Tickets tickets,
            Timeline timeline,
            Assurance assurance,
            Reasons reasons,
            Event<WalletFact> facts,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "walletline.freeze.lasts", defaultValue = "PT72H") Duration freezeFor,
            @ConfigProperty(name = "walletline.unfreeze.answer-within", defaultValue = "PT15M") Duration askFor) {
        this.acts = acts;
        this.tickets = tickets;
        this.timeline = timeline;
        this.assurance = assurance;
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
        this.freezeFor = freezeFor;
        this.askFor = askFor;
        this.reasons = reasons;
    }

    /** Orders a freeze at once; one that is under way is returned as it is. */
    @Transactional
    public WalletAct freeze(UUID ticketId, Actor by) {
        var ticket = tickets.require(ticketId);
        var customer = customerOf(ticket);
        acts.takeTurns(customer);
        var underWay = acts.freezeUnderWay(ticketId);
        if (underWay.isPresent()) {
            return underWay.get();
        }
        var now = clock.instant();
        var act = WalletAct.freeze(ids.next(), ticketId, customer, by.id(), now, now.plus(freezeFor));
        acts.persist(act);
        acts.waitingUnfreezes(customer).forEach(overtaken -> expire(overtaken, now));
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
     * Asks to undo a freeze; a second person approves it in time. Asked again, the request that waits is the answer.
     *
     * @param freezeId the freeze to undo; null is the one in force
     * @throws FreezeNotInForce if none holds the wallet, or another one than this
     * @throws NotVerified if the customer is not verified on this ticket now
     */
    @Transactional
    public WalletAct unfreeze(UUID ticketId, @Nullable UUID freezeId, @Nullable String reason, Actor by) {
        var ticket = tickets.require(ticketId);
        var customer = customerOf(ticket);
        acts.takeTurns(customer);
        var now = clock.instant();
        var freeze = acts.freezeInForce(customer, now).orElseThrow(() -> new FreezeNotInForce(null));
        if (freezeId != null && !freezeId.equals(freeze.id())) {
            throw new FreezeNotInForce(freeze);
        }
        var proof = assurance
                .proof(ticketId)
                .filter(v -> v.level() >= UNFREEZE_LEVEL)
                .orElseThrow(() -> new NotVerified(UNFREEZE_LEVEL));
        for (var waiting : acts.waitingUnfreezes(customer)) {
            if (waiting.undoes(freeze) && waiting.status(now) == Status.AWAITING_APPROVAL) {
                return waiting;
            }
            expire(waiting, now);
        }
        var act = WalletAct.unfreeze(
                ids.next(), freeze, ticketId, by.id(), proof.verificationId(), now, now.plus(askFor));
        act.because(reasons.seal(ticketId, act.id(), reason));
        acts.persist(act);
        timeline.act(ticketId, by, "unfreeze-requested", Map.of());
        return act;
    }

    private void expire(WalletAct request, Instant now) {
        request.expire(now);
        timeline.act(request.ticketId(), Actor.SYSTEM, "unfreeze-expired", Map.of());
    }

    /** Approves an act and orders it from the wallet's core. */
    @Transactional
    public WalletAct approve(UUID actId, Actor by) {
        var act = acts.takeTurn(actId);
        var now = clock.instant();
        act.approve(by.id(), acts.freezeInForce(act.customerRef(), now).orElse(null), now);
        timeline.act(act.ticketId(), by, "unfreeze-approved", Map.of("requestedBy", act.requestedBy()));
        facts.fire(new UnfreezeOrdered(
                act.id(),
                act.ticketId(),
                tickets.require(act.ticketId()).subject().correlationId(),
                act.customerRef(),
                Actor.agent(act.requestedBy()),
                by.id(),
                Objects.requireNonNull(act.verificationId()),
                Objects.requireNonNull(act.freezeId()),
                now));
        return act;
    }

    /** Refuses a request; who asked may take it back so. */
    @Transactional
    public WalletAct reject(UUID actId, String reason, Actor by) {
        var act = acts.takeTurn(actId);
        act.reject(by.id(), reasons.seal(act.ticketId(), rejectionOf(actId), reason), clock.instant());
        timeline.act(act.ticketId(), by, "unfreeze-rejected", Map.of("requestedBy", act.requestedBy()));
        return act;
    }

    /** The place of a rejection's words beside the request's own. */
    private static UUID rejectionOf(UUID actId) {
        return new UUID(actId.getMostSignificantBits(), ~actId.getLeastSignificantBits());
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
    List<WalletActResponse> inStatus(Status status) {
        return acts.inStatus(status, clock.instant(), MOST_SHOWN).stream()
                .map(this::shown)
                .toList();
    }

    @Transactional
    WalletActResponse read(UUID actId) {
        return shown(acts.require(actId));
    }

    /** The act with all that a second person needs to decide. */
    private WalletActResponse shown(WalletAct act) {
        var freeze = act.freezeId() == null ? null : acts.findById(act.freezeId());
        var proof = act.verificationId() == null ? null : assurance.of(act.verificationId());
        var context = new WalletActResponse.Context(
                tickets.require(act.ticketId()).number(),
                reasons.open(act.reason(), act.id()),
                reasons.open(act.rejection(), rejectionOf(act.id())),
                freeze,
                proof);
        return WalletActResponse.of(act, context, clock.instant());
    }

    void retired(@Observes TextsRetired retired) {
        acts.forgetReasons(retired.tickets());
    }

    private void settle(UUID actId, Status outcome, Map<String, String> details) {
        if (acts.findById(actId) == null) {
            return;
        }
        var act = acts.takeTurn(actId);
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
