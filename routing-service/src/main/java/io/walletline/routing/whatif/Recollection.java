package io.walletline.routing.whatif;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.queue.Traits;
import io.walletline.routing.waiting.History;
import io.walletline.routing.waiting.Lesson;
import io.walletline.routing.waiting.Patience;
import io.walletline.routing.whatif.PastContact.End;
import io.walletline.routing.whatif.PastContact.PastOffer;
import io.walletline.routing.whatif.Visit.Reaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what happened what could have happened. What a contact would have taken or borne and nobody saw is drawn, from a
 * seed: a handle time and a time to accept from those of its queue, a patience beyond the wait that an answer cut short from
 * the Kaplan–Meier curve.
 */
final class Recollection {
    private static final Work USUAL_WORK = new Work(240_000, 240_000);
    private static final long USUAL_RING = 3_000;

    private final PastDay day;
    private final SplittableRandom random;
    private final Patience patience;
    private final Map<String, List<Work>> works = new HashMap<>();
    private final Map<String, List<Long>> rings = new HashMap<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private int estimated;

    private record Work(long talk, long handle) {}

    private Recollection(PastDay day) {
        this.day = day;
        this.random = new SplittableRandom(day.from());
        this.patience = new Patience(day.contacts().stream()
                .filter(contact -> !contact.isCallback() && contact.end() != End.TURNED_AWAY)
                .map(contact -> new Patience.Wait(waited(contact) / 1e3, contact.end() == End.GAVE_UP))
                .toList());
        for (PastContact contact : day.contacts()) {
            Work work = seen(contact);
            if (work != null) {
                works.computeIfAbsent(contact.queue(), queue -> new ArrayList<>())
                        .add(work);
            }
            contact.offers().stream()
                    .filter(offer -> offer.answer() == PastOffer.Answer.ACCEPTED)
                    .forEach(offer -> rings.computeIfAbsent(contact.queue(), queue -> new ArrayList<>())
                            .add(lasted(offer)));
        }
    }

    static Script of(PastDay day) {
        Recollection recollection = new Recollection(day);
        day.contacts().forEach(recollection::recall);
        int asked = (int) day.contacts().stream()
                .filter(contact -> contact.end() == End.ASKED_CALLBACK && contact.entered() >= day.from())
                .count();
        return new Script(
                recollection.visits, recollection.blocks, recollection.lessons(), asked, recollection.estimated);
    }

    private void recall(PastContact contact) {
        // Always the same number of draws, so that one contact more changes nothing for the others.
        Work drawnWork = drawn(works.get(contact.queue()), USUAL_WORK);
        long ring = drawn(rings.get(contact.queue()), USUAL_RING);
        double part = random.nextDouble();
        block(contact);
        Long accepted = contact.accepted();
        if (accepted != null && accepted < day.from()) {
            return;
        }
        Visit.Way way = wayOf(contact);
        Long rejoins = rejoins(contact);
        if (way == Visit.Way.CALLED_BACK && (rejoins == null || rejoins < day.from() || rejoins >= day.to())) {
            return; // nobody was asked in this span
        }
        Work seen = seen(contact);
        estimated += seen == null ? 1 : 0;
        Work work = seen != null ? seen : open(contact, drawnWork);
        visits.add(new Visit(
                contact.id(),
                contact.ticket(),
                contact.customer(),
                traits(contact, way),
                way,
                contact.queue(),
                way == Visit.Way.DOOR ? contact.priority() - base(contact) : contact.priority(),
                contact.tier(),
                way == Visit.Way.CALLED_BACK && rejoins != null ? rejoins : Math.max(contact.entered(), day.from()),
                contact.entered(),
                rejoins,
                work.talk(),
                work.handle(),
                patienceOf(contact, part),
                ring,
                contact.preferred(),
                contact.knownBy(),
                reactions(contact, ring)));
    }

    private Visit.Way wayOf(PastContact contact) {
        if (contact.end() == End.ASKED_CALLBACK
                || contact.end() == End.DOOR_CALLBACK && contact.entered() < day.from()) {
            return Visit.Way.CALLED_BACK;
        }
        return contact.placed() || contact.entered() < day.from() ? Visit.Way.PLACED : Visit.Way.DOOR;
    }

    /** Who is called back has lost the channel that he or she came by: most ask by phone. */
    private static Traits traits(PastContact contact, Visit.Way way) {
        return way == Visit.Way.DOOR && contact.end() == End.DOOR_CALLBACK
                ? contact.traits().by(Channel.PHONE)
                : contact.traits();
    }

    /** When who was called back was first put before an agent; never, if that came to nothing. */
    private static @Nullable Long rejoins(PastContact contact) {
        return contact.isCallback()
                ? ofThisWait(contact).stream()
                        .map(PastOffer::made)
                        .min(Comparator.naturalOrder())
                        .orElse(Long.MAX_VALUE)
                : null;
    }

    /** What the queue added to its priority. */
    private int base(PastContact contact) {
        ServiceQueue queue = day.world().queues().at(contact.queue(), contact.entered());
        return queue == null ? 0 : queue.rules().priorityBase();
    }

    private static @Nullable Work seen(PastContact contact) {
        Long accepted = contact.accepted();
        Long ended = contact.ended();
        if (accepted == null || ended == null || contact.end() == End.GAVE_UP) {
            return null;
        }
        Long handled = contact.handled();
        return new Work((handled == null ? ended : handled) - accepted, ended - accepted);
    }

    /** Of who is still in hand it is known that it takes longer than the span lasts. */
    private Work open(PastContact contact, Work drawn) {
        Long accepted = contact.accepted();
        long atLeast = accepted == null ? 0 : day.to() - accepted + 1;
        return new Work(Math.max(drawn.talk(), atLeast), Math.max(drawn.handle(), atLeast));
    }

    private long waited(PastContact contact) {
        Long end = contact.accepted() != null ? contact.accepted() : contact.ended();
        return Math.max(0, (end == null ? day.to() : end) - contact.entered());
    }

    private long patienceOf(PastContact contact, double part) {
        if (contact.isCallback() && contact.end() == End.ASKED_CALLBACK) {
            return Long.MAX_VALUE;
        }
        if (contact.end() == End.GAVE_UP) {
            return waited(contact);
        }
        double wait = contact.isCallback() || contact.end() == End.TURNED_AWAY ? 0 : waited(contact) / 1e3;
        double seconds = patience.beyond(wait, part);
        return Double.isInfinite(seconds) ? Long.MAX_VALUE : Math.max(1, Math.round(seconds * 1000));
    }

    /** What agents had of it before them or in hand before the wait that is simulated, or before the span. */
    private void block(PastContact contact) {
        List<PastOffer> offers = contact.offers();
        int begin = begin(contact);
        for (int i = 0; i < begin; i++) {
            PastOffer offer = offers.get(i);
            long closed = closed(offer);
            long next = i + 1 < offers.size() ? offers.get(i + 1).made() : day.to();
            long back = contact.entered() > closed ? Math.min(contact.entered(), next) : next;
            block(contact, offer, offer.answer() == PastOffer.Answer.ACCEPTED ? back : closed);
        }
        Long accepted = contact.accepted();
        if (accepted != null && accepted < day.from()) {
            Long ended = contact.ended();
            ofThisWait(contact).stream()
                    .filter(offer -> offer.answer() == PastOffer.Answer.ACCEPTED)
                    .forEach(offer -> block(contact, offer, ended == null ? day.to() : ended));
        }
    }

    /** The first offer of the wait that is simulated: all before it came to nothing, or to a transfer. */
    private static int begin(PastContact contact) {
        int begin = 0;
        for (int i = 0; i < contact.offers().size(); i++) {
            PastOffer offer = contact.offers().get(i);
            boolean undone =
                    offer.answer() == PastOffer.Answer.ACCEPTED && !Objects.equals(offer.closed(), contact.accepted());
            begin = undone || offer.made() < contact.entered() ? i + 1 : begin;
        }
        return begin;
    }

    private static List<PastOffer> ofThisWait(PastContact contact) {
        return contact.offers().subList(begin(contact), contact.offers().size());
    }

    private void block(PastContact contact, PastOffer offer, long until) {
        if (until > day.from() && offer.made() < day.to()) {
            blocks.add(new Block(
                    offer.agent(),
                    contact.traits().channel(),
                    offer.answer(),
                    Math.max(offer.made(), day.from()),
                    Math.max(closed(offer), day.from()),
                    until));
        }
    }

    private long closed(PastOffer offer) {
        Long closed = offer.closed();
        return closed == null ? day.to() : closed;
    }

    private List<Reaction> reactions(PastContact contact, long ring) {
        return ofThisWait(contact).stream()
                .map(offer -> switch (offer.answer()) {
                    case ACCEPTED -> new Reaction(offer.agent(), Reaction.Act.ACCEPT, lasted(offer));
                    case DECLINED -> new Reaction(offer.agent(), Reaction.Act.DECLINE, lasted(offer));
                    case EXPIRED -> new Reaction(offer.agent(), Reaction.Act.IGNORE, lasted(offer));
                    // Somebody was quicker, or hung up: this much is known, that the agent would have taken longer.
                    case RESCINDED, PENDING ->
                        new Reaction(offer.agent(), Reaction.Act.ACCEPT, lasted(offer) + Math.max(1, ring));
                })
                .toList();
    }

    private long lasted(PastOffer offer) {
        return Math.max(0, closed(offer) - offer.made());
    }

    private <T> T drawn(@Nullable List<T> seen, T otherwise) {
        double part = random.nextDouble();
        return seen == null ? otherwise : seen.get((int) (part * seen.size()));
    }

    private Map<String, Lesson> lessons() {
        Map<String, List<PastContact>> byQueue = new HashMap<>();
        day.contacts().stream()
                .filter(contact -> !contact.isCallback() && contact.end() != End.TURNED_AWAY)
                .forEach(contact -> byQueue.computeIfAbsent(contact.queue(), queue -> new ArrayList<>())
                        .add(contact));
        Map<String, Lesson> lessons = new HashMap<>();
        byQueue.forEach((queue, contacts) -> {
            List<Work> seen = works.getOrDefault(queue, List.of());
            double handled = seen.stream().mapToLong(Work::handle).sum() / 1e3;
            lessons.put(
                    queue,
                    new History(
                                    History.Handled.NOTHING,
                                    new History.Handled(seen.size(), handled),
                                    contacts.stream().mapToLong(this::waited).sum() / 1e3,
                                    contacts.stream()
                                            .filter(contact -> contact.end() == End.GAVE_UP)
                                            .count())
                            .lesson());
        });
        return lessons;
    }
}
