package io.walletline.ticket.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** A call's state is the furthest that anything told, in whatever order and however often it is told. */
class CallTest {

    enum Told {
        SAID(CallState.WAITING),
        ACCEPTED(CallState.CONNECTING),
        CONNECTED(CallState.CONNECTED),
        ENDED(CallState.ENDED);

        private final CallState state;

        Told(CallState state) {
            this.state = state;
        }
    }

    @Property
    void shouldBeTheFurthestThatWasTold_whateverTheOrder(@ForAll @Size(max = 12) List<Told> news) {
        // Given
        var call = new Call("CA1", "cus", "zh", Instant.EPOCH);
        var ends = 0;

        // When
        for (var told : news) {
            switch (told) {
                case SAID -> call.waitsFor(UUID.randomUUID(), UUID.randomUUID(), false);
                case ACCEPTED -> call.acceptedBy("agt");
                case CONNECTED -> call.connected();
                case ENDED -> ends += call.end(Instant.EPOCH) ? 1 : 0;
            }
        }

        // Then: the oracle is the largest rank among all that was told
        var furthest = news.stream()
                .map(told -> told.state)
                .max(Comparator.naturalOrder())
                .orElse(CallState.ASKING);
        assertThat(call.state()).isEqualTo(furthest);
        assertThat(ends).isEqualTo(news.contains(Told.ENDED) ? 1 : 0);
    }
}
