package io.walletline.routing.waiting;

import java.time.Duration;

/**
 * The past of a queue, from which its next waits are estimated.
 *
 * <p>Handle times are learnt from the last hour, leaning on the day, since an hour of a small queue is few contacts. How
 * long people wait before they give up is a habit, seen only in the few who do, and is learnt from the day: by the estimate of
 * greatest likelihood for a constant rate with waits that were cut short by an answer, which is what the queue-length
 * predictor assumes. (The mean of the Kaplan–Meier curve in {@link Patience} depends on its tail, where nobody is seen.)
 *
 * @param lastHour what was handled to the end within {@link #HOUR}
 * @param day the same of {@link #DAY}
 * @param waited seconds waited by all who came within {@link #DAY}: answered, given up or still waiting
 * @param gaveUp how many of them gave up
 */
public record History(Handled lastHour, Handled day, double waited, long gaveUp) {

    public static final Duration HOUR = Duration.ofHours(1);
    public static final Duration DAY = Duration.ofDays(1);
    /** The most contacts that are looked at, the latest ones. */
    public static final int MOST_CONTACTS = 20_000;

    public static final History NONE = new History(Handled.NOTHING, Handled.NOTHING, 0, 0);

    /** Until a queue has a history of its own; what is usual weighs as much as so many contacts of it. */
    private static final Handled USUALLY = new Handled(5, 5 * 240.0);

    private static final double USUAL_PATIENCE_SECONDS = 300;
    /** The day counts as much as so many contacts of the last hour. */
    private static final long DAY_WEIGHS = 1_000;

    /** So many contacts took so many seconds in all, from accepted to the end of the wrap-up. */
    public record Handled(long contacts, double seconds) {

        public static final Handled NOTHING = new Handled(0, 0);

        Handled plus(Handled other) {
            return new Handled(contacts + other.contacts, seconds + other.seconds);
        }

        Handled atMost(long most) {
            return contacts <= most ? this : new Handled(most, most * mean());
        }

        double mean() {
            return seconds / contacts;
        }
    }

    public Lesson lesson() {
        var handled = USUALLY.plus(day.atMost(DAY_WEIGHS)).plus(lastHour);
        var seen = gaveUp + (double) USUALLY.contacts();
        return new Lesson(
                handled.mean(),
                1 / Math.sqrt(handled.contacts()),
                (waited + USUALLY.contacts() * USUAL_PATIENCE_SECONDS) / seen,
                1 / Math.sqrt(seen));
    }
}
