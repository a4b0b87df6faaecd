package io.walletline.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.walletline.kit.sql.Sql;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestProfile(RateLimitsTest.Settings.class)
class RateLimitsTest {

    private static final Limit FIVE_A_MINUTE = new Limit("five", 5, Duration.ofMinutes(1));

    private final String subject = UUID.randomUUID().toString();

    @Inject
    RateLimits limits;

    @Inject
    Sql sql;

    @Inject
    MovableClock clock;

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "walletline.limits.tuned", "2/PT10S",
                    "walletline.limits.switched-off", "off",
                    "walletline.limits.misspelt", "many");
        }
    }

    @Test
    void shouldTellWhenToComeAgain_whenTheLimitIsUsedUp() {
        // Given
        use(FIVE_A_MINUTE, 5);

        // When
        var refused = catchThrowableOfType(TooManyRequests.class, () -> limits.use(FIVE_A_MINUTE, subject));

        // Then
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.members()).containsEntry("limit", "five").containsEntry("retryAfterSeconds", 12L);
        clock.advance(Duration.ofSeconds(12));
        limits.use(FIVE_A_MINUTE, subject);
        assertThat(admits(FIVE_A_MINUTE)).isFalse();
    }

    @Test
    void shouldCountEachSubjectAndNameAlone_whenOneIsUsedUp() {
        // When
        use(FIVE_A_MINUTE, 5);

        // Then
        limits.use(FIVE_A_MINUTE, subject + "'s neighbour");
        limits.use(new Limit("other", 1, Duration.ofMinutes(1)), subject);
        assertThat(admits(FIVE_A_MINUTE)).isFalse();
    }

    @Test
    void shouldDecideAsASlowOracle_whenUsesComeAtRandomTimes() {
        for (long seed = 0; seed < 20; seed++) {
            // Given
            var random = new Random(seed);
            var limit = new Limit("random" + seed, 1 + random.nextInt(6), Duration.ofSeconds(60));
            var oracle = new LeakyBucket(limit);

            // When, Then
            for (int i = 0; i < 40; i++) {
                clock.advance(Duration.ofMillis(random.nextInt(20_000)));
                assertThat(admits(limit)).as("seed %d use %d", seed, i).isEqualTo(oracle.admits(clock.instant()));
            }
        }
    }

    /** A bucket that leaks one drop each step and overflows above its size: the same law, told the other way round. */
    private static final class LeakyBucket {

        private final Limit limit;
        private final List<Instant> drops = new ArrayList<>();

        LeakyBucket(Limit limit) {
            this.limit = limit;
        }

        /** Each drop leaks a step after the one before it, and no earlier than a step after it fell. */
        boolean admits(Instant now) {
            Instant leaked = Instant.EPOCH;
            for (var drop : drops) {
                leaked = (drop.isAfter(leaked) ? drop : leaked).plus(limit.step());
            }
            var full = Duration.between(now, leaked.isAfter(now) ? leaked : now).plus(limit.step());
            if (full.compareTo(limit.per()) > 0) {
                return false;
            }
            drops.add(now);
            return true;
        }
    }

    @Test
    void shouldAdmitExactlyTheLimit_whenFortyComeAtOnce() throws Exception {
        // Given
        var together = new CyclicBarrier(40);
        Callable<Boolean> call = () -> {
            together.await();
            return admits(FIVE_A_MINUTE);
        };

        // When
        var admitted = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(Collections.nCopies(40, call))) {
                admitted += answer.get() ? 1 : 0;
            }
        }

        // Then
        assertThat(admitted).isEqualTo(5);
    }

    @Test
    void shouldCountAttemptsButNoUses_whenTheTransactionIsRolledBack() {
        // Given
        var once = new Limit("once", 1, Duration.ofMinutes(1));

        // When
        rolledBack(() -> limits.use(once, subject));
        rolledBack(() -> limits.attempt(once, subject + "'s attempt"));

        // Then
        limits.use(once, subject);
        assertThat(catchThrowableOfType(TooManyRequests.class, () -> limits.attempt(once, subject + "'s attempt")))
                .isNotNull();
    }

    @Test
    void shouldKeepTheTransaction_whenItOnlyAsks() {
        // Given
        var once = new Limit("once-asked", 1, Duration.ofMinutes(1));

        // When
        QuarkusTransaction.begin();
        var first = limits.admits(once, subject);
        var second = limits.admits(once, subject);
        QuarkusTransaction.commit();

        // Then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(limits.admits(once, subject)).isFalse();
    }

    private static void rolledBack(Runnable work) {
        QuarkusTransaction.begin();
        work.run();
        QuarkusTransaction.rollback();
    }

    @Test
    void shouldTakeFiguresFromSettings_whenThereAreSome() {
        // Given
        var tuned = new Limit("tuned", 100, Duration.ofHours(1));
        var off = new Limit("switched-off", 1, Duration.ofHours(1));

        // When
        use(tuned, 2);
        use(off, 10);

        // Then
        assertThat(admits(tuned)).isFalse();
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class,
                        () -> limits.use(new Limit("misspelt", 1, Duration.ofHours(1)), subject)))
                .hasMessageContaining("walletline.limits.misspelt is written like 20/PT1H");
    }

    @Test
    void shouldKeepNoSubjectInClearAndForgetIt_whenItsTimeIsOver() {
        // When
        limits.use(FIVE_A_MINUTE, subject);

        // Then
        assertThat(sql.query("select encode(subject, 'escape') from limit_use").list(row -> row.text(1)))
                .noneMatch(stored -> stored.contains(subject));
        clock.advance(Duration.ofMinutes(2));
        assertThat(limits.forgetFree()).isPositive();
        assertThat(sql.query("select 1 from limit_use").exists()).isFalse();
    }

    private void use(Limit limit, int times) {
        for (int i = 0; i < times; i++) {
            limits.use(limit, subject);
        }
    }

    private boolean admits(Limit limit) {
        try {
            limits.use(limit, subject);
            return true;
        } catch (TooManyRequests e) {
            return false;
        }
    }
}
