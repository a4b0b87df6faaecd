package io.walletline.bench;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One measured figure, printed as one JSON line.
 *
 * @param baseline the same thing done the plain way in the same run; absent where there is nothing to compare with
 * @param target the figure's bar; absent where the issue names none
 * @param smallerIsBetter whether the figure is met below its target or above it
 */
public record Figure(
        String bench,
        String name,
        double value,
        String unit,
        OptionalDouble baseline,
        OptionalDouble target,
        boolean smallerIsBetter) {

    public static Figure of(String bench, String name, double value, String unit) {
        return new Figure(bench, name, value, unit, OptionalDouble.empty(), OptionalDouble.empty(), true);
    }

    public Figure beside(double baselineValue) {
        return new Figure(bench, name, value, unit, OptionalDouble.of(baselineValue), target, smallerIsBetter);
    }

    public Figure atMost(double bar) {
        return new Figure(bench, name, value, unit, baseline, OptionalDouble.of(bar), true);
    }

    public Figure atLeast(double bar) {
        return new Figure(bench, name, value, unit, baseline, OptionalDouble.of(bar), false);
    }

    public boolean met() {
        return target.isEmpty() || (smallerIsBetter ? value <= target.getAsDouble() : value >= target.getAsDouble());
    }

    @Override
    public String toString() {
        var json = new StringBuilder("{\"bench\":\"%s\",\"figure\":\"%s\",\"value\":%s,\"unit\":\"%s\""
                .formatted(bench, name, number(value), unit));
        baseline.ifPresent(b -> json.append(",\"baseline\":%s,\"ratio\":%s".formatted(number(b), number(value / b))));
        target.ifPresent(t -> json.append(",\"target\":%s,\"met\":%s".formatted(number(t), met())));
        return json.append('}').toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.3f", value);
    }
}
