package io.walletline.routing.whatif;

import io.walletline.routing.agent.Presence;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.whatif.PastContact.End;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the day went in fact. */
final class Happened {
    private final PastDay day;
    private final Tally tally = new Tally();

    private Happened(PastDay day) {
        this.day = day;
    }

    static WhatIfReport.Outcome in(PastDay day) {
        Happened happened = new Happened(day);
        day.contacts().forEach(happened::count);
        happened.work();
        return happened.tally.outcome();
    }

    private void count(PastContact contact) {
        if (contact.isCallback()) {
            tally.calledBack(contact.entered() >= day.from() ? 1 : 0);
            return;
        }
        Long accepted = contact.accepted();
        Long ended = contact.ended();
        if (isWithin(accepted)) {
            tally.answered(accepted - contact.entered(), target(contact, accepted));
        } else if (contact.end() == End.GAVE_UP && isWithin(ended)) {
            tally.abandoned(ended - contact.entered(), target(contact, ended));
        } else if (contact.end() == End.TURNED_AWAY) {
            if (contact.entered() >= day.from()) {
                tally.turnedAway();
            }
        } else if ((accepted == null || accepted >= day.to()) && (ended == null || ended >= day.to())) {
            tally.unanswered();
        }
    }

    private boolean isWithin(@Nullable Long time) {
        return time != null && time >= day.from() && time < day.to();
    }

    private long target(PastContact contact, long at) {
        ServiceQueue queue = day.world().queues().at(contact.queue(), at);
        return queue == null ? 0 : 1000L * queue.rules().serviceLevel().seconds();
    }

    private void work() {
        Map<String, Turn> last = new HashMap<>();
        for (Turn turn : day.turns()) {
            Turn before = last.put(turn.agent(), turn);
            if (before != null) {
                worked(before, turn.at());
            }
        }
        last.values().forEach(turn -> worked(turn, day.to()));
    }

    private void worked(Turn turn, long until) {
        boolean occupied = turn.presence() == Presence.BUSY || turn.presence() == Presence.WRAP_UP;
        if (occupied || turn.presence() == Presence.AVAILABLE) {
            tally.worked(until - turn.at(), occupied);
        }
    }
}
