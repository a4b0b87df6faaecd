package io.walletline.routing.whatif.simulation;

import java.util.ArrayList;
import java.util.List;

/** Counts a day, real or simulated, by the rules of the live view. Times are milliseconds. */
final class OutcomeTally {

    private final List<Long> waits = new ArrayList<>();
    private int answeredInTime;
    private int abandoned;
    private int abandonedInTime;
    private int turnedAway;
    private int calledBack;
    private int unanswered;
    private long busy;
    private long staffed;

    void answered(long wait, long target) {
        waits.add(wait);
        answeredInTime += wait <= target ? 1 : 0;
    }

    void abandoned(long wait, long target) {
        abandoned++;
        abandonedInTime += wait <= target ? 1 : 0;
    }

    void turnedAway() {
        turnedAway++;
    }

    void calledBack(int more) {
        calledBack += more;
    }

    void unanswered() {
        unanswered++;
    }

    void worked(long time, boolean occupied) {
        staffed += time;
        busy += occupied ? time : 0;
    }

    DayOutcome outcome() {
        var sorted = waits.stream().mapToDouble(wait -> wait / 1e3).sorted().toArray();
        var ended = sorted.length + abandoned;
        var counted = ended - abandonedInTime;
        return new DayOutcome(
                sorted.length,
                abandoned,
                unanswered,
                turnedAway,
                calledBack,
                counted == 0 ? 1 : (double) answeredInTime / counted,
                at(sorted, 0.5),
                at(sorted, 0.9),
                ended == 0 ? 0 : (double) abandoned / ended,
                staffed == 0 ? 0 : (double) busy / staffed);
    }

    private static double at(double[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }
}
