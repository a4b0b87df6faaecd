package io.walletline.routing.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.routing.engine.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Every offer ends, once, and in time: random attempts at random seconds. */
class OfferProperties {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final int LASTS = 20;

    enum Attempt {
        ACCEPT,
        DECLINE,
        EXPIRE,
        RESCIND
    }

    @Property
    void shouldCloseOnceByTheFirstLegalAttempt_whateverIsTried(
            @ForAll List<Attempt> attempts, @ForAll @IntRange(max = 12) int stepSeconds) {
        // Given
        var offer = new Offer(
                new UUID(0, 1), new UUID(0, 2), Channel.PHONE, "agent-1", START, Duration.ofSeconds(LASTS), 0, false);
        var expected = OfferState.PENDING;
        var now = START;

        for (var attempt : attempts) {
            // When
            var done = tries(offer, attempt, now);

            // Then
            var legal = expected == OfferState.PENDING && isInTime(attempt, now);
            assertThat(done).isEqualTo(legal);
            if (legal) {
                expected = resultOf(attempt);
            }
            assertThat(offer.state()).isEqualTo(expected);
            assertThat(offer.closedAt() == null).isEqualTo(expected == OfferState.PENDING);
            now = now.plusSeconds(stepSeconds);
        }
    }

    private static boolean tries(Offer offer, Attempt attempt, Instant now) {
        try {
            switch (attempt) {
                case ACCEPT -> offer.accept(now);
                case DECLINE -> offer.decline("no", now);
                case EXPIRE -> offer.expire(now);
                case RESCIND -> offer.rescind("contact-ended", now);
            }
            return true;
        } catch (OfferNotOpen | IllegalStateException refused) {
            return false;
        }
    }

    private static boolean isInTime(Attempt attempt, Instant now) {
        var over = !now.isBefore(START.plusSeconds(LASTS));
        return switch (attempt) {
            case ACCEPT, DECLINE -> !over;
            case EXPIRE -> over;
            case RESCIND -> true;
        };
    }

    private static OfferState resultOf(Attempt attempt) {
        return switch (attempt) {
            case ACCEPT -> OfferState.ACCEPTED;
            case DECLINE -> OfferState.DECLINED;
            case EXPIRE -> OfferState.EXPIRED;
            case RESCIND -> OfferState.RESCINDED;
        };
    }
}
