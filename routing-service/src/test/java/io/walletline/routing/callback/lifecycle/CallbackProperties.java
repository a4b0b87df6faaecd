package io.walletline.routing.callback.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.walletline.kit.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Random acts and times, against the whole history read anew each time by rules written out one by one. */
class CallbackProperties {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration GAP = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMinutes(7);
    private static final Duration RINGING = Duration.ofSeconds(60);

    enum Act {
        WAKE,
        DIAL,
        ANSWER,
        MISS,
        POSTPONE,
        FINISH,
        CANCEL
    }

    private record Step(Act act, Instant at) {}

    /** What the clock does, as the desk lets it: the one place that combines the verbs. */
    private static void wake(Callback callback, Instant now) {
        if (!callback.isDue(now)) {
            return;
        }
        if (callback.state() == CallbackState.DIALLING) {
            callback.miss(now, now.plus(GAP));
        } else if (callback.isTooLate(now)) {
            callback.expire(now);
        } else {
            callback.fallDue(Instant.MAX);
        }
    }

    private static void act(Callback callback, Step step) {
        switch (step.act()) {
            case WAKE -> wake(callback, step.at());
            case DIAL -> callback.dial(step.at(), RINGING);
            case ANSWER -> callback.answer();
            case MISS -> callback.miss(step.at(), step.at().plus(GAP));
            case POSTPONE -> callback.postpone(step.at().plus(PAUSE), step.at());
            case FINISH -> callback.finish(step.at());
            case CANCEL -> callback.cancel(step.at());
        }
    }

    /** The state after a history of acts that were let through, from nothing but that history. */
    private static CallbackState oracle(List<Step> history, Instant notBefore, Instant notAfter, int maxAttempts) {
        var state = "asked";
        var wakes = notBefore;
        int attempts = 0;
        for (var step : history) {
            var missed = step.act() == Act.MISS
                    || step.act() == Act.WAKE
                            && state.equals("dialling")
                            && !step.at().isBefore(wakes);
            var timeUp = step.act() == Act.WAKE
                    && !state.equals("dialling")
                    && !step.at().isBefore(wakes);
            if (missed && attempts == maxAttempts) {
                state = "failed";
            } else if (missed && !step.at().plus(GAP).isBefore(notAfter)) {
                state = "expired";
            } else if (missed) {
                state = "asked";
                wakes = step.at().plus(GAP);
            } else if (step.act() == Act.POSTPONE && !step.at().plus(PAUSE).isBefore(notAfter)) {
                state = "expired";
            } else if (step.act() == Act.POSTPONE) {
                state = "asked";
                wakes = step.at().plus(PAUSE);
            } else if (timeUp && !step.at().isBefore(notAfter)) {
                state = "expired";
            } else if (timeUp) {
                state = "due";
                wakes = notAfter;
            } else if (step.act() == Act.DIAL) {
                state = "dialling";
                wakes = step.at().plus(RINGING);
                attempts++;
            } else if (step.act() == Act.ANSWER) {
                state = "answered";
            } else if (step.act() == Act.FINISH) {
                state = "done";
            } else if (step.act() == Act.CANCEL) {
                state = "cancelled";
            }
            if (List.of("answered", "done", "failed", "cancelled", "expired").contains(state)) {
                wakes = Instant.MAX;
            }
        }
        return CallbackState.valueOf(state.toUpperCase(java.util.Locale.ROOT));
    }

    private static boolean isLegal(Act act, CallbackState state) {
        return switch (act) {
            case WAKE -> true;
            case DIAL -> state == CallbackState.DUE;
            case POSTPONE -> state == CallbackState.ASKED || state == CallbackState.DUE;
            case ANSWER, MISS -> state == CallbackState.DIALLING;
            case FINISH, CANCEL -> !state.isOver();
        };
    }

    private static Callback callback(int opensAfter, int lasts, int attempts) {
        var notBefore = START.plusSeconds(opensAfter);
        return new Callback(
                new UUID(0, 1),
                CallbackMode.CUSTOMER_FIRST,
                CallbackReason.ASKED,
                new CallbackWindow(notBefore, notBefore.plusSeconds(lasts)),
                attempts,
                START);
    }

    @Property
    void shouldBeWhereItsHistorySays_whateverIsTried(
            @ForAll @Size(max = 30) List<Act> acts,
            @ForAll @Size(30) List<@IntRange(max = 400) Integer> pauses,
            @ForAll @IntRange(max = 600) int opensAfter,
            @ForAll @IntRange(min = 1, max = 2_000) int lasts,
            @ForAll @IntRange(min = 1, max = 4) int attempts) {
        // Given
        var callback = callback(opensAfter, lasts, attempts);
        var notBefore = START.plusSeconds(opensAfter);
        var history = new ArrayList<Step>();
        var now = START;

        for (int i = 0; i < acts.size(); i++) {
            now = now.plusSeconds(pauses.get(i));
            var step = new Step(acts.get(i), now);

            // When / Then
            if (isLegal(step.act(), callback.state())) {
                act(callback, step);
                history.add(step);
            } else {
                assertThatThrownBy(() -> act(callback, step)).isInstanceOf(Problem.class);
            }
            assertThat(callback.state()).isEqualTo(oracle(history, notBefore, notBefore.plusSeconds(lasts), attempts));
            assertThat(callback.details().attempts()).isLessThanOrEqualTo(attempts);
            assertThat(callback.details().endedAt() != null)
                    .isEqualTo(callback.state().isOver());
        }
    }

    @Property
    void shouldEndByItself_whetherOrNotAnybodyIsEverThere(
            @ForAll @Size(60) List<Boolean> turns,
            @ForAll @IntRange(max = 600) int opensAfter,
            @ForAll @IntRange(min = 1, max = 4_000) int lasts,
            @ForAll @IntRange(min = 1, max = 10) int attempts) {
        // Given: sometimes its turn comes, and nobody ever answers or reports anything
        var callback = callback(opensAfter, lasts, attempts);
        var now = START;

        // When
        for (boolean turn : turns) {
            if (turn && callback.state() == CallbackState.DUE) {
                callback.dial(now, RINGING);
            }
            var wakes = callback.details().wakesAt();
            if (wakes != null) {
                now = wakes;
                wake(callback, now);
            }
        }

        // Then: an open one has a deadline at every moment, and they are few
        assertThat(callback.state()).isIn(CallbackState.FAILED, CallbackState.EXPIRED);
        assertThat(now).isBeforeOrEqualTo(START.plusSeconds(opensAfter + lasts).plus(RINGING));
    }
}
