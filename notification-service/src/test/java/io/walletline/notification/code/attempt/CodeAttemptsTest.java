package io.walletline.notification.code.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.notification.code.AttemptLimit;
import io.walletline.notification.code.CodePurpose;
import io.walletline.notification.code.FailedAttempts;
import io.walletline.notification.code.OneTimeCode;
import io.walletline.notification.code.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any course of events at all, against an oracle that keeps the whole history and looks through it each time. */
class CodeAttemptsTest {

    private static final int LIMIT = 5;
    private static final Duration VALIDITY = Duration.ofMinutes(10);
    private static final Duration FORGET = Duration.ofHours(24);
    private static final byte[] RIGHT = {1};
    private static final byte[] WRONG = {2};

    enum Move {
        NEW_CODE,
        TYPE_RIGHT,
        TYPE_WRONG,
        WAIT_A_MINUTE,
        WAIT_ELEVEN_MINUTES,
        WAIT_A_DAY
    }

    /** What happened: a code was asked for, or an attempt was counted (right or wrong). */
    record Past(Instant at, String what) {}

    @Property(tries = 3000)
    void shouldVerifyOnlyWhatTheHistoryAllows_whateverHappens(@ForAll("courses") List<Move> course) {
        // Given
        var rules = new CodeAttempts(new AttemptLimit(LIMIT, FORGET));
        var failed = new FailedAttempts("customer");
        var now = Instant.parse("2026-11-22T12:00:00Z");
        var history = new ArrayList<Past>();
        var code = newCode(now);
        history.add(new Past(now, "new"));

        for (var move : course) {
            switch (move) {
                case WAIT_A_MINUTE -> now = now.plus(Duration.ofMinutes(1));
                case WAIT_ELEVEN_MINUTES -> now = now.plus(Duration.ofMinutes(11));
                case WAIT_A_DAY -> now = now.plus(Duration.ofHours(25));
                case NEW_CODE -> {
                    var wasLive = code.isLive();
                    var superseded = code.refuse(Refusal.SUPERSEDED, now);
                    assertThat(superseded.isPresent()).isEqualTo(wasLive);
                    code = newCode(now);
                    history.add(new Past(now, "new"));
                }
                case TYPE_RIGHT, TYPE_WRONG -> {
                    var expected = oracle(history, move, now);

                    // When
                    var outcome = rules.attempt(code, failed, move == Move.TYPE_RIGHT ? RIGHT : WRONG, now);

                    // Then
                    assertThat(describe(outcome)).isEqualTo(expected);
                    if (!expected.equals("over")) {
                        history.add(new Past(now, expected.equals("right") ? "right" : "wrong"));
                    }
                }
            }
        }
    }

    private static String oracle(List<Past> history, Move move, Instant now) {
        int lastNew = -1;
        for (int i = 0; i < history.size(); i++) {
            lastNew = history.get(i).what().equals("new") ? i : lastNew;
        }
        var sinceNew = history.subList(lastNew + 1, history.size());
        boolean used = sinceNew.stream().anyMatch(past -> past.what().equals("right"));
        boolean expired = !now.isBefore(history.get(lastNew).at().plus(VALIDITY));
        if (used || expired || failures(history, now) >= LIMIT) {
            return "over";
        }
        return move == Move.TYPE_RIGHT ? "right" : "wrong, " + (LIMIT - failures(history, now) - 1) + " left";
    }

    /** Wrong ones in a row, over all codes, back to the last right one or the last quiet day. */
    private static int failures(List<Past> history, Instant now) {
        int count = 0;
        var later = now;
        for (var past : history.reversed()) {
            if (past.what().equals("new")) {
                continue;
            }
            if (past.what().equals("right") || !later.isBefore(past.at().plus(FORGET))) {
                return count;
            }
            count++;
            later = past.at();
        }
        return count;
    }

    private static String describe(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Right right -> "right";
            case Attempt.Wrong wrong -> "wrong, " + wrong.attemptsLeft() + " left";
            case Attempt.Over over -> "over";
        };
    }

    private static OneTimeCode newCode(Instant now) {
        var purpose = new CodePurpose(UUID.randomUUID(), new UUID(1, 1), "customer", new UUID(2, 2));
        return new OneTimeCode(purpose, "agent", RIGHT, now.plus(VALIDITY));
    }

    @Provide
    Arbitrary<List<Move>> courses() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.just(Move.NEW_CODE)),
                        net.jqwik.api.Tuple.of(2, Arbitraries.just(Move.TYPE_RIGHT)),
                        net.jqwik.api.Tuple.of(8, Arbitraries.just(Move.TYPE_WRONG)),
                        net.jqwik.api.Tuple.of(2, Arbitraries.just(Move.WAIT_A_MINUTE)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.just(Move.WAIT_ELEVEN_MINUTES)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.just(Move.WAIT_A_DAY)))
                .list()
                .ofMaxSize(30);
    }
}
