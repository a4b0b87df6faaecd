package io.walletline.notification;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.walletline.testkit.house.FactBook;
import io.walletline.testkit.house.HousePlan;
import io.walletline.testkit.house.HouseRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void shouldKeepTheHouseRules() {
        assertThatCode(() -> HouseRules.check(
                        HousePlan.of("io.walletline.notification").withShared(Set.of("Message"))))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldSayWhichFactsAreHeardByWhom() {
        assertThatCode(() -> FactBook.check("io.walletline.notification")).doesNotThrowAnyException();
    }
}
