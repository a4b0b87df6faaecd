package io.walletline.routing.whatif.simulation;

import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.whatif.history.PastContact;
import io.walletline.routing.whatif.history.PastContact.End;
import io.walletline.routing.whatif.history.PastDay;
import io.walletline.routing.whatif.history.PastPresence;
import java.util.HashMap;

/** The real figures of a past day. */
public final class Actuals {

    private final PastDay day;
    private final OutcomeTally tally = new OutcomeTally();

    private Actuals(PastDay day) {
        this.day = day;
    }

    public static DayOutcome in(PastDay day) {
        var happened = new Actuals(day);
        day.contacts().forEach(happened::count);
        happened.work();
        return happened.tally.outcome();
    }

    private void count(PastContact contact) {
        if (contact.isCallback()) {
            tally.calledBack(contact.entered() >= day.from() ? 1 : 0);
            return;
        }
        var accepted = contact.accepted();
        var ended = contact.ended();
        if (accepted != null && isWithin(accepted)) {
            tally.answered(accepted - contact.entered(), target(contact, accepted));
        } else if (contact.end() == End.GAVE_UP && ended != null && isWithin(ended)) {
            tally.abandoned(ended - contact.entered(), target(contact, ended));
        } else if (contact.end() == End.TURNED_AWAY) {
            if (contact.entered() >= day.from()) {
                tally.turnedAway();
            }
        } else if ((accepted == null || accepted >= day.to()) && (ended == null || ended >= day.to())) {
            tally.unanswered();
        }
    }

    private boolean isWithin(long time) {
        return time >= day.from() && time < day.to();
    }

    private long target(PastContact contact, long at) {
        var queue = day.configuration().queues().at(contact.queue(), at);
        return queue == null ? 0 : 1000L * queue.rules().serviceLevel().seconds();
    }

    private void work() {
        var last = new HashMap<String, PastPresence>();
        for (var presence : day.presences()) {
            var before = last.put(presence.agent(), presence);
            if (before != null) {
                worked(before, presence.at());
            }
        }
        last.values().forEach(presence -> worked(presence, day.to()));
    }

    private void worked(PastPresence presence, long until) {
        var occupied = presence.presence() == Presence.BUSY || presence.presence() == Presence.WRAP_UP;
        if (occupied || presence.presence() == Presence.AVAILABLE) {
            tally.worked(until - presence.at(), occupied);
        }
    }
}
