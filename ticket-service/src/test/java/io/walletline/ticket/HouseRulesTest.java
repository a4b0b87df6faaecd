package io.walletline.ticket;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.walletline.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void shouldKeepTheHouseRules() {
        assertThatCode(() -> HouseRules.check("io.walletline.ticket")).doesNotThrowAnyException();
    }
}
