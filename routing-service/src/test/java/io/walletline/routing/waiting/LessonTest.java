package io.walletline.routing.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.walletline.routing.waiting.History.Handled;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LessonTest {

    private static final Handled NOTHING = Handled.NOTHING;

    @Test
    void shouldTeachWhatIsUsual_whenNothingHasHappened() {
        // When
        var lesson = History.NONE.lesson();

        // Then
        assertThat(lesson.handleSeconds()).isEqualTo(240);
        assertThat(lesson.patienceSeconds()).isEqualTo(300);
    }

    @Test
    void shouldFollowTheLastHour_whenItDiffersFromTheDay() {
        // Given: a day of 100 s, an hour of 400 s
        var hour = new Handled(2_000, 2_000 * 400.0);
        var day = new Handled(20_000, 20_000 * 100.0);

        // When
        var learnt = new History(hour, day, 0, 0).lesson().handleSeconds();

        // Then: the day weighs as 1,000 contacts, however many it had
        assertThat(learnt).isCloseTo((2_000 * 400.0 + 1_000 * 100.0 + 5 * 240) / 3_005, within(1e-9));
    }

    @Test
    void shouldFindTheTruePatience_whenMostAreAnsweredFirst() {
        // Given: patience 120 s in the mean, answered after 40 s in the mean
        var random = new Random(3);
        double waited = 0;
        long gaveUp = 0;
        for (int i = 0; i < 20_000; i++) {
            var patience = -120 * Math.log1p(-random.nextDouble());
            var answer = -40 * Math.log1p(-random.nextDouble());
            waited += Math.min(patience, answer);
            gaveUp += patience < answer ? 1 : 0;
        }

        // When
        var lesson = new History(NOTHING, NOTHING, waited, gaveUp).lesson();

        // Then
        assertThat(lesson.patienceSeconds()).isCloseTo(120, within(5.0));
        assertThat(lesson.patienceDoubt()).isLessThan(0.02);
    }

    @Test
    void shouldWidenTheInterval_whenLittleIsKnown() {
        // Given
        var sure = new Lesson(240, 0.0, 300, 0.0);
        var unsure = new Lesson(240, 0.2, 300, 0.3);

        // When
        var narrow = sure.estimate(100, 50);
        var wide = unsure.estimate(100, 50);

        // Then
        assertThat(narrow.p90Seconds()).isEqualTo(Math.round(new QueueLength(100, 50, 240, 300).quantile(0.9)));
        assertThat(wide.p50Seconds()).isEqualTo(narrow.p50Seconds());
        assertThat(wide.p90Seconds()).isGreaterThan(narrow.p90Seconds() + 10);
    }
}
