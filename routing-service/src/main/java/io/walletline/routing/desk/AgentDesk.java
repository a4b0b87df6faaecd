package io.walletline.routing.desk;

import io.walletline.routing.agent.AgentRoster;
import io.walletline.routing.agent.PresenceDesk;
import io.walletline.routing.agent.Shifts;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.contact.progress.WrapUpDesk;
import io.walletline.routing.offer.OfferDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** An agent's own view and choices. */
@ApplicationScoped
public class AgentDesk {

    private final AgentRoster roster;
    private final Shifts shifts;
    private final PresenceDesk presence;
    private final ContactRepository contacts;
    private final OfferDesk offers;
    private final WrapUpDesk wrapUps;
    private final Session session;

    AgentDesk(
            AgentRoster roster,
            Shifts shifts,
            PresenceDesk presence,
            ContactRepository contacts,
            OfferDesk offers,
            WrapUpDesk wrapUps,
            Session session) {
        this.roster = roster;
        this.shifts = shifts;
        this.presence = presence;
        this.contacts = contacts;
        this.offers = offers;
        this.wrapUps = wrapUps;
        this.session = session;
    }

    /** Made at each change of an agent: nothing that it reads is copied to be compared at the end. */
    @Transactional(TxType.REQUIRES_NEW)
    DeskResponse view(String agentId) {
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        var entered = roster.find(agentId);
        var agent = entered.agent();
        var attendance = entered.attendance();
        return new DeskResponse(
                agent.id(),
                agent.displayName(),
                agent.skills(),
                shifts.of(agent),
                attendance.presence(),
                attendance.reason(),
                attendance.since(),
                offers.shownTo(agentId),
                contacts.heldBy(agentId).stream().map(HeldContact::of).toList());
    }

    /** Chooses a presence. Pending offers of an agent who stops are withdrawn after it, each in a transaction of its own. */
    void choose(String agentId, Presence next, @Nullable String reason) {
        if (next == Presence.OFFLINE) {
            wrapUps.endAllOf(agentId);
        }
        commitChoice(agentId, next, reason);
        if (next != Presence.AVAILABLE) {
            offers.withdrawFrom(agentId);
        }
    }

    @Transactional
    void commitChoice(String agentId, Presence next, @Nullable String reason) {
        var attendance = presence.lock(agentId);
        presence.choose(attendance, next, reason, contacts.holdingsOf(agentId).holdings());
    }

    void endWrapUps(String agentId) {
        wrapUps.endAllOf(agentId);
    }
}
