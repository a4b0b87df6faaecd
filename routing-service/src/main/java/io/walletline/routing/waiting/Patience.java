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

    public Patience(List<Wait> waits) {
        this.waits = new ArrayList<>(waits);
        this.waits.sort(
                Comparator.comparingDouble(Wait::seconds).thenComparing(Wait::gaveUp, Comparator.reverseOrder()));
    }

    /** The part of the people who would still wait after so many seconds. */
    public double stillWaiting(double seconds) {
        double part = 1;
        for (int i = 0; i < waits.size() && waits.get(i).seconds() <= seconds; i++) {
            if (waits.get(i).gaveUp()) {
                part *= 1 - 1.0 / (waits.size() - i);
            }
        }
        return part;
    }

    /** Giving up per second of waiting: the estimate of greatest likelihood for exponential patience with censored waits. */
    public double rate() {
        double exposure = waits.stream().mapToDouble(Wait::seconds).sum();
        long gaveUp = waits.stream().filter(Wait::gaveUp).count();
        return exposure > 0 ? gaveUp / exposure : 0;
    }

    /**
     * Mean patience in seconds.
     *
     * @param otherwise the answer as long as nobody has given up
     */
    public double mean(double otherwise) {
        double rate = rate();
        if (rate == 0) {
            return otherwise;
        }
        double area = 0;
        double part = 1;
        double last = 0;
        for (int i = 0; i < waits.size(); i++) {
            Wait wait = waits.get(i);
            area += part * (wait.seconds() - last);
            last = wait.seconds();
            if (wait.gaveUp()) {
                part *= 1 - 1.0 / (waits.size() - i);
            }
        }
        return area + part / rate;
    }
}
