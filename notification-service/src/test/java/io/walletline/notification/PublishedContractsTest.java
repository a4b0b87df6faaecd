package io.walletline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.testkit.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedContractsTest {

    private final Contracts contracts = Contracts.ofThisModule();

    @Test
    void shouldDescribeEveryEventThatWePublish() {
        assertThat(contracts.names())
                .containsExactly(
                        "code-lock-lifted",
                        "message-delivered",
                        "message-failed",
                        "message-sent",
                        "one-time-code-refused",
                        "one-time-code-sent",
                        "one-time-code-verified");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message-delivered",
                "message-failed",
                "message-sent",
                "one-time-code-refused",
                "one-time-code-sent",
                "one-time-code-verified"
            })
    void shouldObeyTheSchema_whenItIsTheGoldenExample(String name) {
        assertThat(contracts.violations(name, contracts.example(name))).isEmpty();
    }
}
