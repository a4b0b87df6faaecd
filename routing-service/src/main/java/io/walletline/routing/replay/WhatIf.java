package io.walletline.routing.replay;

import io.walletline.routing.engine.AgentState;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Duty;
import io.walletline.routing.engine.Engine;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.Proposal;
import io.walletline.routing.engine.WaitingContact;
import io.walletline.routing.engine.Workload;
import io.walletline.routing.queue.QueueRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.UUID;

/**
 * Lets the same contacts come to the same agents through given queues, in simulated time, with the real engine. Agents take
 * what they are offered at once; who goes off duty ends what is in hand.
 */
final class WhatIf {
    private enum Kind {
        SHIFT,
        FREE,
        ARRIVE,
        GIVE_UP,
        WAKE
    }

    private record Event(long at, Kind kind, int number) {}

    private final Engine engine;
    private final List<Arrival> arrivals;
    private final Crew crew;
    private final Map<String, QueueRules> rules;
    private final long end;
    private final PriorityQueue<Event> events = new PriorityQueue<>(
            Comparator.comparingLong(Event::at).thenComparing(Event::kind).thenComparingInt(Event::number));
    private final Map<UUID, Integer> waiting = new HashMap<>();
    private final Map<Integer, String> takenBy = new HashMap<>();
    private final Map<String, EnumMap<Channel, Integer>> held = new HashMap<>();
    private final Map<String, Long> onSince = new HashMap<>();
    private final List<Double> waits = new ArrayList<>();
    private int answeredInTime;
    private int abandoned;
    private int abandonedInTime;
    private long busy;
    private long staffed;

    private WhatIf(Policy policy, List<Arrival> arrivals, Crew crew, Map<String, QueueRules> rules, long end) {
        this.engine = new Engine(policy);
        this.arrivals = arrivals;
        this.crew = crew;
        this.rules = rules;
        this.end = end;
    }

    /** @param end epoch milliseconds; who waits then was neither answered nor gave up */
    static WhatIfReport.Outcome simulate(
            Policy policy, List<Arrival> arrivals, Crew crew, Map<String, QueueRules> rules, long end) {
        WhatIf run = new WhatIf(policy, arrivals, crew, rules, end);
        run.run();
        return run.outcome();
    }

    private void run() {
        for (int i = 0; i < crew.shifts().size(); i++) {
            events.add(new Event(crew.shifts().get(i).at(), Kind.SHIFT, i));
        }
        for (int i = 0; i < arrivals.size(); i++) {
            events.add(new Event(arrivals.get(i).at(), Kind.ARRIVE, i));
        }
        while (!events.isEmpty() && events.peek().at() <= end) {
            Event event = events.remove();
            happen(event);
            settle(event.at());
        }
        onSince.forEach((agent, since) -> staffed += end - since);
    }

    private void happen(Event event) {
        switch (event.kind()) {
            case SHIFT -> shift(crew.shifts().get(event.number()));
            case ARRIVE -> arrive(arrivals.get(event.number()), event.number());
            case GIVE_UP -> giveUp(arrivals.get(event.number()));
            case FREE -> free(event.number(), event.at());
            case WAKE -> {
                // Time alone changes something: the engine is asked below.
            }
        }
    }

    private void shift(Shift shift) {
        Long since = onSince.remove(shift.agent());
        staffed += since == null ? 0 : shift.at() - since;
        if (shift.on()) {
            onSince.put(shift.agent(), shift.at());
        }
        tell(shift.agent(), shift.at());
    }

    private void arrive(Arrival arrival, int number) {
        QueueRules queue = rules.get(arrival.queue());
        if (queue == null) {
            return;
        }
        waiting.put(arrival.id(), number);
        engine.put(
                new WaitingContact(
                        arrival.id(),
                        queue.planFor(arrival.channel(), arrival.language()),
                        queue.priorityOf(arrival.priority()),
                        arrival.at(),
                        Map.of(),
                        null),
                arrival.at());
        if (arrival.patience() != Long.MAX_VALUE) {
            events.add(new Event(arrival.at() + arrival.patience(), Kind.GIVE_UP, number));
        }
    }

    private void giveUp(Arrival arrival) {
        if (waiting.remove(arrival.id()) != null) {
            engine.remove(arrival.id());
            abandoned++;
            abandonedInTime += arrival.patience() <= targetOf(arrival) ? 1 : 0;
        }
    }

    /** Within how many milliseconds its queue should have answered it. */
    private long targetOf(Arrival arrival) {
        return 1000L
                * Objects.requireNonNull(rules.get(arrival.queue()))
                        .serviceLevel()
                        .seconds();
    }

    private void free(int number, long now) {
        String agent = Objects.requireNonNull(takenBy.remove(number));
        heldBy(agent).merge(arrivals.get(number).channel(), -1, Integer::sum);
        tell(agent, now);
    }

    private void settle(long now) {
        for (Proposal proposal : engine.decide(now)) {
            int number = Objects.requireNonNull(waiting.remove(proposal.contactId()));
            Arrival arrival = arrivals.get(number);
            takenBy.put(number, proposal.agentId());
            heldBy(proposal.agentId()).merge(arrival.channel(), 1, Integer::sum);
            waits.add((now - arrival.at()) / 1e3);
            answeredInTime += now - arrival.at() <= targetOf(arrival) ? 1 : 0;
            busy += Math.min(arrival.handle(), end - now);
            events.add(new Event(now + arrival.handle(), Kind.FREE, number));
        }
        engine.nextWake().ifPresent(wake -> {
            if (events.isEmpty() || wake < events.peek().at()) {
                events.add(new Event(Math.max(wake, now + 1), Kind.WAKE, 0));
            }
        });
    }

    private EnumMap<Channel, Integer> heldBy(String agent) {
        return held.computeIfAbsent(agent, id -> new EnumMap<>(Channel.class));
    }

    private void tell(String agent, long now) {
        Crew.Member member = crew.members().get(agent);
        if (member != null) {
            engine.put(new AgentState(
                    agent,
                    member.pool(),
                    member.skills(),
                    onSince.containsKey(agent) ? Duty.AVAILABLE : Duty.OFFLINE,
                    Workload.of(member.capacity(), heldBy(agent)),
                    now));
        }
    }

    private WhatIfReport.Outcome outcome() {
        double[] sorted =
                waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int counted = sorted.length + abandoned - abandonedInTime;
        return new WhatIfReport.Outcome(
                sorted.length,
                abandoned,
                waiting.size(),
                counted == 0 ? 1 : (double) answeredInTime / counted,
                at(sorted, 0.5),
                at(sorted, 0.9),
                sorted.length + abandoned == 0 ? 0 : (double) abandoned / (sorted.length + abandoned),
                staffed == 0 ? 0 : Math.min(1, (double) busy / staffed));
    }

    private static double at(double[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }
}
