package io.walletline.bench.waits;

import io.walletline.bench.waits.simulation.OfferedCall;
import io.walletline.bench.waits.simulation.SimulationListener;
import io.walletline.routing.waiting.Lesson;
import io.walletline.routing.waiting.QueueLength;
import io.walletline.routing.waiting.WaitEstimate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/**
 * The estimates for all callers who must wait, on arrival and every half minute after it, beside their true waits. In a queue
 * that is served in order, the wait of a patient caller ends when a later caller is answered or an agent is free; so the true
 * wait is known even of callers who hung up.
 */
final class EstimateListener implements SimulationListener {
    private static final long ASKED_AGAIN = 30_000;

    private final LiveHistory history = new LiveHistory();
    private final Scenario scenario;
    private final long from;
    private final TreeSet<Integer> waiting = new TreeSet<>();
    private final Deque<Caller> open = new ArrayDeque<>();
    private final List<EstimateSample> answers = new ArrayList<>();
    private long asterisk;

    private record Said(long at, WaitEstimate estimate, double informed, double plain, double asterisk) {}

    private record Caller(OfferedCall call, List<Said> said) {}

    /** @param from what came earlier, in milliseconds, only fills the history */
    EstimateListener(Scenario scenario, long from) {
        this.scenario = scenario;
        this.from = from;
    }

    List<EstimateSample> answers() {
        return answers;
    }

    @Override
    public void arrived(OfferedCall call, int ahead, boolean anybodyFree, long now) {
        history.arrived(call, ahead, anybodyFree, now);
        if (!anybodyFree && now >= from) {
            Caller caller = new Caller(call, new ArrayList<>());
            open.add(caller);
            ask(caller, now);
        }
        waiting.add(call.id());
    }

    private void ask(Caller caller, long now) {
        int ahead = waiting.headSet(caller.call().id()).size();
        int agents = scenario.agents();
        Lesson lesson = history.lesson(now);
        double waited = (now - caller.call().at()) / 1e3;
        caller.said()
                .add(new Said(
                        now,
                        lesson.estimate(ahead, agents),
                        new QueueLength(ahead, agents, scenario.handleSeconds(), scenario.patienceSeconds())
                                .quantile(0.5),
                        lesson.handleSeconds() * (ahead + 1) / agents,
                        Math.abs(asterisk - waited)));
    }

    @Override
    public void answered(OfferedCall call, long now) {
        history.answered(call, now);
        waiting.remove(call.id());
        // app_queue's recalc_holdtime, in whole seconds
        asterisk = (3 * asterisk + (now - call.at()) / 1000) >> 2;
        while (!open.isEmpty() && open.getFirst().call().id() <= call.id()) {
            close(open.removeFirst(), now);
        }
    }

    @Override
    public void gaveUp(OfferedCall call, long now) {
        history.gaveUp(call, now);
        waiting.remove(call.id());
    }

    @Override
    public void handled(OfferedCall call, long now) {
        history.handled(call, now);
    }

    @Override
    public void settled(boolean anybodyFree, long now) {
        while (anybodyFree && !open.isEmpty()) {
            close(open.removeFirst(), now);
        }
        for (Caller caller : open) {
            if (caller.said().getLast().at() + ASKED_AGAIN <= now
                    && waiting.contains(caller.call().id())) {
                ask(caller, now);
            }
        }
    }

    private void close(Caller caller, long now) {
        for (Said said : caller.said()) {
            answers.add(new EstimateSample(
                    said.at() / 1e3,
                    said.at() == caller.call().at(),
                    (now - said.at()) / 1e3,
                    said.estimate().p50Seconds(),
                    said.estimate().p90Seconds(),
                    said.estimate().announceSeconds(),
                    said.informed(),
                    said.plain(),
                    said.asterisk()));
        }
    }
}
