package io.walletline.feedback.page;

import io.walletline.feedback.invitation.SurveyLanguage;
import java.util.List;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/**
 * The language that a visitor wants: the one chosen on the page goes before that of the invitation, that before the
 * browser's.
 *
 * @param chosen by the switch on the page
 * @param accepted the header Accept-Language
 */
record LanguageWish(@Nullable String chosen, @Nullable String accepted) {

    /** Chinese, if the browser names none; English, if it names none that the page speaks. */
    SurveyLanguage ofBrowser() {
        if (accepted == null || accepted.isBlank()) {
            return SurveyLanguage.ZH;
        }
        return ranges(accepted).stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> SurveyLanguage.find(range.getRange().split("-", 2)[0]).stream())
                .findFirst()
                .orElse(SurveyLanguage.EN);
    }

    private static List<LanguageRange> ranges(String accepted) {
        try {
            return LanguageRange.parse(accepted);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
