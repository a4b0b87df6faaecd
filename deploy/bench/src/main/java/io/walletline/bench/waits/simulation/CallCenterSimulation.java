package io.walletline.bench.waits.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** A discrete-event simulation of a contact centre: one list of calls, one way of routing, the wait of each call. */
public final class CallCenterSimulation {
    private static final long NOT_YET = -1;

    private enum Kind {
        FREE,
        GIVE_UP,
        LOOK
    }

    private record Event(long at, long number, Kind kind, int id, int call) {}

    private final List<OfferedCall> calls;
    private final Routing routing;
    private final SimulationListener listener;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
    private final long[] answeredAt;
    private final boolean[] gaveUp;
    private int freeAgents;
    private int waiting;
    private long numbers;
    private long look = Long.MAX_VALUE;
    private long busyMillis;

    public CallCenterSimulation(List<OfferedCall> calls, int agents, Routing routing, SimulationListener listener) {
        this.calls = calls;
        this.routing = routing;
        this.listener = listener;
        this.answeredAt = new long[calls.size()];
        this.gaveUp = new boolean[calls.size()];
        Arrays.fill(answeredAt, NOT_YET);
        for (int agent = 0; agent < agents; agent++) {
            routing.isFree(agent, 0);
        }
        freeAgents = agents;
    }

    public Outcome run() {
        int next = 0;
        while (next < calls.size() || !events.isEmpty()) {
            long now;
            if (next < calls.size()
                    && (events.isEmpty()
                            || calls.get(next).at() <= events.peek().at())) {
                OfferedCall call = calls.get(next++);
                now = call.at();
                arrive(call, now);
            } else {
                Event event = events.poll();
                now = event.at();
                happen(event, now);
            }
            settle(now);
        }
        return new Outcome(calls, answeredAt, busyMillis);
    }

    private void arrive(OfferedCall call, long now) {
        listener.arrived(call, waiting, freeAgents > 0, now);
        routing.enters(call, now);
        waiting++;
        if (call.patience() != Long.MAX_VALUE) {
            add(now + call.patience(), Kind.GIVE_UP, 0, call.id());
        }
    }

    private void happen(Event event, long now) {
        OfferedCall call = calls.get(event.call());
        switch (event.kind()) {
            case FREE -> {
                freeAgents++;
                listener.handled(call, now);
                routing.isFree(event.id(), now);
            }
            case GIVE_UP -> {
                if (answeredAt[call.id()] == NOT_YET && !gaveUp[call.id()]) {
                    gaveUp[call.id()] = true;
                    waiting--;
                    routing.leaves(call, now);
                    listener.gaveUp(call, now);
                }
            }
            case LOOK -> look = Long.MAX_VALUE;
        }
    }

    private void settle(long now) {
        for (Routing.Match match : routing.matches(now)) {
            OfferedCall call = calls.get(match.call());
            answeredAt[call.id()] = now;
            waiting--;
            freeAgents--;
            busyMillis += call.handle();
            add(now + call.handle(), Kind.FREE, match.agent(), call.id());
            listener.answered(call, now);
        }
        long next = routing.nextLook(now);
        if (next < look) {
            look = next;
            add(next, Kind.LOOK, 0, 0);
        }
        listener.settled(freeAgents > 0, now);
    }

    private void add(long at, Kind kind, int id, int call) {
        events.add(new Event(at, numbers++, kind, id, call));
    }
}
