package io.walletline.kit.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.walletline.kit.problem.Problem;
import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantRuleTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T12:00:00Z, 2026-11-30T12:00:00Z",
        "2026-11-30T20:00+08:00, 2026-11-30T12:00:00Z",
        "2026-11-30T12:00:00.123456789Z, 2026-11-30T12:00:00.123Z",
        "1900-01-01T00:00:00Z, 1900-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z"
    })
    void f23_shouldReadIt_whenItIsAnInstant(String text, String instant) {
        assertThat(InstantRule.read(text)).hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-11-30",
                "2026-11-30T12:00:00",
                "+300000-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "1899-12-31T23:59:59Z",
                "9999-12-31T23:59:59-01:00",
                "2026-02-30T00:00:00Z",
                "2026-11-30T12:00:00+99:00",
                "2026-11-30T12:00:00.0000000000000000000000000000Z"
            })
    void f23_shouldRefuseIt_whenItIsNoneOrOutOfRange(String text) {
        assertThatThrownBy(() -> InstantRule.read(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void f23_shouldNameTheParameter_whenItIsRefused() {
        // When
        var refused = catchThrowableOfType(Problem.class, () -> InstantRule.ofParameter("from", "yesterday"));

        // Then
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.members()).containsEntry("field", "from");
        assertThat(InstantRule.ofParameter("from", null)).isNull();
    }
}
