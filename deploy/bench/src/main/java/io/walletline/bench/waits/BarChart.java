package io.walletline.bench.waits;

import java.util.List;
import java.util.Locale;

/** Groups of bars side by side, each with its number above. */
record BarChart(
        String title, String format, double top, List<String> groups, List<double[]> values, List<String> names) {
    private static final int STEPS = 4;

    void draw(Svg svg, double x, double y, double width, double height) {
        svg.title(x, y, title).legend(x, y + 22, names);
        double left = x + 44;
        double bottom = y + height - 24;
        double scale = (bottom - y - 48) / top;
        for (int step = 0; step <= STEPS; step++) {
            double value = top * step / STEPS;
            svg.rule(left, bottom - value * scale, x + width, bottom - value * scale, Svg.FAINT)
                    .text(left - 6, bottom - value * scale + 4, 11, "end", number(value));
        }
        double room = (x + width - left) / groups.size();
        for (int group = 0; group < groups.size(); group++) {
            double[] bars = values.get(group);
            double wide = room * 0.84 / bars.length;
            for (int i = 0; i < bars.length; i++) {
                double at = left + room * (group + 0.08) + wide * i;
                double tall = Math.min(top, bars[i]) * scale;
                svg.bar(at + 1, bottom - tall, wide - 2, tall, Svg.COLOURS.get(i))
                        .text(at + wide / 2, bottom - tall - 4, 10, "middle", number(bars[i]));
            }
            svg.text(left + room * (group + 0.5), bottom + 17, 12, "middle", groups.get(group));
        }
    }

    private String number(double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
