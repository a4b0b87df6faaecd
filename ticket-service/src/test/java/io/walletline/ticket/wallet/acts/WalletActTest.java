package io.walletline.ticket.wallet.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.walletline.ticket.wallet.acts.WalletAct.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WalletActTest {

    enum Step {
        APPROVED_BY_REQUESTER,
        APPROVED_BY_ANOTHER,
        CONFIRMED,
        REFUSED
    }

    /** Giving back happens only after a second person's yes, and its first outcome stays. */
    @Property
    void shouldGiveBackWithFourEyesOnly_whateverHappensInWhateverOrder(@ForAll List<Step> steps) {
        // Given
        var act = WalletAct.unfreeze(
                UUID.randomUUID(), UUID.randomUUID(), "cus", "agt", UUID.randomUUID(), Instant.EPOCH);
        var expected = Status.AWAITING_APPROVAL;

        for (var step : steps) {
            // When
            switch (step) {
                case APPROVED_BY_REQUESTER -> {
                    var waiting = expected == Status.AWAITING_APPROVAL;
                    assertThatThrownBy(() -> act.approve("agt"))
                            .isInstanceOf(waiting ? FourEyes.class : NothingToApprove.class);
                }
                case APPROVED_BY_ANOTHER -> {
                    if (expected == Status.AWAITING_APPROVAL) {
                        act.approve("sup");
                        expected = Status.ORDERED;
                    } else {
                        assertThatThrownBy(() -> act.approve("sup")).isInstanceOf(NothingToApprove.class);
                    }
                }
                case CONFIRMED, REFUSED -> {
                    var outcome = Status.valueOf(step.name());
                    assertThat(act.settle(outcome, Instant.EPOCH)).isEqualTo(expected == Status.ORDERED);
                    expected = expected == Status.ORDERED ? outcome : expected;
                }
            }
            // Then
            assertThat(act.status()).isEqualTo(expected);
        }
    }
}
