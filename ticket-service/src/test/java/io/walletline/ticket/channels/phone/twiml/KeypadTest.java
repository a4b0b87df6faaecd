package io.walletline.ticket.channels.phone.twiml;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.ticket.kernel.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeypadTest {

    @ParameterizedTest
    @CsvSource({"1,ACCOUNT_STOLEN", "2,PAYMENT_FAILED", "3,REFUND", "4,ACCOUNT_LOCKED", "5,OTHER"})
    void shouldBeACategory_whenItsKeyIsPressed(String digits, Category category) {
        // When
        var utterance = Keypad.utterance(null, digits);

        // Then
        assertThat(utterance.category()).isEqualTo(category);
        assertThat(utterance.language()).isNull();
        assertThat(utterance.isHeard()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"8,zh", "9,en"})
    void shouldBeALanguageAndNothingHeard_whenItsKeyIsPressed(String digits, String language) {
        // When
        var utterance = Keypad.utterance(null, digits);

        // Then
        assertThat(utterance.language()).isEqualTo(language);
        assertThat(utterance.isHeard()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "7", "*", "#", "12", ""})
    void shouldBeNothing_whenTheKeyMeansNothing(String digits) {
        // Then
        assertThat(Keypad.utterance(null, digits).isHeard()).isFalse();
    }

    @Test
    void shouldTakeTheWords_whenBothWereHeard() {
        // When
        var utterance = Keypad.utterance("  my refund has not come ", "1");

        // Then
        assertThat(utterance.text()).isEqualTo("my refund has not come");
        assertThat(utterance.category()).isNull();
        assertThat(utterance.language()).isEqualTo("en");
    }

    @Test
    void shouldTakeTheKey_whenTheSpeechIsBlank() {
        // Then
        assertThat(Keypad.utterance(" \t", "3").category()).isEqualTo(Category.REFUND);
    }
}
