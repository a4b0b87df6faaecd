package io.walletline.ticket;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.walletline.testkit.house.FactBook;
import io.walletline.testkit.house.HousePlan;
import io.walletline.testkit.house.HouseRules;
import io.walletline.testkit.house.TableOwnership;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final HousePlan PLAN = HousePlan.of("io.walletline.ticket")
            .withFloors(
                    Set.of("kernel"),
                    Set.of("protection"),
                    Set.of("cases"),
                    Set.of("identity"),
                    Set.of("casework"),
                    Set.of("privacy", "deadlines", "wallet"),
                    Set.of("overview", "automation", "channels"),
                    Set.of("published", "subscribed"))
            .withCrowded(Map.of(
                    "cases.lifecycle", 20,
                    "casework.attachments", 18,
                    "casework.contents", 16,
                    "casework.duplicates", 16,
                    "deadlines.clocks", 17,
                    "deadlines.obligations", 16,
                    "deadlines.policies", 17,
                    "protection.audit", 18,
                    "published.tickets", 17));

    private static final Map<String, String> READ_ELSEWHERE = Map.ofEntries();

    @Test
    void shouldKeepEachTableToItsHouse() {
        assertThatCode(() -> TableOwnership.check(PLAN, READ_ELSEWHERE)).doesNotThrowAnyException();
    }

    @Test
    void shouldKeepTheHouseRules() {
        assertThatCode(() -> HouseRules.check(PLAN)).doesNotThrowAnyException();
    }

    @Test
    void shouldSayWhichFactsAreHeardByWhom() {
        assertThatCode(() -> FactBook.check("io.walletline.ticket")).doesNotThrowAnyException();
    }
}
