package io.walletline.bench.waits;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** One surge, call by call: what each caller was told on arrival, and how long it would have been. */
record SurgeChart(List<EstimateSample> answers) {
    private static final double TOP = 500;
    private static final double MINUTES = 40;
    private static final int STEP_SECONDS = 100;
    private static final int STEP_MINUTES = 5;

    void draw(Svg svg, double x, double y, double width, double height) {
        svg.title(x, y, "One surge: seconds to wait, told on arrival, by minutes since it began")
                .legend(
                        x,
                        y + 22,
                        List.of(
                                "told by Walletline (shade: to its p90)",
                                "Asterisk's average",
                                "handle time × place / agents",
                                "true wait"));
        Frame frame = new Frame(answers.getFirst().at(), x + 44, y + 48, width - 44, height - 72);
        for (int seconds = 0; seconds <= TOP; seconds += STEP_SECONDS) {
            svg.rule(frame.x, frame.y(seconds), frame.x + frame.width, frame.y(seconds), Svg.FAINT)
                    .text(frame.x - 6, frame.y(seconds) + 4, 11, "end", Integer.toString(seconds));
        }
        for (int minutes = 0; minutes <= MINUTES; minutes += STEP_MINUTES) {
            svg.text(
                    frame.x + frame.width * minutes / MINUTES,
                    frame.y(0) + 17,
                    11,
                    "middle",
                    Integer.toString(minutes));
        }
        svg.area(
                        points(answers, EstimateSample::p90, frame)
                                + ' '
                                + points(answers.reversed(), EstimateSample::announced, frame),
                        Svg.COLOURS.get(0))
                .line(points(answers, EstimateSample::plain, frame), Svg.COLOURS.get(2), 1.5)
                .line(points(answers, EstimateSample::asterisk, frame), Svg.COLOURS.get(1), 1.5)
                .line(points(answers, EstimateSample::truth, frame), Svg.COLOURS.get(3), 2)
                .line(points(answers, EstimateSample::announced, frame), Svg.COLOURS.get(0), 2);
    }

    private static String points(List<EstimateSample> answers, ToDoubleFunction<EstimateSample> value, Frame frame) {
        StringBuilder points = new StringBuilder();
        for (EstimateSample answer : answers) {
            if (frame.minutes(answer) <= MINUTES) {
                points.append(String.format(
                        Locale.ROOT, "%.1f,%.1f ", frame.x(answer), frame.y(value.applyAsDouble(answer))));
            }
        }
        return points.toString().strip();
    }

    private record Frame(double start, double x, double y, double width, double height) {
        double minutes(EstimateSample answer) {
            return (answer.at() - start) / 60;
        }

        double x(EstimateSample answer) {
            return x + width * minutes(answer) / MINUTES;
        }

        double y(double seconds) {
            return y + height * (1 - Math.min(TOP, seconds) / TOP);
        }
    }
}
