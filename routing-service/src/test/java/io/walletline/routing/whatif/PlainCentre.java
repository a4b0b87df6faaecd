package io.walletline.routing.whatif;

import io.walletline.routing.agent.Presence;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.Diversion;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.queue.Traits;
import io.walletline.routing.whatif.PastContact.End;
import io.walletline.routing.whatif.PastContact.PastOffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A support line written down as it is explained to a newcomer, without engine, events or caches: at every moment at which
 * anything is due, everybody is looked at. What happens in it is what a simulation of it must find again.
 */
final class PlainCentre {
    static final long AGEING = 10_000;

    static final class Person {
        final String id;
        final Member member;
        final List<long[]> breaks = new ArrayList<>();
        final Map<Channel, Integer> held = new EnumMap<>(Channel.class);
        boolean on;
        long idleSince;
        int inHand;
        int wrapping;
        Presence seen = Presence.OFFLINE;

        Person(String id, Member member) {
            this.id = id;
            this.member = member;
        }

        int holds() {
            return held.values().stream().mapToInt(Integer::intValue).sum();
        }

        boolean hasRoom(Channel channel) {
            boolean undisturbed = held.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0 && entry.getKey() != channel)
                    .allMatch(entry -> mayInterrupt(channel).contains(entry.getKey()));
            int most = member.capacity()
                    .getOrDefault(channel, channel == Channel.PHONE ? 1 : channel == Channel.CHAT ? 4 : 3);
            return undisturbed && held.getOrDefault(channel, 0) < most;
        }

        private Set<Channel> mayInterrupt(Channel channel) {
            var own = member.interrupts();
            return own != null && own.containsKey(channel) ? own.get(channel) : Set.of(Channel.MESSAGE, Channel.EMAIL);
        }
    }

    /** How somebody before whom a contact is put will act. */
    record Temper(boolean declines, boolean ignores, long after) {}

    static final class Somebody {
        final UUID id;
        final Traits traits;
        final int priority;
        final long comes;
        final long talk;
        final long wrapUp;
        final long patience;
        final UUID ticket;
        final List<Temper> tempers;
        final List<PastOffer> offers = new ArrayList<>();

        @Nullable
        String queue;

        int total;
        End end = End.OPEN;

        @Nullable
        Long accepted;

        @Nullable
        Long handled;

        @Nullable
        Long ended;

        @Nullable
        Person with;

        @Nullable
        Long offeredAt;

        @Nullable
        Long answersAt;

        @Nullable
        Temper temper;

        final Map<String, Long> passed = new HashMap<>();

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
            this.talk = talk;
            this.wrapUp = wrapUp;
            this.patience = patience;
            this.ticket = ticket;
            this.tempers = new ArrayList<>(tempers);
        }

        boolean waits() {
            return queue != null && end == End.OPEN && accepted == null && offeredAt == null;
        }

        long place() {
            return comes - total * AGEING;
        }
    }

    private final World world;
    private final List<Person> people;
    private final List<Somebody> customers;
    private final long to;
    private final List<Turn> turns = new ArrayList<>();

    PlainCentre(World world, List<Person> people, List<Somebody> customers, long to) {
        this.world = world;
        this.people = people;
        this.customers = customers;
        this.to = to;
    }

    PastDay live() {
        for (Person person : people) {
            person.on = true;
            person.seen = Presence.AVAILABLE;
            turns.add(new Turn(person.id, 0, person.idleSince, Presence.AVAILABLE));
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
                        .map(this::past)
                        .toList(),
                turns,
                world);
    }

    private PastContact past(Somebody one) {
        List<PastOffer> offers = new ArrayList<>(one.offers);
        if (one.offeredAt != null && one.with != null) {
            offers.add(new PastOffer(one.with.id, PastOffer.Answer.PENDING, one.offeredAt, null));
        }
        return new PastContact(
                one.id,
                one.ticket,
                null,
                one.traits,
                one.queue == null ? "none" : one.queue,
                one.total,
                0,
                one.comes,
                one.accepted,
                one.handled,
                one.ended,
                one.end,
                false,
                null,
                PastContact.KnownBy.NOBODY,
                offers);
    }

    /** The next moment at which anything is due. */
    private long next(long now) {
        TreeSet<Long> due = new TreeSet<>(world.changes(0, to));
        people.forEach(person -> person.breaks.forEach(pause -> due.addAll(List.of(pause[0], pause[1]))));
        for (Somebody one : customers) {
            due.add(one.comes);
            if (one.patience != Long.MAX_VALUE) {
                due.add(one.comes + one.patience);
            }
            if (one.answersAt != null) {
                due.add(one.answersAt);
            }
            if (one.accepted != null) {
                due.addAll(List.of(one.accepted + one.talk, one.accepted + one.talk + one.wrapUp));
            }
            due.addAll(one.passed.values());
            due.add(one.wishedUntil);
            ServiceQueue queue = one.queue == null ? null : queue(one.queue, now);
            if (queue != null) {
                queue.rules().relax().forEach(step -> due.add(one.comes + step.afterSeconds() * 1000L));
            }
        }
        Long later = due.higher(now);
        return later == null ? to : later;
    }

    private void moment(long now) {
        for (Person person : people) {
            for (long[] pause : person.breaks) {
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
        for (Somebody one : customers) {
            if (one.answersAt != null && one.answersAt == now) {
                answer(one, now);
                match(now);
            }
        }
        for (Somebody one : customers) {
            if (one.accepted != null && one.handled == null && one.accepted + one.talk == now) {
                one.handled = now;
                one.with.inHand--;
                one.with.wrapping++;
                one.with.idleSince = now;
                show(one.with, now);
            }
        }
        for (Somebody one : customers) {
            if (one.handled != null && one.ended == null && one.handled + one.wrapUp == now) {
                one.ended = now;
                one.end = End.DONE;
                one.with.wrapping--;
                one.with.held.merge(one.traits.channel(), -1, Integer::sum);
                one.with.idleSince = now;
                show(one.with, now);
                match(now);
            }
        }
        for (Somebody one : customers) {
            if (one.comes == now) {
                enter(one, now);
                match(now);
            }
        }
        for (Somebody one : customers) {
            boolean there = one.waits() || one.offeredAt != null;
            if (there && one.patience != Long.MAX_VALUE && one.comes + one.patience == now) {
                if (one.offeredAt != null) {
                    takeBack(one, PastOffer.Answer.RESCINDED, now);
                }
                one.end = End.GAVE_UP;
                one.ended = now;
                match(now);
            }
        }
    }

    private void leave(Person person, long now) {
        person.on = false;
        customers.stream()
                .filter(one -> one.offeredAt != null && one.with == person)
                .forEach(one -> takeBack(one, PastOffer.Answer.RESCINDED, now));
    }

    private void takeBack(Somebody one, PastOffer.Answer answer, long now) {
        one.offers.add(new PastOffer(one.with.id, answer, one.offeredAt, now));
        one.with.held.merge(one.traits.channel(), -1, Integer::sum);
        one.offeredAt = null;
        one.answersAt = null;
        one.with = null;
    }

    private void answer(Somebody one, long now) {
        Person person = one.with;
        if (one.temper.declines() || one.temper.ignores()) {
            takeBack(one, one.temper.ignores() ? PastOffer.Answer.EXPIRED : PastOffer.Answer.DECLINED, now);
            one.passed.put(
                    person.id, now + queue(one.queue, now).rules().reofferTime().toMillis());
            person.idleSince = now;
            return;
        }
        one.offers.add(new PastOffer(person.id, PastOffer.Answer.ACCEPTED, one.offeredAt, now));
        one.offeredAt = null;
        one.answersAt = null;
        one.accepted = now;
        person.inHand++;
        show(person, now);
    }

    private void show(Person person, long now) {
        Presence seen = !person.on
                ? Presence.BREAK
                : person.inHand > 0 ? Presence.BUSY : person.wrapping > 0 ? Presence.WRAP_UP : Presence.AVAILABLE;
        if (seen != person.seen) {
            person.seen = seen;
            turns.add(new Turn(person.id, now, now, seen));
        }
    }

    private ServiceQueue queue(String name, long now) {
        return world.queues().at(name, now);
    }

    private void enter(Somebody one, long now) {
        String name = one.traits.category();
        for (int tries = 0; tries < 3; tries++) {
            ServiceQueue queue = queue(name, now);
            Diversion instead = null;
            var hours = queue.access().hours();
            var limits = queue.access().limits();
            if (hours != null && !world.calendars().at(hours.calendar(), now).isOpen(Instant.ofEpochMilli(now))) {
                instead = hours.outside();
            } else if (limits != null && limits.waiting() != null) {
                String full = name;
                long waiting = customers.stream()
                        .filter(other -> other.waits() && full.equals(other.queue))
                        .count();
                instead = waiting >= limits.waiting() ? limits.overflow() : null;
            }
            boolean canWait = one.traits.channel() == Channel.EMAIL;
            if (instead != null && instead.queue() != null) {
                name = instead.queue();
                continue;
            }
            one.queue = name;
            one.total = Math.clamp(one.priority + queue.rules().priorityBase(), 0, 100);
            if (instead != null && instead.act() == Diversion.Act.MESSAGE && !canWait) {
                one.end = End.TURNED_AWAY;
                one.ended = now;
                return;
            }
            if (queue.rules().preferredSeconds() > 0) {
                customers.stream()
                        .filter(other -> other.ticket.equals(one.ticket) && other.accepted != null)
                        .max(Comparator.comparing(other -> other.accepted))
                        .ifPresent(other -> {
                            one.wished = other.with.id;
                            one.wishedUntil = now + queue.rules().preferredSeconds() * 1000L;
                        });
            }
            return;
        }
        one.queue = ServiceQueue.CATCH_ALL;
        one.total = one.priority;
    }

    /** Whoever waits, in order, gets the best of those who are free, until nobody gets anybody. */
    private void match(long now) {
        boolean again = true;
        while (again) {
            again = false;
            List<Somebody> line = customers.stream()
                    .filter(Somebody::waits)
                    .sorted(Comparator.comparingLong(Somebody::place).thenComparing(one -> one.id))
                    .toList();
            for (Somebody one : line) {
                Person best = people.stream()
                        .filter(person -> mayTake(person, one, now))
                        .min(Comparator.comparingInt(Person::holds)
                                .thenComparingLong(person -> person.idleSince)
                                .thenComparing(person -> person.id))
                        .orElse(null);
                if (best != null) {
                    offer(one, best, now);
                    again = true;
                    break;
                }
            }
        }
    }

    private void offer(Somebody one, Person person, long now) {
        one.with = person;
        one.offeredAt = now;
        Temper temper = one.tempers.isEmpty() ? new Temper(false, false, 1_000) : one.tempers.removeFirst();
        long limit =
                queue(one.queue, now).rules().offerTime(one.traits.channel()).toMillis();
        one.temper = temper.ignores() || temper.after() >= limit ? new Temper(false, true, limit) : temper;
        one.answersAt = now + one.temper.after();
        person.held.merge(one.traits.channel(), 1, Integer::sum);
    }

    private boolean mayTake(Person person, Somebody one, long now) {
        if (!person.on || !fits(person, one, now) || !person.hasRoom(one.traits.channel())) {
            return false;
        }
        if (one.passed.getOrDefault(person.id, 0L) > now) {
            return false;
        }
        boolean waitsForOne = one.wished != null
                && now < one.wishedUntil
                && !one.passed.containsKey(one.wished)
                && people.stream().anyMatch(other -> other.id.equals(one.wished) && fits(other, one, now));
        return !waitsForOne || person.id.equals(one.wished);
    }

    /** By what is asked for after so much waiting. */
    private boolean fits(Person person, Somebody one, long now) {
        var rules = queue(one.queue, now).rules();
        Map<String, Integer> needs = new HashMap<>(rules.requires());
        rules.relax().stream()
                .filter(step -> now >= one.comes + step.afterSeconds() * 1000L)
                .forEach(step -> needs.keySet().removeAll(step.drop()));
        return needs.entrySet().stream()
                .allMatch(need -> person.member.skills().getOrDefault(need.getKey(), 0) >= need.getValue());
    }
}
