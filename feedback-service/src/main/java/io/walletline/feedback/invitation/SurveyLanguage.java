package io.walletline.feedback.invitation;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that the survey speaks. */
public enum SurveyLanguage {
    ZH("zh", "zh-CN"),
    EN("en", "en");

    private final String tag;
    private final String htmlTag;

    SurveyLanguage(String tag, String htmlTag) {
        this.tag = tag;
        this.htmlTag = htmlTag;
    }

    /** BCP 47 primary tag, lower case. */
    public String tag() {
        return tag;
    }

    /** Tells a screen reader and a font which script it is. */
    public String htmlTag() {
        return htmlTag;
    }

    /** Empty for a language that the survey does not speak. */
    public static Optional<SurveyLanguage> find(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }
}
