package io.walletline.routing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Instances come and die at random; after each change they share again, in any order. */
class PoolShareProperties {

    private final Map<String, String> holders = new HashMap<>();

    @Property
    void shouldHoldEveryPoolOnceAndEvenly_whenInstancesComeAndDie(
            @ForAll @IntRange(min = 1, max = 12) int pools,
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 4) Integer> toggles,
            @ForAll boolean backwards) {
        // Given
        holders.clear();
        for (int i = 0; i < pools; i++) {
            holders.put("pool-" + i, "");
        }
        var alive = new TreeSet<String>(List.of("instance-0"));

        for (int toggle : toggles) {
            // When one comes, or dies and its leases run out
            var name = "instance-" + toggle;
            if (alive.contains(name) && alive.size() > 1) {
                alive.remove(name);
                holders.replaceAll((pool, holder) -> holder.equals(name) ? "" : holder);
            } else {
                alive.add(name);
            }
            shareTwice(alive, backwards);

            // Then
            assertThat(holders.values()).isSubsetOf(alive);
            var numbers = alive.stream()
                    .map(each -> java.util.Collections.frequency(holders.values(), each))
                    .toList();
            assertThat(java.util.Collections.max(numbers) - java.util.Collections.min(numbers))
                    .isLessThanOrEqualTo(1);
        }
    }

    private void shareTwice(TreeSet<String> alive, boolean backwards) {
        var names = new ArrayList<String>(backwards ? alive.descendingSet() : alive);
        for (int round = 0; round < 2; round++) {
            for (var me : names) {
                var leases = holders.entrySet().stream()
                        .map(lease -> new PoolShare.Lease(
                                lease.getKey(), lease.getValue().isEmpty() ? null : lease.getValue()))
                        .toList();
                var mine = PoolShare.of(leases, me, alive.size(), new ArrayList<>(alive).indexOf(me));
                holders.replaceAll((pool, holder) -> {
                    if (mine.contains(pool)) {
                        assertThat(holder).isIn("", me);
                        return me;
                    }
                    return holder.equals(me) ? "" : holder;
                });
            }
        }
    }
}
