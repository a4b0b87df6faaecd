package io.walletline.routing;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.testkit.OpenApiContract;
import io.walletline.testkit.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class OpenApiContractTest {

    @Test
    void shouldSayWhatTheCodeDoes() {
        assertThatCode(OpenApiContract::check).doesNotThrowAnyException();
    }
}
