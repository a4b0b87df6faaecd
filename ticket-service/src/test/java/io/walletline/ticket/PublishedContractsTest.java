package io.walletline.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.testkit.Contracts;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every golden example obeys its schema; that the live events do is asserted where they are awaited. */
class PublishedContractsTest {

    static List<String> names() {
        return Contracts.ofThisModule().names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldObeyItsSchema(String name) {
        var contracts = Contracts.ofThisModule();
        assertThat(contracts.violations(name, contracts.example(name))).isEmpty();
    }
}
