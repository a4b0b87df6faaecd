package io.walletline.routing.waiting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long people wait before they give up, from waits of which most were cut short by an answer: the product-limit estimate
 * of E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete observations, 1958. Beyond the longest wait seen
 * the curve goes on with the mean rate of giving up.
 */
public final class Patience {

    /** One wait in seconds; {@code gaveUp} = it ended by giving up, else by an answer. */
    public record Wait(double seconds, boolean gaveUp) {}

    private final List<Wait> waits;
    /** The part of the people who still wait after each of the waits. */
    private final double[] curve;

    private final double rate;

    public Patience(List<Wait> waits) {
        this.waits = new ArrayList<>(waits);
        this.waits.sort(
                Comparator.comparingDouble(Wait::seconds).thenComparing(Wait::gaveUp, Comparator.reverseOrder()));
        this.curve = new double[waits.size()];
        double exposure = 0;
        int gaveUp = 0;
        double part = 1;
        for (int i = 0; i < curve.length; i++) {
            var wait = this.waits.get(i);
            if (wait.gaveUp()) {
                gaveUp++;
                part *= 1 - 1.0 / (curve.length - i);
            }
            exposure += wait.seconds();
            curve[i] = part;
        }
        this.rate = exposure > 0 ? gaveUp / exposure : 0;
    }

    /** The part of the people who would still wait after so many seconds. */
    public double stillWaiting(double seconds) {
        var after = firstAfter(seconds);
        return after == 0 ? 1 : curve[after - 1];
    }

    private int firstAfter(double seconds) {
        int low = 0;
        var high = curve.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (waits.get(middle).seconds() <= seconds) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Giving up per second of waiting: the estimate of greatest likelihood for exponential patience with censored waits. */
    public double rate() {
        return rate;
    }

    /**
     * A patience drawn for somebody of whom only is known that it is longer than this: where the curve falls below a part of
     * its present height.
     *
     * @param part 0 ≤ part < 1, evenly distributed
     * @return seconds; infinite if nobody ever gave up
     */
    public double beyond(double seconds, double part) {
        var height = (1 - part) * stillWaiting(seconds);
        var low = firstAfter(seconds);
        var high = curve.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (curve[middle] > height) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low < curve.length) {
            return waits.get(low).seconds();
        }
        var last =
                curve.length == 0 ? seconds : Math.max(seconds, waits.getLast().seconds());
        var still = stillWaiting(last);
        return rate == 0 ? Double.POSITIVE_INFINITY : last + Math.log(still / height) / rate;
    }

    /**
     * Mean patience in seconds.
     *
     * @param otherwise the answer as long as nobody has given up
     */
    public double mean(double otherwise) {
        if (rate == 0) {
            return otherwise;
        }
        double area = 0;
        double part = 1;
        double last = 0;
        for (int i = 0; i < curve.length; i++) {
            var seconds = waits.get(i).seconds();
            area += part * (seconds - last);
            last = seconds;
            part = curve[i];
        }
        return area + part / rate;
    }
}
