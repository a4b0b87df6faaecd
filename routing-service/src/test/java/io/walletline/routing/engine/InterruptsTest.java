package io.walletline.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InterruptsTest {

    private static Workload holding(Channel running, Interrupts interrupts) {
        return Workload.of(Map.of(), interrupts, Map.of(running, 1));
    }

    @Test
    void shouldLetNothingInterruptAVoice_andAnythingAMessage_asUsual() {
        for (var channel : Channel.values()) {
            assertThat(holding(Channel.PHONE, Interrupts.USUAL).hasRoomFor(channel))
                    .isFalse();
            assertThat(holding(Channel.CALLBACK, Interrupts.USUAL).hasRoomFor(channel))
                    .isFalse();
            assertThat(holding(Channel.MESSAGE, Interrupts.USUAL).hasRoomFor(channel))
                    .isTrue();
            assertThat(holding(Channel.CHAT, Interrupts.USUAL).hasRoomFor(channel))
                    .isEqualTo(channel == Channel.CHAT);
        }
    }

    @Test
    void shouldFollowTheTable_whenOneIsGiven() {
        // Given
        var table = new Interrupts(Map.of(Channel.PHONE, Set.of(Channel.CHAT), Channel.EMAIL, Set.of()));

        // When / Then
        assertThat(holding(Channel.CHAT, table).hasRoomFor(Channel.PHONE)).isTrue();
        assertThat(holding(Channel.EMAIL, table).hasRoomFor(Channel.PHONE)).isFalse();
        assertThat(holding(Channel.MESSAGE, table).hasRoomFor(Channel.EMAIL)).isFalse();
        assertThat(holding(Channel.MESSAGE, table).hasRoomFor(Channel.CHAT)).isTrue();
        assertThat(holding(Channel.EMAIL, table).hasRoomFor(Channel.EMAIL)).isTrue();
    }

    @Test
    void shouldKeepCountAfterAnOffer_whenChannelsAreMixed() {
        // Given
        var workload = Workload.of(Map.of(Channel.CHAT, 2), Map.of(Channel.EMAIL, 3));

        // When
        var more = workload.plus(Channel.CHAT).plus(Channel.CHAT);

        // Then
        assertThat(more.held()).isEqualTo(5);
        assertThat(more.hasRoomFor(Channel.CHAT)).isFalse();
        assertThat(workload.hasRoomFor(Channel.CHAT)).isTrue();
        assertThat(workload.hasRoomFor(Channel.EMAIL)).isFalse();
    }

    @Test
    void shouldRefuseTheTable_whenAChannelInterruptsItself() {
        assertThatThrownBy(() -> new Interrupts(Map.of(Channel.CHAT, Set.of(Channel.CHAT))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
