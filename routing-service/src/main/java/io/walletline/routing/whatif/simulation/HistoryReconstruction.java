package io.walletline.routing.whatif.simulation;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.rules.Traits;
import io.walletline.routing.waiting.History;
import io.walletline.routing.waiting.Lesson;
import io.walletline.routing.waiting.Patience;
import io.walletline.routing.whatif.history.PastContact;
import io.walletline.routing.whatif.history.PastContact.End;
import io.walletline.routing.whatif.history.PastContact.PastOffer;
import io.walletline.routing.whatif.history.PastDay;
import io.walletline.routing.whatif.simulation.ScenarioContact.Reaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds a day's demand from stored history so that it can be simulated again. Values that the history lacks are drawn with
 * a fixed seed: handle times and times to accept from those of the same queue, and the patience beyond a wait that an answer
 * cut short from the Kaplan–Meier curve.
 */
public final class HistoryReconstruction {

    private static final Work USUAL_WORK = new Work(240_000, 240_000);
    private static final long USUAL_RING = 3_000;

    private final PastDay day;
    private final SplittableRandom random;
    private final Patience patience;
    private final Map<String, List<Work>> works = new HashMap<>();
    private final Map<String, List<Long>> rings = new HashMap<>();
    private final List<ScenarioContact> arrivals = new ArrayList<>();
    private final List<OccupiedInterval> occupied = new ArrayList<>();
    private int estimated;

    private record Work(long talk, long handle) {}

    private HistoryReconstruction(PastDay day) {
        this.day = day;
        this.random = new SplittableRandom(day.from());
        this.patience = new Patience(day.contacts().stream()
                .filter(contact -> !contact.isCallback() && contact.end() != End.TURNED_AWAY)
                .map(contact -> new Patience.Wait(waited(contact) / 1e3, contact.end() == End.GAVE_UP))
                .toList());
        for (var contact : day.contacts()) {
            var work = seen(contact);
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

    public static DayScenario of(PastDay day) {
        var reconstruction = new HistoryReconstruction(day);
        day.contacts().forEach(reconstruction::reconstruct);
        var asked = (int) day.contacts().stream()
                .filter(contact -> contact.end() == End.ASKED_CALLBACK && contact.entered() >= day.from())
                .count();
        return new DayScenario(
                reconstruction.arrivals,
                reconstruction.occupied,
                reconstruction.lessons(),
                asked,
                reconstruction.estimated);
    }

    private void reconstruct(PastContact contact) {
        // The number of draws is the same for each contact, so that one more changes nothing for the others.
        var drawnWork = drawn(works.get(contact.queue()), USUAL_WORK);
        long ring = drawn(rings.get(contact.queue()), USUAL_RING);
        var part = random.nextDouble();
        occupy(contact);
        var accepted = contact.accepted();
        if (accepted != null && accepted < day.from()) {
            return;
        }
        var way = wayOf(contact);
        var rejoins = rejoins(contact);
        if (way == ScenarioContact.Way.CALLED_BACK
                && (rejoins == null || rejoins < day.from() || rejoins >= day.to())) {
            return; // no agent was asked in this span
        }
        var seen = seen(contact);
        estimated += seen == null ? 1 : 0;
        var work = seen != null ? seen : open(contact, drawnWork);
        arrivals.add(new ScenarioContact(
                contact.id(),
                contact.ticket(),
                contact.customer(),
                traits(contact, way),
                way,
                contact.queue(),
                way == ScenarioContact.Way.BY_RULE ? contact.priority() - base(contact) : contact.priority(),
                contact.tier(),
                way == ScenarioContact.Way.CALLED_BACK && rejoins != null
                        ? rejoins
                        : Math.max(contact.entered(), day.from()),
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

    private ScenarioContact.Way wayOf(PastContact contact) {
        if (contact.end() == End.ASKED_CALLBACK
                || contact.end() == End.DOOR_CALLBACK && contact.entered() < day.from()) {
            return ScenarioContact.Way.CALLED_BACK;
        }
        return contact.placed() || contact.entered() < day.from()
                ? ScenarioContact.Way.PLACED
                : ScenarioContact.Way.BY_RULE;
    }

    /** A contact that was called back has lost its first channel: phone is assumed, as most come by it. */
    private static Traits traits(PastContact contact, ScenarioContact.Way way) {
        return way == ScenarioContact.Way.BY_RULE && contact.end() == End.DOOR_CALLBACK
                ? contact.traits().by(Channel.PHONE)
                : contact.traits();
    }

    /** The first offer of a called-back contact (epoch milliseconds); {@link Long#MAX_VALUE} if there was none. */
    private static @Nullable Long rejoins(PastContact contact) {
        return contact.isCallback()
                ? ofThisWait(contact).stream()
                        .map(PastOffer::made)
                        .min(Comparator.naturalOrder())
                        .orElse(Long.MAX_VALUE)
                : null;
    }

    /** The priority that the queue added. */
    private int base(PastContact contact) {
        var queue = day.configuration().queues().at(contact.queue(), contact.entered());
        return queue == null ? 0 : queue.rules().priorityBase();
    }

    private static @Nullable Work seen(PastContact contact) {
        var accepted = contact.accepted();
        var ended = contact.ended();
        if (accepted == null || ended == null || contact.end() == End.GAVE_UP) {
            return null;
        }
        var handled = contact.handled();
        return new Work((handled == null ? ended : handled) - accepted, ended - accepted);
    }

    /** A contact that is still in hand takes longer than the span lasts. */
    private Work open(PastContact contact, Work drawn) {
        var accepted = contact.accepted();
        var atLeast = accepted == null ? 0 : day.to() - accepted + 1;
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
        var wait = contact.isCallback() || contact.end() == End.TURNED_AWAY ? 0 : waited(contact) / 1e3;
        var seconds = patience.beyond(wait, part);
        return Double.isInfinite(seconds) ? Long.MAX_VALUE : Math.max(1, Math.round(seconds * 1000));
    }

    /** Occupies agents with the offers and talks from before the simulated wait, or from before the span. */
    private void occupy(PastContact contact) {
        var offers = contact.offers();
        var begin = begin(contact);
        for (int i = 0; i < begin; i++) {
            var offer = offers.get(i);
            var closed = closed(offer);
            var next = i + 1 < offers.size() ? offers.get(i + 1).made() : day.to();
            var back = contact.entered() > closed ? Math.min(contact.entered(), next) : next;
            occupy(contact, offer, offer.answer() == PastOffer.Answer.ACCEPTED ? back : closed);
        }
        var accepted = contact.accepted();
        if (accepted != null && accepted < day.from()) {
            var ended = contact.ended();
            ofThisWait(contact).stream()
                    .filter(offer -> offer.answer() == PastOffer.Answer.ACCEPTED)
                    .forEach(offer -> occupy(contact, offer, ended == null ? day.to() : ended));
        }
    }

    /** The index of the first offer of the simulated wait; all before it came to nothing, or to a transfer. */
    private static int begin(PastContact contact) {
        int begin = 0;
        for (int i = 0; i < contact.offers().size(); i++) {
            var offer = contact.offers().get(i);
            var undone =
                    offer.answer() == PastOffer.Answer.ACCEPTED && !Objects.equals(offer.closed(), contact.accepted());
            begin = undone || offer.made() < contact.entered() ? i + 1 : begin;
        }
        return begin;
    }

    private static List<PastOffer> ofThisWait(PastContact contact) {
        return contact.offers().subList(begin(contact), contact.offers().size());
    }

    private void occupy(PastContact contact, PastOffer offer, long until) {
        if (until > day.from() && offer.made() < day.to()) {
            occupied.add(new OccupiedInterval(
                    offer.agent(),
                    contact.traits().channel(),
                    offer.answer(),
                    Math.max(offer.made(), day.from()),
                    Math.max(closed(offer), day.from()),
                    until));
        }
    }

    private long closed(PastOffer offer) {
        var closed = offer.closed();
        return closed == null ? day.to() : closed;
    }

    private List<Reaction> reactions(PastContact contact, long ring) {
        return ofThisWait(contact).stream()
                .map(offer -> switch (offer.answer()) {
                    case ACCEPTED -> new Reaction(offer.agent(), Reaction.Act.ACCEPT, lasted(offer));
                    case DECLINED -> new Reaction(offer.agent(), Reaction.Act.DECLINE, lasted(offer));
                    case EXPIRED -> new Reaction(offer.agent(), Reaction.Act.IGNORE, lasted(offer));
                    // Another agent was quicker, or the customer hung up: this agent would have taken longer.
                    case RESCINDED, PENDING ->
                        new Reaction(offer.agent(), Reaction.Act.ACCEPT, lasted(offer) + Math.max(1, ring));
                })
                .toList();
    }

    private long lasted(PastOffer offer) {
        return Math.max(0, closed(offer) - offer.made());
    }

    private <T> T drawn(@Nullable List<T> seen, T otherwise) {
        var part = random.nextDouble();
        return seen == null ? otherwise : seen.get((int) (part * seen.size()));
    }

    private Map<String, Lesson> lessons() {
        var byQueue = new HashMap<String, List<PastContact>>();
        day.contacts().stream()
                .filter(contact -> !contact.isCallback() && contact.end() != End.TURNED_AWAY)
                .forEach(contact -> byQueue.computeIfAbsent(contact.queue(), queue -> new ArrayList<>())
                        .add(contact));
        var lessons = new HashMap<String, Lesson>();
        byQueue.forEach((queue, contacts) -> {
            var seen = works.getOrDefault(queue, List.of());
            var handled = seen.stream().mapToLong(Work::handle).sum() / 1e3;
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
