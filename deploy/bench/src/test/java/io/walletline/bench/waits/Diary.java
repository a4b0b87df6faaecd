package io.walletline.bench.waits;

import io.walletline.bench.waits.simulation.OfferedCall;
import io.walletline.bench.waits.simulation.SimulationListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes down what happens on the floor, and how long how many waited. */
public final class Diary implements SimulationListener {
    public final List<Integer> answered = new ArrayList<>();
    public final Map<Integer, Integer> ends = new HashMap<>();
    public final Map<Integer, Integer> handled = new HashMap<>();
    int waited;
    /** Calls × milliseconds. */
    public long waiting;

    public long waitsInAll;
    private final Map<Integer, OfferedCall> line = new HashMap<>();
    private long last;

    @Override
    public void arrived(OfferedCall call, int others, boolean anybodyFree, long now) {
        goOn(now);
        line.put(call.id(), call);
    }

    @Override
    public void answered(OfferedCall call, long now) {
        leave(call, now);
        answered.add(call.id());
        waited += now > call.at() ? 1 : 0;
    }

    @Override
    public void gaveUp(OfferedCall call, long now) {
        leave(call, now);
    }

    @Override
    public void handled(OfferedCall call, long now) {
        handled.merge(call.id(), 1, Integer::sum);
    }

    private void leave(OfferedCall call, long now) {
        goOn(now);
        line.remove(call.id());
        ends.merge(call.id(), 1, Integer::sum);
        waitsInAll += now - call.at();
    }

    private void goOn(long now) {
        waiting += line.size() * (now - last);
        last = now;
    }
}
