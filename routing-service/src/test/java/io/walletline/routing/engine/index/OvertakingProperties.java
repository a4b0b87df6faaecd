package io.walletline.routing.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** The one number that stands for all counts, against counting. */
class OvertakingProperties {

    @Property
    void shouldTellWhatCountingTells_whateverHasBeenServed(
            @ForAll @IntRange(max = 6) int bound,
            @ForAll @Size(max = 40) List<@LongRange(min = 0, max = 20) Long> served,
            @ForAll @LongRange(min = 0, max = 20) long arrival) {
        // Given
        var overtaking = new Overtaking(bound);

        // When
        served.forEach(overtaking::served);

        // Then
        assertThat(overtaking.isUsedUp(arrival))
                .isEqualTo(served.stream().filter(later -> later > arrival).count() >= bound);
    }
}
