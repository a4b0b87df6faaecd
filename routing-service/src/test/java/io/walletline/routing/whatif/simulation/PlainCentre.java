package io.walletline.routing.whatif.simulation;

import io.walletline.kit.calendar.Calendar;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.queue.access.Diversion;
import io.walletline.routing.queue.access.Hours;
import io.walletline.routing.queue.access.Limits;
import io.walletline.routing.waiting.DutyAgent;
import io.walletline.routing.waiting.History;
import io.walletline.routing.waiting.Lesson;
import io.walletline.routing.waiting.Shares;
import io.walletline.routing.waiting.Work;
import io.walletline.routing.whatif.history.ConfigurationHistory;
import io.walletline.routing.whatif.history.PastContact.End;
import io.walletline.routing.whatif.history.PastContact.PastOffer;
import io.walletline.routing.whatif.history.PastDay;
import io.walletline.routing.whatif.history.PastPresence;
import io.walletline.routing.whatif.simulation.Somebody.Handing;
import io.walletline.routing.whatif.simulation.Somebody.Standing;
import io.walletline.routing.whatif.simulation.Somebody.Temper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A support line written down as it is explained to a newcomer, without engine, events or caches: at every moment at which
 * anything is due, everybody is looked at. What happens in it is what a simulation of it must find again.
 */
final class PlainCentre {

    static final long AGEING = 10_000;

    private final ConfigurationHistory world;
    private final List<Person> people;
    private final List<Somebody> customers;
    private final long to;
    private final Map<String, Lesson> lessons;
    private final List<PastPresence> turns = new ArrayList<>();
    private int offered;
    private @Nullable Shares shares;
    private long sharesAt;

    /** @param lessons what is known of each queue whose waits are limited */
    PlainCentre(
            ConfigurationHistory world,
            List<Person> people,
            List<Somebody> customers,
            Map<String, Lesson> lessons,
            long to) {
        this.world = world;
        this.people = people;
        this.customers = customers;
        this.lessons = lessons;
        this.to = to;
    }

    PastDay live() {
        for (var person : people) {
            person.on = true;
            person.seen = Presence.AVAILABLE;
            turns.add(new PastPresence(person.id, 0, person.idleSince, Presence.AVAILABLE));
        }
        long now = 0;
        while (now < to) {
            moment(now);
            now = next(now);
        }
        return new PastDay(
                0,
                to,
                customers.stream()
                        .filter(one -> one.queue != null || one.end != End.OPEN)
                        .map(Somebody::past)
                        .toList(),
                turns,
                world);
    }

    /** The next moment at which anything is due. */
    private long next(long now) {
        var due = new TreeSet<Long>(world.changes(0, to));
        people.forEach(person -> person.breaks.forEach(pause -> due.addAll(List.of(pause[0], pause[1]))));
        for (var one : customers) {
            due.add(one.comes);
            if (one.patience != Long.MAX_VALUE) {
                due.add(one.since + one.patience);
            }
            one.standing.forEach(offer -> due.add(offer.answersAt()));
            if (one.accepted != null) {
                due.addAll(List.of(one.accepted + one.talk, one.accepted + one.talk + one.wrapUp));
                due.add(one.hands == null ? to : one.accepted + one.hands.after());
            }
            due.add(one.comesBack == null ? to : one.comesBack);
            due.addAll(one.passed.values());
            due.add(one.wishedUntil);
            var queue = one.queue == null ? null : queue(one.queue, now);
            if (queue != null) {
                queue.rules().relax().forEach(step -> due.add(one.since + step.afterSeconds() * 1000L));
            }
        }
        var later = due.higher(now);
        return later == null ? to : later;
    }

    private void moment(long now) {
        if (world.changes(0, to).contains(now)) {
            shares = null;
        }
        for (var one : customers) {
            if (one.accepted != null && one.hands != null && one.accepted + one.hands.after() == now) {
                handOn(one, one.hands, now);
                match(now);
            }
        }
        for (var person : people) {
            for (var pause : person.breaks) {
                if (pause[0] == now) {
                    leave(person, now);
                } else if (pause[1] == now) {
                    person.on = true;
                    person.idleSince = now;
                }
            }
            show(person, now);
        }
        match(now);
        customers.stream()
                .flatMap(one -> one.standing.stream())
                .filter(offer -> offer.answersAt() == now)
                .sorted(Comparator.comparingInt(Standing::number))
                .toList()
                .forEach(offer -> {
                    if (offer.one().standing.contains(offer)) {
                        answer(offer, now);
                        match(now);
                    }
                });
        for (var one : customers) {
            if (one.accepted != null && one.handled == null && one.accepted + one.talk == now) {
                one.handled = now;
                one.agent().inHand--;
                one.agent().wrapping++;
                one.agent().idleSince = now;
                show(one.agent(), now);
            }
        }
        for (var one : customers) {
            if (one.handled != null && one.ended == null && one.handled + one.wrapUp == now) {
                one.ended = now;
                one.end = one.isCalledBack() ? one.end : End.DONE;
                one.agent().wrapping--;
                one.agent().held.merge(one.traits.channel(), -1, Integer::sum);
                one.agent().idleSince = now;
                show(one.agent(), now);
                match(now);
            }
        }
        for (var one : customers) {
            if (one.comes == now) {
                enter(one, now);
                match(now);
            }
        }
        for (var one : customers) {
            var leaves = one.patience != Long.MAX_VALUE && one.since + one.patience == now;
            if (leaves && one.end == End.OPEN && one.isOpen(now)) {
                List.copyOf(one.standing).forEach(offer -> takeBack(offer, PastOffer.Answer.RESCINDED, now));
                one.end = End.GAVE_UP;
                one.ended = now;
                match(now);
            }
        }
    }

    /** Back into a line; what it has waited and talked counts as priority, and its agent is free. */
    private void handOn(Somebody one, Handing handing, long now) {
        one.total = (int) Math.clamp((now - one.place) / AGEING, one.total, 100);
        one.queue = handing.queue();
        one.since = now;
        one.place = now - one.total * AGEING;
        one.accepted = null;
        one.hands = null;
        one.handedOn = true;
        var person = one.agent();
        one.with = null;
        person.inHand--;
        person.held.merge(one.traits.channel(), -1, Integer::sum);
        person.idleSince = now;
        show(person, now);
    }

    private void leave(Person person, long now) {
        person.on = false;
        customers.stream()
                .flatMap(one -> one.standing.stream())
                .filter(offer -> offer.person() == person)
                .toList()
                .forEach(offer -> takeBack(offer, PastOffer.Answer.RESCINDED, now));
    }

    private void takeBack(Standing offer, PastOffer.Answer answer, long now) {
        offer.one().offers.add(new PastOffer(offer.person().id, answer, offer.made(), now));
        offer.one().standing.remove(offer);
        offer.person().held.merge(offer.one().traits.channel(), -1, Integer::sum);
    }

    private void answer(Standing offer, long now) {
        var one = offer.one();
        var person = offer.person();
        var temper = offer.temper();
        if (temper.declines() || temper.ignores()) {
            takeBack(offer, temper.ignores() ? PastOffer.Answer.EXPIRED : PastOffer.Answer.DECLINED, now);
            one.passed.put(
                    person.id,
                    now + queue(one.queue(), now).rules().reofferTime().toMillis());
            person.idleSince = now;
            return;
        }
        takeBack(offer, PastOffer.Answer.ACCEPTED, now);
        List.copyOf(one.standing).forEach(other -> takeBack(other, PastOffer.Answer.RESCINDED, now));
        person.held.merge(one.traits.channel(), 1, Integer::sum);
        person.inHand++;
        one.with = person;
        one.accepted = now;
        show(person, now);
    }

    private void show(Person person, long now) {
        var seen = person.seenNow();
        if (seen != person.seen) {
            person.seen = seen;
            turns.add(new PastPresence(person.id, now, now, seen));
        }
    }

    private ServiceQueue queue(String name, long now) {
        return Objects.requireNonNull(world.queues().at(name, now), "all queues are defined");
    }

    private Calendar calendar(Hours hours, long now) {
        return Objects.requireNonNull(world.calendars().at(hours.calendar(), now), "all calendars are defined");
    }

    private void enter(Somebody one, long now) {
        var name = one.traits.category();
        for (int tries = 0; tries < 3; tries++) {
            var queue = queue(name, now);
            Diversion instead = null;
            var hours = queue.access().hours();
            var limits = queue.access().limits();
            if (hours != null && !calendar(hours, now).isOpen(Instant.ofEpochMilli(now))) {
                instead = hours.outside();
            } else if (limits != null) {
                instead = isFull(name, limits) || isTooSlow(one, queue, limits, now) ? limits.overflow() : null;
            }
            var canWait = one.traits.channel() == Channel.EMAIL;
            if (instead != null && instead.queue() != null) {
                name = instead.queue();
                continue;
            }
            one.queue = name;
            one.total = priorityIn(queue, one);
            one.place = now - one.total * AGEING;
            if (instead != null && instead.act() == Diversion.Act.MESSAGE && !canWait) {
                one.end = End.TURNED_AWAY;
                one.ended = now;
                return;
            }
            if (instead != null && instead.act() == Diversion.Act.CALLBACK && !canWait) {
                promiseCallback(one, hours, now);
            }
            if (queue.rules().preferredSeconds() > 0) {
                customers.stream()
                        .filter(other -> other.ticket.equals(one.ticket) && other.accepted != null)
                        .max(Comparator.comparing(other -> other.accepted))
                        .ifPresent(other -> {
                            one.wished = other.agent().id;
                            one.wishedUntil = now + queue.rules().preferredSeconds() * 1000L;
                        });
            }
            return;
        }
        one.queue = ServiceQueue.CATCH_ALL;
        one.total = one.priority;
        one.place = now - one.total * AGEING;
    }

    private static int priorityIn(ServiceQueue queue, Somebody one) {
        return Math.clamp(one.priority + queue.rules().priorityBase(), 0, 100);
    }

    /** When it opens, or now, and then when it is this one's turn. */
    private void promiseCallback(Somebody one, @Nullable Hours hours, long now) {
        var moment = Instant.ofEpochMilli(now);
        var opening = hours == null
                ? moment
                : calendar(hours, now).nextOpening(moment).orElseThrow();
        var closed = hours != null && !calendar(hours, now).isOpen(moment);
        one.end = End.DOOR_CALLBACK;
        one.traits = one.traits.by(Channel.CALLBACK);
        one.comesBack = (closed ? opening.toEpochMilli() : now) + one.comesBackAfter;
    }

    private boolean isFull(String name, Limits limits) {
        var waiting = customers.stream()
                .filter(other -> other.waits() && name.equals(other.queue))
                .count();
        return limits.waiting() != null && waiting >= limits.waiting();
    }

    /** More wait before it than agents are free, and half of such waits are longer than is allowed. */
    private boolean isTooSlow(Somebody one, ServiceQueue queue, Limits limits, long now) {
        if (limits.waitSeconds() == null) {
            return false;
        }
        var work = new Work(queue.name(), one.traits.channel(), one.traits.language());
        var place = now - priorityIn(queue, one) * AGEING;
        var ahead = customers.stream()
                .filter(other -> other.waits() && queue.name().equals(other.queue) && other.place <= place)
                .count();
        var present = shares(now);
        return ahead >= present.free(work)
                && (present.of(work) <= 0
                        || lessons.getOrDefault(queue.name(), History.NONE.lesson())
                                        .estimate((int) ahead, present.of(work))
                                        .p50Seconds()
                                > limits.waitSeconds());
    }

    /** Who is on duty and what is open, looked at every five seconds at most, or when something is defined anew. */
    private Shares shares(long now) {
        if (shares == null || now - sharesAt >= 5_000) {
            var open = new HashMap<Work, Integer>();
            customers.stream()
                    .filter(one -> one.queue != null && one.end == End.OPEN)
                    .forEach(one -> open.merge(
                            new Work(one.queue(), one.traits.channel(), one.traits.language()), 1, Integer::sum));
            shares = new Shares(
                    people.stream()
                            .filter(person -> person.on)
                            .map(person -> new DutyAgent(
                                    person.member.pool(),
                                    person.member.skills(),
                                    person.member.capacity(),
                                    Map.copyOf(person.held)))
                            .toList(),
                    open,
                    work -> queue(work.queue(), now).rules().planFor(work.channel(), work.language()));
            sharesAt = now;
        }
        return shares;
    }

    /**
     * Whoever wants somebody, in order, gets the best of those who are free, until nobody gets anybody. Who may stand before
     * several agents at once gets the next one when all others have had their turn.
     */
    private void match(long now) {
        var served = new HashSet<Somebody>();
        boolean again = true;
        while (again) {
            if (!serveOne(served, now)) {
                again = !served.isEmpty();
                served.clear();
            }
        }
    }

    private boolean serveOne(Set<Somebody> served, long now) {
        var line = customers.stream()
                .filter(one -> one.isOpen(now) && !served.contains(one))
                .filter(one ->
                        one.standing.size() < queue(one.queue(), now).rules().parallelOffers())
                .sorted(Comparator.<Somebody>comparingLong(one -> one.place).thenComparing(one -> one.id))
                .toList();
        for (var one : line) {
            var best = people.stream()
                    .filter(person -> mayTake(person, one, now))
                    .min(Comparator.comparingInt(Person::holds)
                            .thenComparingLong(person -> person.idleSince)
                            .thenComparing(person -> person.id))
                    .orElse(null);
            if (best != null) {
                offer(one, best, now);
                return served.add(one);
            }
        }
        return false;
    }

    private void offer(Somebody one, Person person, long now) {
        var temper = one.tempers.isEmpty() ? new Temper(false, false, 1_000) : one.tempers.removeFirst();
        var limit =
                queue(one.queue(), now).rules().offerTime(one.traits.channel()).toMillis();
        var shown = temper.ignores() || temper.after() >= limit ? new Temper(false, true, limit) : temper;
        one.standing.add(new Standing(one, person, offered++, now, now + shown.after(), shown));
        person.held.merge(one.traits.channel(), 1, Integer::sum);
    }

    private boolean mayTake(Person person, Somebody one, long now) {
        if (!person.on || !fits(person, one, now) || !person.hasRoom(one.traits.channel())) {
            return false;
        }
        if (one.passed.getOrDefault(person.id, 0L) > now
                || one.standing.stream().anyMatch(offer -> offer.person() == person)) {
            return false;
        }
        var waitsForOne = one.wished != null
                && now < one.wishedUntil
                && !one.passed.containsKey(one.wished)
                && people.stream().anyMatch(other -> other.id.equals(one.wished) && fits(other, one, now));
        return !waitsForOne || person.id.equals(one.wished);
    }

    /** By what is asked for after so much waiting. */
    private boolean fits(Person person, Somebody one, long now) {
        var rules = queue(one.queue(), now).rules();
        var needs = new HashMap<String, Integer>(rules.requires());
        rules.relax().stream()
                .filter(step -> now >= one.since + step.afterSeconds() * 1000L)
                .forEach(step -> needs.keySet().removeAll(step.drop()));
        return needs.entrySet().stream()
                .allMatch(need -> person.member.skills().getOrDefault(need.getKey(), 0) >= need.getValue());
    }
}
