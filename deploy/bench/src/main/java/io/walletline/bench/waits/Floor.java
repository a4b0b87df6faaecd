package io.walletline.bench.waits;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Lets the calls happen, event by event, with one way of routing; tells how long each waited. */
final class Floor {
    private static final long NOT_YET = -1;

    private enum Kind {
        FREE,
        GIVE_UP,
        LOOK
    }

    private record Event(long at, long number, Kind kind, int id, int call) {}

    private final List<Call> calls;
    private final Routing routing;
    private final Watch watch;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
    private final long[] answeredAt;
    private final boolean[] gaveUp;
    private int freeAgents;
    private int waiting;
    private long numbers;
    private long look = Long.MAX_VALUE;
    private long busyMillis;

    Floor(List<Call> calls, int agents, Routing routing, Watch watch) {
        this.calls = calls;
        this.routing = routing;
        this.watch = watch;
        this.answeredAt = new long[calls.size()];
        this.gaveUp = new boolean[calls.size()];
        Arrays.fill(answeredAt, NOT_YET);
        for (int agent = 0; agent < agents; agent++) {
            routing.isFree(agent, 0);
        }
        freeAgents = agents;
    }

    Outcome run() {
        int next = 0;
        while (next < calls.size() || !events.isEmpty()) {
            long now;
            if (next < calls.size()
                    && (events.isEmpty()
                            || calls.get(next).at() <= events.peek().at())) {
                Call call = calls.get(next++);
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

    private void arrive(Call call, long now) {
        watch.arrived(call, waiting, freeAgents > 0, now);
        routing.enters(call, now);
        waiting++;
        if (call.patience() != Long.MAX_VALUE) {
            add(now + call.patience(), Kind.GIVE_UP, 0, call.id());
        }
    }

    private void happen(Event event, long now) {
        Call call = calls.get(event.call());
        switch (event.kind()) {
            case FREE -> {
                freeAgents++;
                watch.handled(call, now);
                routing.isFree(event.id(), now);
            }
            case GIVE_UP -> {
                if (answeredAt[call.id()] == NOT_YET && !gaveUp[call.id()]) {
                    gaveUp[call.id()] = true;
                    waiting--;
                    routing.leaves(call, now);
                    watch.gaveUp(call, now);
                }
            }
            case LOOK -> look = Long.MAX_VALUE;
        }
    }

    private void settle(long now) {
        for (Routing.Match match : routing.matches(now)) {
            Call call = calls.get(match.call());
            answeredAt[call.id()] = now;
            waiting--;
            freeAgents--;
            busyMillis += call.handle();
            add(now + call.handle(), Kind.FREE, match.agent(), call.id());
            watch.answered(call, now);
        }
        long next = routing.nextLook(now);
        if (next < look) {
            look = next;
            add(next, Kind.LOOK, 0, 0);
        }
        watch.settled(freeAgents > 0, now);
    }

    private void add(long at, Kind kind, int id, int call) {
        events.add(new Event(at, numbers++, kind, id, call));
    }
}
