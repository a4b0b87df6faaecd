package io.walletline.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.testkit.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedContractsTest {

    private final Contracts contracts = Contracts.ofThisModule();

    @Test
    void shouldDescribeEveryEventThatWePublish() {
        assertThat(contracts.names()).containsExactly("follow-up-requested", "survey-answered", "survey-invited");
    }

    @ParameterizedTest
    @ValueSource(strings = {"follow-up-requested", "survey-answered", "survey-invited"})
    void shouldObeyTheSchema_whenItIsTheGoldenExample(String name) {
        assertThat(contracts.violations(name, contracts.example(name))).isEmpty();
    }
}
