package io.walletline.feedback.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.feedback.invitation.SurveyLanguage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageWishTest {

    @ParameterizedTest
    @CsvSource({
        "'en-GB,en;q=0.9', EN",
        "'zh-CN,zh;q=0.9,en;q=0.8', ZH",
        "'zh-Hant-TW', ZH",
        "'fr-FR,fr;q=0.9', EN",
        "'en;q=0.3,zh;q=0.7', ZH",
        "'zh;q=0,en', EN",
        "'*', EN",
        "'', ZH",
        "'%%%;;q=x', EN",
        ", ZH"
    })
    void f31_shouldTakeTheBrowsersLanguage(@Nullable String accepted, SurveyLanguage expected) {
        assertThat(new LanguageWish(null, accepted).ofBrowser()).isEqualTo(expected);
    }
}
