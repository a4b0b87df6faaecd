package io.walletline.feedback;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.walletline.testkit.house.FactBook;
import io.walletline.testkit.house.HousePlan;
import io.walletline.testkit.house.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void shouldKeepTheHouseRules() {
        assertThatCode(() -> HouseRules.check(HousePlan.of("io.walletline.feedback")))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldSayWhichFactsAreHeardByWhom() {
        assertThatCode(() -> FactBook.check("io.walletline.feedback")).doesNotThrowAnyException();
    }
}
