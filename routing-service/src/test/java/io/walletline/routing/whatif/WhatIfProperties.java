package io.walletline.routing.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.routing.engine.Policy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WhatIfProperties {
    @Property(tries = 300)
    void shouldReportWhatHappened_whenNothingIsChanged(@ForAll long seed) {
        // Given: an hour as a newcomer would play it, and what the tables would tell of it
        PastDay day = new RandomCentre(seed).centre().live();

        // When
        WhatIfReport.Outcome again = Simulation.run(day, day.world(), Recollection.of(day), Policy.DEFAULT);

        // Then: service level, waits, abandonment, occupancy and who was turned away, to the millisecond
        assertThat(again).isEqualTo(Happened.in(day));
    }
}
