package io.walletline.routing.dispatch;

import io.walletline.routing.engine.Policy;
import io.walletline.routing.offer.Binder;
import io.walletline.routing.replay.Journal;
import io.walletline.routing.replay.RecordedEngine;
import java.time.Clock;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * One engine on one database: reads what changed, decides, binds, and reads again what the binding refused. Used by one
 * thread; several of them, in one process or many, do no harm to each other.
 */
final class Matchmaker {

    /** One transaction binds at most so many offers. */
    private static final int GROUP = 200;

    private final Snapshots snapshots;
    private final Binder binder;
    private final Policy policy;
    private final Journal journal;
    private final Clock clock;
    private RecordedEngine engine;

    Matchmaker(Snapshots snapshots, Binder binder, Policy policy, Journal journal, Clock clock) {
        this.snapshots = snapshots;
        this.binder = binder;
        this.policy = policy;
        this.journal = journal;
        this.clock = clock;
        this.engine = new RecordedEngine(policy, journal, clock.millis());
    }

    /** Takes in the changes and makes every offer that can be made; returns how many were made. */
    int work(Notices.Batch changes) {
        if (changes.everything()) {
            rebuild();
        } else {
            refresh(changes.contacts(), changes.agents());
        }
        int made = 0;
        var proposals = engine.decide(clock.millis());
        while (!proposals.isEmpty()) {
            for (int from = 0; from < proposals.size(); from += GROUP) {
                var group = proposals.subList(from, Math.min(proposals.size(), from + GROUP));
                var bound = binder.bind(group, policy);
                made += group.size() - bound.lost().size();
                refreshAfter(bound);
            }
            proposals = engine.decide(clock.millis());
        }
        return made;
    }

    OptionalLong nextWake() {
        return engine.nextWake();
    }

    int waiting() {
        return engine.waiting();
    }

    private void rebuild() {
        engine = new RecordedEngine(policy, journal, clock.millis());
        snapshots.agents(null).forEach(engine::put);
        var now = clock.millis();
        snapshots.waiting(null).forEach(contact -> engine.put(contact, now));
        snapshots.served(policy.overtakings(), engine::served);
    }

    private void refreshAfter(Binder.Bound bound) {
        var contacts = new HashSet<UUID>(bound.wantMore());
        var agents = new HashSet<String>();
        for (var proposal : bound.lost()) {
            contacts.add(proposal.contactId());
            agents.add(proposal.agentId());
        }
        refresh(contacts, agents);
    }

    private void refresh(Set<UUID> contacts, Set<String> agents) {
        if (!agents.isEmpty()) {
            snapshots.agents(agents).forEach(engine::put);
        }
        if (!contacts.isEmpty()) {
            var now = clock.millis();
            contacts.forEach(engine::remove);
            snapshots.waiting(contacts).forEach(contact -> engine.put(contact, now));
        }
    }
}
