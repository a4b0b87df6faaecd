package io.walletline.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

/** Random rows of few lanes, each wave against its rules read item by item. */
class WaveProperties {

    record Item(int number, char lane, int bytes) {}

    @Property
    void shouldKeepOrderAndShareOnlyTheFirstBytes_whateverComes(
            @ForAll @NotEmpty @Size(max = 60) List<@IntRange(min = 0, max = 4) Integer> lanes,
            @ForAll @Size(60) List<@IntRange(min = 1, max = 50) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 400) int shared) {
        // Given
        var items = new ArrayList<Item>();
        for (int i = 0; i < lanes.size(); i++) {
            items.add(new Item(i, (char) ('a' + lanes.get(i)), sizes.get(i)));
        }

        // When
        var waves = new ArrayList<Wave<Item>>();
        for (List<Item> rest = items; !rest.isEmpty(); rest = waves.getLast().later()) {
            waves.add(Wave.first(rest, Item::lane, Item::bytes, shared));
        }

        // Then
        var sent = new ArrayList<Item>();
        for (var wave : waves) {
            assertThat(wave.members()).isNotEmpty();
            assertThat(wave.members()).isSortedAccordingTo((a, b) -> a.number() - b.number());
            assertThat(wave.later()).isSortedAccordingTo((a, b) -> a.number() - b.number());
            for (var member : wave.members()) {
                var followsItsLane = wave.members().stream()
                        .anyMatch(other -> other.lane() == member.lane() && other.number() < member.number());
                var upToIt = wave.members().stream()
                        .filter(other -> other.number() <= member.number())
                        .mapToInt(Item::bytes)
                        .sum();
                assertThat(!followsItsLane || upToIt <= shared).isTrue();
            }
            for (var later : wave.later()) {
                assertThat(wave.members())
                        .anyMatch(member -> member.lane() == later.lane() && member.number() < later.number())
                        .noneMatch(member -> member.lane() == later.lane() && member.number() > later.number());
            }
            sent.addAll(wave.members());
        }
        assertThat(sent).containsExactlyInAnyOrderElementsOf(items);
    }

    @Property
    void shouldBeOneWave_whenAllSharesABatch(
            @ForAll @NotEmpty @Size(max = 60) List<@IntRange(min = 0, max = 4) Integer> lanes) {
        // When
        var wave = Wave.first(lanes, lane -> lane, lane -> 10, 600);

        // Then
        assertThat(wave.members()).isEqualTo(lanes);
        assertThat(wave.later()).isEmpty();
    }
}
