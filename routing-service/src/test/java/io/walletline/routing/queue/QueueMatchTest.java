package io.walletline.routing.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Plan;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QueueMatchTest {
    private static final Traits STOLEN_ZH = new Traits("account-stolen", "zh", "CN", Channel.PHONE, "help");

    @Test
    void shouldTakeEverything_whenNoListIsGiven() {
        assertThat(QueueMatch.EVERYTHING.takes(STOLEN_ZH)).isTrue();
    }

    @Test
    void shouldTakeTheContact_whenEveryListHasItsValue() {
        // Given
        var match = new QueueMatch(
                List.of("account-stolen", "account-locked"),
                List.of("zh"),
                List.of("CN"),
                List.of("phone"),
                List.of("help"));

        // When / Then
        assertThat(match.takes(STOLEN_ZH)).isTrue();
    }

    @Test
    void shouldNotTakeTheContact_whenOneListLacksItsValue() {
        assertThat(new QueueMatch(List.of("refund"), null, null, null, null).takes(STOLEN_ZH))
                .isFalse();
        assertThat(new QueueMatch(null, List.of("en"), null, null, null).takes(STOLEN_ZH))
                .isFalse();
        assertThat(new QueueMatch(null, null, List.of("GB"), null, null).takes(STOLEN_ZH))
                .isFalse();
        assertThat(new QueueMatch(null, null, null, List.of("chat"), null).takes(STOLEN_ZH))
                .isFalse();
        assertThat(new QueueMatch(null, null, null, null, List.of("follow-up")).takes(STOLEN_ZH))
                .isFalse();
    }

    @Test
    void shouldNotTakeTheContact_whenARegionIsAskedForAndItHasNone() {
        // Given
        var nowhere = new Traits("refund", "en", null, Channel.PHONE, "help");

        // When / Then
        assertThat(new QueueMatch(null, null, List.of("GB"), null, null).takes(nowhere))
                .isFalse();
    }

    @Test
    void shouldAskForTheHigherLevel_whenTheLanguageIsRequiredTwice() {
        // Given
        var rules = new QueueRules("main", Map.of("zh", 7, "fraud", 5), 3, 0, 20, 30, 10, 0, List.of());

        // When
        Plan plan = rules.planFor(Channel.PHONE, "zh");

        // Then
        assertThat(plan).isEqualTo(Plan.of(Demand.of(Channel.PHONE, Map.of("zh", 7, "fraud", 5))));
    }

    @Property
    void shouldKeepPriorityWithin100_whateverTheBase(
            @ForAll @IntRange(max = 100) int own, @ForAll @IntRange(max = 100) int base) {
        assertThat(new QueueRules("main", Map.of(), 1, base, 20, 30, 10, 0, List.of()).priorityOf(own))
                .isEqualTo(Math.min(100, own + base));
    }

    @Test
    void shouldRefuseARule_whenTheQueueIsTheCatchAll() {
        // Given
        var rule = new QueueMatch(List.of("refund"), null, null, null, null);
        var rules = new QueueRules("main", Map.of(), 1, 0, 20, 30, 10, 0, List.of());

        // When / Then
        assertThatThrownBy(() -> new ServiceQueue(ServiceQueue.CATCH_ALL, 1, rule, rules))
                .isInstanceOf(CatchAllRestricted.class);
        assertThat(new ServiceQueue(ServiceQueue.CATCH_ALL, 1, QueueMatch.EVERYTHING, rules).evaluated())
                .isEqualTo(Integer.MAX_VALUE);
    }
}
