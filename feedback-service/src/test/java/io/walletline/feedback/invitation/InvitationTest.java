package io.walletline.feedback.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Any course of visits, against an oracle that looks through the whole history. */
class InvitationTest {

    private static final Duration VALIDITY = Duration.ofDays(7);
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    @Property
    void shouldTakeTheFirstAnswerInTimeAndNoOther(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 5) Integer> scores,
            @ForAll @Size(value = 12) List<@IntRange(max = 72) Integer> hoursBetween) {
        // Given
        var ticket = new ResolvedTicket(new UUID(1, 1), "customer", null, "refund", "zh", START, new UUID(2, 2));
        var invitation = new Invitation(new UUID(3, 3), ticket, START, VALIDITY);
        var accepted = new ArrayList<Integer>();
        var now = START;

        for (int i = 0; i < scores.size(); i++) {
            now = now.plus(Duration.ofHours(hoursBetween.get(i)));
            var at = now;
            int score = scores.get(i);
            boolean allowed = accepted.isEmpty() && Duration.between(START, at).compareTo(VALIDITY) < 0;

            // When, Then
            if (allowed) {
                invitation.answer(score, null, at);
                accepted.add(score);
            } else {
                assertThatIllegalStateException().isThrownBy(() -> invitation.answer(score, null, at));
            }
            assertThat(invitation.score()).isEqualTo(accepted.isEmpty() ? null : accepted.getFirst());
            assertThat(invitation.state(at))
                    .isEqualTo(accepted.isEmpty() ? InvitationState.EXPIRED : InvitationState.ANSWERED);
        }
    }
}
