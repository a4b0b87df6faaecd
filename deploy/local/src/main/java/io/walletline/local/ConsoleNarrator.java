package io.walletline.local;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** One line for each thing that is done, with the seconds since the start and what is still under way. */
final class ConsoleNarrator implements Narrator {

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private final Set<String> underWay = new LinkedHashSet<>();

    ConsoleNarrator(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void begins(String step) {
        underWay.add(step);
    }

    @Override
    public synchronized void done(String step) {
        underWay.remove(step);
        String rest = underWay.isEmpty() ? "" : "   (waiting for " + String.join(", ", underWay) + ")";
        out.println(String.format(Locale.ROOT, "%6.1f s  ✓ %s%s", seconds(), step, rest));
    }

    @Override
    public synchronized void says(String line) {
        out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds(), line));
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
