package io.walletline.notification;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.walletline.testkit.house.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void shouldObeyTheHouseRules() {
        assertThatCode(() -> HouseRules.check("io.walletline.notification")).doesNotThrowAnyException();
    }
}
