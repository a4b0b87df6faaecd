package io.walletline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.walletline.local.launch.CannotStart;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final Path HERE = Path.of("/checkout");

    @Test
    void shouldKeepDataInTheRepository_whenNothingIsSaid() {
        // When
        Arguments arguments = Arguments.parse(HERE, List.of());

        // Then
        assertThat(arguments).isEqualTo(new Arguments(HERE, HERE.resolve(".walletline"), 0, true));
    }

    @Test
    void shouldTakeAllOptions_whenGiven() {
        // When
        Arguments arguments =
                Arguments.parse(HERE, List.of("--port-offset", "1000", "--data", "/elsewhere", "--no-aot"));

        // Then
        assertThat(arguments).isEqualTo(new Arguments(HERE, Path.of("/elsewhere"), 1000, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port-offset", "--port-offset x", "--port-offset -1", "--port-offset 20000", "--help-me"})
    void shouldShowTheUsage_whenTheyMakeNoSense(String line) {
        assertThatThrownBy(() -> Arguments.parse(HERE, List.of(line.split(" "))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("usage: ./walletline up");
    }
}
