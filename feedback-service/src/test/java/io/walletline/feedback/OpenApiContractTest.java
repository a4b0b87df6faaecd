package io.walletline.feedback;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.junit.QuarkusTest;
import io.walletline.testkit.OpenApiContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiContractTest {

    @Test
    void shouldSayWhatTheCodeDoes() {
        assertThatCode(OpenApiContract::check).doesNotThrowAnyException();
    }
}
