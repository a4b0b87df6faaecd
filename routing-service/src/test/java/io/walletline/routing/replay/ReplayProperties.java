package io.walletline.routing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.walletline.routing.engine.Policy;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReplayProperties {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ReplayReport NOTHING =
            ReplayReport.nothing(Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE));

    @Property(tries = 300)
    void shouldDecideTheSame_whenTheStoredFactsAreToldAgain(@ForAll long seed) {
        // Given: a random history
        var life = EngineLife.random(seed, 1_000_000);

        // When
        var replay = new EngineReplay(Policy.DEFAULT, NOTHING.from(), NOTHING.to());
        life.facts().forEach(fact -> replay.apply(stored(fact)));

        // Then
        var report = replay.addTo(NOTHING);
        assertThat(report.different()).isZero();
        assertThat(report.equal()).isEqualTo(life.proposed());
    }

    @Property(tries = 50)
    void shouldTellTheFirstDifference_whenAFactWasAnother(@ForAll long seed) {
        // Given: a history in which something was decided, and one decision that is told wrongly
        var life = EngineLife.random(seed, 1_000_000);
        var wrong = life.toldWrongly();

        // When
        var replay = new EngineReplay(Policy.DEFAULT, NOTHING.from(), NOTHING.to());
        wrong.forEach(replay::apply);

        // Then
        var report = replay.addTo(NOTHING);
        assertThat(report.different()).isEqualTo(life.proposed() == 0 ? 0 : 1);
        assertThat(report.differences()).hasSize(report.different());
    }

    private static EngineFact stored(EngineFact fact) {
        try {
            return JSON.readValue(JSON.writerFor(EngineFact.class).writeValueAsString(fact), EngineFact.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
