package io.walletline.routing.whatif.simulation;

import io.walletline.routing.queue.rules.Traits;
import io.walletline.routing.whatif.history.PastContact;
import io.walletline.routing.whatif.history.PastContact.End;
import io.walletline.routing.whatif.history.PastContact.PastOffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer of a {@link PlainCentre}: what he or she is like, then how it goes. */
final class Somebody {

    /** How somebody before whom a contact is put will act. */
    record Temper(boolean declines, boolean ignores, long after) {}

    /** It stands before this agent. */
    record Standing(Somebody one, Person person, int number, long made, long answersAt, Temper temper) {}

    /** The agent hands it on, after so long a talk. */
    record Handing(long after, String queue) {}

    final UUID id;
    final UUID ticket;
    final int priority;
    final long comes;
    final long talk;
    final long wrapUp;
    final long patience;
    final List<Temper> tempers;
    /** How long after being promised a callback it is this one's turn to be dialled. */
    long comesBackAfter;

    Traits traits;

    @Nullable
    Handing hands;

    final List<Standing> standing = new ArrayList<>();
    final List<PastOffer> offers = new ArrayList<>();
    final Map<String, Long> passed = new HashMap<>();

    @Nullable
    String queue;

    int total;
    long since;
    long place;
    boolean handedOn;
    End end = End.OPEN;

    @Nullable
    Long comesBack;

    @Nullable
    Long accepted;

    @Nullable
    Long handled;

    @Nullable
    Long ended;

    @Nullable
    Person with;

    @Nullable
    String wished;

    long wishedUntil;

    Somebody(
            UUID id,
            Traits traits,
            int priority,
            long comes,
            long talk,
            long wrapUp,
            long patience,
            UUID ticket,
            List<Temper> tempers) {
        this.id = id;
        this.traits = traits;
        this.priority = priority;
        this.comes = comes;
        this.since = comes;
        this.talk = talk;
        this.wrapUp = wrapUp;
        this.patience = patience;
        this.ticket = ticket;
        this.tempers = new ArrayList<>(tempers);
    }

    /** The agent who has it in hand or in wrap-up. */
    Person agent() {
        return Objects.requireNonNull(with, "nobody has it");
    }

    /** The queue that it has entered. */
    String queue() {
        return Objects.requireNonNull(queue, "it has entered no queue");
    }

    boolean isCalledBack() {
        return end == End.DOOR_CALLBACK;
    }

    /** Somebody would be welcome: it has entered, and nobody has taken it. */
    boolean isOpen(long now) {
        var there = end == End.OPEN || isCalledBack() && comesBack != null && comesBack <= now;
        return queue != null && there && accepted == null;
    }

    /** In the line; who is called back is so again when the phone has been answered, which is when somebody is free. */
    boolean waits() {
        return queue != null
                && accepted == null
                && standing.isEmpty()
                && (end == End.OPEN || isCalledBack() && !offers.isEmpty());
    }

    PastContact past() {
        var all = new ArrayList<PastOffer>(offers);
        standing.forEach(one -> all.add(new PastOffer(one.person().id, PastOffer.Answer.PENDING, one.made(), null)));
        return new PastContact(
                id,
                ticket,
                null,
                traits,
                queue == null ? "none" : queue,
                total,
                0,
                since,
                accepted,
                handled,
                ended,
                end,
                handedOn,
                null,
                PastContact.KnownBy.NOBODY,
                all);
    }
}
