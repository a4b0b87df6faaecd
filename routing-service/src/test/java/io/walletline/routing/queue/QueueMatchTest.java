package io.walletline.routing.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Plan;
import io.walletline.routing.queue.access.Access;
import io.walletline.routing.queue.rules.QueueMatch;
import io.walletline.routing.queue.rules.QueueRules;
import io.walletline.routing.queue.rules.ServiceLevel;
import io.walletline.routing.queue.rules.Traits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QueueMatchTest {

    private static final Traits STOLEN_ZH = new Traits("account-stolen", "zh", "CN", Channel.PHONE, "help", "gold", 1);

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
                List.of("help"),
                List.of("gold"),
                1);

        // When / Then
        assertThat(match.takes(STOLEN_ZH)).isTrue();
    }

    @Test
    void shouldNotTakeTheContact_whenOneListLacksItsValue() {
        assertThat(new QueueMatch(List.of("refund"), null, null, null, null, null, null).takes(STOLEN_ZH))
                .isFalse();
        assertThat(new QueueMatch(null, List.of("en"), null, null, null, null, null).takes(STOLEN_ZH))
                .isFalse();
        assertThat(new QueueMatch(null, null, List.of("GB"), null, null, null, null).takes(STOLEN_ZH))
                .isFalse();
        assertThat(new QueueMatch(null, null, null, List.of("chat"), null, null, null).takes(STOLEN_ZH))
                .isFalse();
        assertThat(new QueueMatch(null, null, null, null, List.of("follow-up"), null, null).takes(STOLEN_ZH))
                .isFalse();
    }

    @Test
    void shouldNotTakeTheContact_whenTheTierOrTheVerificationIsMissing() {
        // Given
        var gold = new QueueMatch(null, null, null, null, null, List.of("gold"), null);
        var sure = new QueueMatch(null, null, null, null, null, null, 2);
        var nobody = new Traits("refund", "en", null, Channel.PHONE, "help", null, 0);

        // When / Then
        assertThat(gold.takes(STOLEN_ZH)).isTrue();
        assertThat(gold.takes(nobody)).isFalse();
        assertThat(sure.takes(STOLEN_ZH)).isFalse();
        assertThat(sure.takes(new Traits("refund", "en", null, Channel.PHONE, "help", null, 2)))
                .isTrue();
    }

    @Test
    void shouldKeepTheUsualOfferTime_whenTheChannelHasNoneOfItsOwn() {
        // Given
        var rules = new QueueRules(
                "main", Map.of(), 1, 0, 20, Map.of(Channel.CHAT, 45), 30, 10, 0, 1, ServiceLevel.USUAL, List.of());

        // When / Then
        assertThat(rules.offerTime(Channel.CHAT)).isEqualTo(Duration.ofSeconds(45));
        assertThat(rules.offerTime(Channel.PHONE)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void shouldNotTakeTheContact_whenARegionIsAskedForAndItHasNone() {
        // Given
        var nowhere = new Traits("refund", "en", null, Channel.PHONE, "help", null, 0);

        // When / Then
        assertThat(new QueueMatch(null, null, List.of("GB"), null, null, null, null).takes(nowhere))
                .isFalse();
    }

    @Test
    void shouldAskForTheHigherLevel_whenTheLanguageIsRequiredTwice() {
        // Given
        var rules = QueueFixtures.rules(Map.of("zh", 7, "fraud", 5), 3, 0);

        // When
        var plan = rules.planFor(Channel.PHONE, "zh");

        // Then
        assertThat(plan).isEqualTo(Plan.of(Demand.of(Channel.PHONE, Map.of("zh", 7, "fraud", 5))));
    }

    @Property
    void shouldKeepPriorityWithin100_whateverTheBase(
            @ForAll @IntRange(max = 100) int own, @ForAll @IntRange(max = 100) int base) {
        assertThat(QueueFixtures.rules(Map.of(), 1, base).priorityOf(own)).isEqualTo(Math.min(100, own + base));
    }

    @Test
    void shouldRefuseARule_whenTheQueueIsTheCatchAll() {
        // Given
        var rule = new QueueMatch(List.of("refund"), null, null, null, null, null, null);
        var rules = QueueFixtures.rules(Map.of(), 1, 0);

        // When / Then
        assertThatThrownBy(() -> new ServiceQueue(ServiceQueue.CATCH_ALL, 1, rule, rules, Access.FREE))
                .isInstanceOf(CatchAllRestricted.class);
        assertThat(new ServiceQueue(ServiceQueue.CATCH_ALL, 1, QueueMatch.EVERYTHING, rules, Access.FREE).evaluated())
                .isEqualTo(Integer.MAX_VALUE);
    }
}
