package io.walletline.routing.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.walletline.routing.waiting.Patience.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void shouldGiveTheTextbookCurve_whenSomeWaitsAreCutShort() {
        // Given: the example of Kaplan and Meier's paper: deaths at 0.8, 3.1, 5.4, 9.2; losses at 1.0, 2.7, 7.0, 12.1
        var patience = new Patience(List.of(
                new Wait(0.8, true),
                new Wait(3.1, true),
                new Wait(5.4, true),
                new Wait(9.2, true),
                new Wait(1.0, false),
                new Wait(2.7, false),
                new Wait(7.0, false),
                new Wait(12.1, false)));

        // When / Then
        assertThat(patience.stillWaiting(0.5)).isEqualTo(1);
        assertThat(patience.stillWaiting(1)).isCloseTo(7.0 / 8, within(1e-12));
        assertThat(patience.stillWaiting(4)).isCloseTo(7.0 / 8 * 4 / 5, within(1e-12));
        assertThat(patience.stillWaiting(6)).isCloseTo(7.0 / 8 * 4 / 5 * 3 / 4, within(1e-12));
        assertThat(patience.stillWaiting(10)).isCloseTo(7.0 / 8 * 4 / 5 * 3 / 4 / 2, within(1e-12));
    }

    @Test
    void shouldFindTheTruePatience_whenMostAreAnsweredFirst() {
        // Given: patience 300 s in the mean, answered after 60 s in the mean
        var random = new Random(7);
        var waits = new ArrayList<Wait>();
        double naive = 0;
        for (int i = 0; i < 20_000; i++) {
            var gives = -300 * Math.log(1 - random.nextDouble());
            var answered = -60 * Math.log(1 - random.nextDouble());
            waits.add(new Wait(Math.min(gives, answered), gives < answered));
            naive += gives < answered ? gives / 20_000 : 0;
        }

        // When
        var mean = new Patience(waits).mean(0);

        // Then
        assertThat(mean).isCloseTo(300, within(25.0));
        assertThat(naive).isLessThan(60);
    }

    @Test
    void shouldGiveTheUsualAnswer_whenNobodyHasGivenUp() {
        assertThat(new Patience(List.of(new Wait(30, false))).mean(120)).isEqualTo(120);
        assertThat(new Patience(List.of()).mean(120)).isEqualTo(120);
    }

    @Test
    void shouldDrawThePatienceThatWasThere_whenWaitsAreCompleted() {
        // Given: patience 100 s in the mean; answers cut most waits short
        var random = new Random(5);
        var waits = new ArrayList<Wait>();
        for (int i = 0; i < 20_000; i++) {
            var patience = -100 * Math.log1p(-random.nextDouble());
            var answer = 120 * random.nextDouble();
            waits.add(new Wait(Math.min(patience, answer), patience < answer));
        }
        var patience = new Patience(waits);

        // When
        double sum = 0;
        for (var wait : waits) {
            sum += wait.gaveUp() ? wait.seconds() : patience.beyond(wait.seconds(), random.nextDouble());
        }

        // Then
        assertThat(sum / waits.size()).isCloseTo(100, within(4.0));
    }

    @Test
    void shouldNeverGiveUp_whenNobodyEverDid() {
        assertThat(new Patience(List.of(new Wait(5, false))).beyond(5, 0.9)).isInfinite();
        assertThat(new Patience(List.of()).beyond(0, 0.5)).isInfinite();
    }
}
