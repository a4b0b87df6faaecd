package io.walletline.notification.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
    private final PhoneNumbers numbers = new PhoneNumbers("CN");

    @ParameterizedTest
    @CsvSource({
        "13800138000, +8613800138000",
        "138 0013 8000, +8613800138000",
        "+86 138-0013-8000, +8613800138000",
        "+44 7400 123456, +447400123456",
        "+1 (201) 555-0123, +12015550123"
    })
    void shouldBeE164_whenWrittenAsPeopleDo(String written, String normalised) {
        assertThat(numbers.normalise(written)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "123", "+8612", "+999123456789", "110"})
    void shouldRefuseWithoutRepeatingIt_whenNoNetworkCanHaveAssignedIt(String written) {
        assertThatExceptionOfType(BadPhoneNumber.class)
                .isThrownBy(() -> numbers.normalise(written))
                .withMessage("No network can have assigned this phone number.");
    }
}
