package io.walletline.kit.phone;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, CN, +8613800138000",
        "138 0013 8000, CN, +8613800138000",
        "+86 138-0013-8000, GB, +8613800138000",
        "0086 13800138000, CN, +8613800138000",
        "(020) 7946 0018, GB, +442079460018",
        "+1 415 867 5309, , +14158675309",
    })
    void shouldHaveOneSpelling_whenANumberIsWrittenInManyWays(
            String written, @Nullable String region, String expected) {
        // Then
        assertThat(PhoneNumbers.normalise(written, region)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'', CN",
        "hello, CN",
        "12, CN",
        "13800138000, ",
        "+86138001380001380013800, CN",
        "+999 1, CN",
        "'13800138000; drop table customer', XX"
    })
    void shouldBeEmpty_whenItCannotBeAPhoneNumber(String written, @Nullable String region) {
        // Then
        assertThat(PhoneNumbers.normalise(written, region)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "18612249027ab, CN",
        "1861224902, CN",
        "186122490271, CN",
        "1-800-FLOWERS, US",
        "138 0013 8000 ext 5, CN",
        "tel:+8613800138000, CN",
        "+8613800138000;ext=7, CN",
        "+8612345678901, CN",
        "07400123456, CN",
        "07400123456, "
    })
    void f11_shouldReadNothing_thatIsNotAssigned(String written, @Nullable String region) {
        assertThat(PhoneNumbers.normalise(written, region)).isEmpty();
        assertThat(PhoneNumbers.mobile(written, region)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+861065529988, landline",
        "+8008001234, freephone",
        "+442079460018, landline",
        "+449098790000, premium",
        "+448451234567, shared cost",
        "+447012345678, personal",
        "+8707731234567, satellite",
        "+881612345678, satellite",
        "+88213300655, satellite",
        "+979123456789, premium"
    })
    void s9_shouldTakeMobilesOnly(String written, String kind) {
        assertThat(PhoneNumbers.mobile(written, null)).as(kind).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "１８６１２２４９０２７, CN, +8618612249027",
        "07400 123456, GB, +447400123456",
        "+1 (415) 867-5309, , +14158675309"
    })
    void f11_shouldReadMobiles_inTheirRegion(String written, @Nullable String region, String expected) {
        assertThat(PhoneNumbers.mobile(written, region)).contains(expected);
    }

    @Property
    void shouldStayAsItIs_whenNormalisedTwice(@ForAll @IntRange(min = 10_000_000, max = 99_999_999) int digits) {
        // Given
        var once = PhoneNumbers.normalise("138" + digits, "CN").orElseThrow();

        // When
        var twice = PhoneNumbers.normalise(once, "DE");

        // Then
        assertThat(twice).contains(once);
        assertThat(once).isEqualTo("+86138" + digits);
    }

    @Property
    void shouldBeE164OrEmpty_whenTheTextIsAnything(@ForAll String text) {
        // When
        var normalised = PhoneNumbers.normalise(text, "CN");

        // Then
        assertThat(normalised.orElse("+1")).matches("\\+[1-9][0-9]{0,16}");
    }
}
