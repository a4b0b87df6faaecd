package io.walletline.ticket.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.ticket.identity.verification.Verification.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class VerificationTest {

    enum News {
        COMPLETED_AT_ONE,
        COMPLETED_AT_TWO,
        FAILED
    }

    @Property
    void shouldKeepTheFirstOutcome_whateverComesAfterIt(@ForAll @Size(max = 6) List<News> news) {
        // Given
        var verification = new Verification(UUID.randomUUID(), UUID.randomUUID(), "agt-1", Instant.EPOCH);

        // When
        var taken = news.stream().filter(each -> take(verification, each)).toList();

        // Then
        assertThat(taken).isEqualTo(news.stream().limit(1).toList());
        assertThat(verification.status()).isEqualTo(news.isEmpty() ? Status.REQUESTED : status(news.getFirst()));
        assertThat(verification.level()).isEqualTo(news.isEmpty() ? 0 : level(news.getFirst()));
        assertThat(verification.completedAt() != null).isEqualTo(verification.status() == Status.COMPLETED);
    }

    private static boolean take(Verification verification, News news) {
        return news == News.FAILED
                ? verification.fail()
                : verification.complete(level(news), Instant.EPOCH.plusSeconds(60));
    }

    private static Status status(News news) {
        return news == News.FAILED ? Status.FAILED : Status.COMPLETED;
    }

    private static int level(News news) {
        return switch (news) {
            case COMPLETED_AT_ONE -> 1;
            case COMPLETED_AT_TWO -> 2;
            case FAILED -> 0;
        };
    }
}
