package io.walletline.routing.replay;

import io.walletline.routing.engine.AgentState;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.OfferProposal;
import io.walletline.routing.engine.Plan;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.WaitingContact;
import io.walletline.routing.engine.matching.Engine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** An engine whose every word is noted: what it is told, in order, and what it decides. Like the engine, for one thread. */
public final class RecordedEngine {

    private final Engine engine;
    private final Scribe scribe;
    private final Map<Plan, List<EngineFact.Asked>> plans = new HashMap<>();
    private boolean told;
    private long at;

    /** Takes down each fact with the time of which it speaks. */
    interface Scribe {

        void note(long at, EngineFact fact);
    }

    public RecordedEngine(Policy policy, Journal journal, long now) {
        this(policy, journal.begin(policy), now);
    }

    RecordedEngine(Policy policy, Scribe scribe, long now) {
        this.engine = new Engine(policy);
        this.scribe = scribe;
        this.at = now;
    }

    public void put(AgentState state) {
        engine.put(state);
        note(EngineFact.AgentSeen.of(state));
    }

    public void put(WaitingContact contact, long now) {
        at = now;
        engine.put(contact, now);
        note(EngineFact.ContactSeen.of(contact, plans.computeIfAbsent(contact.plan(), EngineFact.Asked::all), now));
    }

    public void remove(UUID contactId) {
        engine.remove(contactId);
        note(new EngineFact.ContactGone(contactId));
    }

    public void served(Demand demand, long arrival) {
        engine.served(demand, arrival);
        note(new EngineFact.Served(EngineFact.Asked.of(0, demand), arrival));
    }

    /** A round that could change nothing is not worth a line: nobody has said anything, and no time has come. */
    public List<OfferProposal> decide(long now) {
        at = now;
        var wake = engine.nextWake();
        var matters = told || wake.isPresent() && wake.getAsLong() <= now;
        var proposals = engine.decide(now);
        if (matters || !proposals.isEmpty()) {
            note(EngineFact.Decided.of(now, proposals));
            told = false;
        }
        return proposals;
    }

    public OptionalLong nextWake() {
        return engine.nextWake();
    }

    public int waiting() {
        return engine.waiting();
    }

    private void note(EngineFact fact) {
        told = true;
        scribe.note(at, fact);
    }
}
