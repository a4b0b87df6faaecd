package io.walletline.bench.waits;

import java.util.List;
import java.util.Locale;

/** Just enough of SVG 1.1 for charts; coordinates are pixels. */
final class Svg {
    static final String INK = "#1f2933";
    static final String FAINT = "#d5dbe1";
    /** Told apart by the colour-blind as well (P. Okabe and K. Ito, 2008). */
    static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#e69f00", "#009e73", "#7b8794");

    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;

    Svg(int width, int height) {
        this.width = width;
        this.height = height;
        body.append("<rect width='%d' height='%d' fill='#ffffff'/>%n".formatted(width, height));
    }

    Svg text(double x, double y, int size, String anchor, String text) {
        return add(
                "<text x='%.1f' y='%.1f' font-size='%d' text-anchor='%s' fill='%s'>%s</text>",
                x, y, size, anchor, INK, text);
    }

    Svg title(double x, double y, String text) {
        return add("<text x='%.1f' y='%.1f' font-size='15' font-weight='600' fill='%s'>%s</text>", x, y, INK, text);
    }

    Svg rule(double x1, double y1, double x2, double y2, String colour) {
        return add("<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s'/>", x1, y1, x2, y2, colour);
    }

    Svg bar(double x, double y, double barWidth, double barHeight, String colour) {
        return add("<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='%s'/>", x, y, barWidth, barHeight, colour);
    }

    Svg line(String points, String colour, double thickness) {
        return add(
                "<polyline points='%s' fill='none' stroke='%s' stroke-width='%.1f' stroke-linejoin='round'/>",
                points, colour, thickness);
    }

    Svg area(String points, String colour) {
        return add("<polygon points='%s' fill='%s' fill-opacity='0.15'/>", points, colour);
    }

    /** Coloured squares with their names, from left to right. */
    Svg legend(double x, double y, List<String> names) {
        double at = x;
        for (int i = 0; i < names.size(); i++) {
            bar(at, y - 9, 10, 10, COLOURS.get(i)).text(at + 15, y, 12, "start", names.get(i));
            at += 32 + 6.6 * names.get(i).length();
        }
        return this;
    }

    private Svg add(String element, Object... values) {
        body.append(String.format(Locale.ROOT, element, values)).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' width='%d' height='%d'"
                        + " font-family='system-ui, -apple-system, Segoe UI, DejaVu Sans, sans-serif'>%n%s</svg>%n")
                .formatted(width, height, width, height, body);
    }
}
