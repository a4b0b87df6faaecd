package io.walletline.kit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.walletline.kit.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    enum Reason {
        PAYMENT_FAILED,
        FRAUD,
        SIM_SWAP_SUSPECTED
    }

    @Test
    void shouldWriteKebabCase_whenAConstantHasSeveralWords() {
        // Then
        assertThat(Wire.name(Reason.SIM_SWAP_SUSPECTED)).isEqualTo("sim-swap-suspected");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void shouldGiveTheConstantBack_whenItsNameIsParsed(Reason reason) {
        // Then
        assertThat(Wire.parse(Reason.class, "reason", Wire.name(reason))).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FRAUD", "payment_failed", "Fraud", "other"})
    void shouldSayWhatIsAllowedAndNotWhatWasGiven_whenTheValueIsUnknown(String text) {
        // When
        var problem = catchThrowableOfType(Problem.class, () -> Wire.parse(Reason.class, "reason", text));

        // Then
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.slug()).isEqualTo("unknown-value");
        assertThat(problem.members())
                .containsEntry("field", "reason")
                .containsEntry("allowed", List.of("fraud", "payment-failed", "sim-swap-suspected"))
                .hasSize(2);
    }
}
