package io.walletline.ticket.wallet.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.walletline.ticket.wallet.acts.WalletAct.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WalletActTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final UUID PROOF = new UUID(0, 7);
    private static final WalletAct FREEZE =
            WalletAct.freeze(UUID.randomUUID(), UUID.randomUUID(), "cus", "system", NOW, NOW.plusSeconds(60));

    @Test
    void shouldBeOrderedAtOnce_whenFreezing() {
        // When
        var act = WalletAct.freeze(UUID.randomUUID(), UUID.randomUUID(), "cus", "system", NOW, NOW.plusSeconds(60));

        // Then
        assertThat(act.status()).isEqualTo(Status.ORDERED);
        assertThat(act.approvedBy()).isNull();
    }

    @Test
    void shouldRefuse_whenTheApproverIsTheOneWhoAsked() {
        // Given
        var act = unfreeze();

        // When / Then
        assertThatThrownBy(() -> act.approve("agt-1", FREEZE, NOW)).isInstanceOf(FourEyes.class);
        assertThat(act.status()).isEqualTo(Status.AWAITING_APPROVAL);
    }

    @Test
    void shouldRefuse_whenItIsApprovedTwice() {
        // Given
        var act = unfreeze();
        act.approve("sup-1", FREEZE, NOW);

        // When / Then
        assertThatThrownBy(() -> act.approve("sup-2", FREEZE, NOW)).isInstanceOf(NothingToApprove.class);
        assertThat(act.approvedBy()).isEqualTo("sup-1");
    }

    enum News {
        APPROVED,
        CONFIRMED,
        REFUSED
    }

    /** The law: nothing is confirmed that was not ordered, and the core's first answer stays. */
    @Property
    void shouldGoForwardOnly_whateverTheOrderOfNews(@ForAll @Size(max = 8) List<News> news) {
        // Given
        var act = unfreeze();
        Status expected = Status.AWAITING_APPROVAL;

        for (var each : news) {
            // When
            switch (each) {
                case APPROVED -> {
                    if (expected == Status.AWAITING_APPROVAL) {
                        act.approve("sup-1", FREEZE, NOW);
                        expected = Status.ORDERED;
                    }
                }
                case CONFIRMED, REFUSED -> {
                    var outcome = Status.valueOf(each.name());
                    var taken = act.settle(outcome, NOW);
                    assertThat(taken).isEqualTo(expected == Status.ORDERED);
                    expected = taken ? outcome : expected;
                }
            }

            // Then
            assertThat(act.status()).isEqualTo(expected);
        }
    }

    private static WalletAct unfreeze() {
        return WalletAct.unfreeze(
                UUID.randomUUID(), FREEZE, UUID.randomUUID(), "agt-1", PROOF, NOW, NOW.plusSeconds(900));
    }
}
