package io.walletline.notification.template;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages in which every text exists. */
public enum Language {
    ZH("zh"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47 primary tag, lower case. */
    @JsonValue
    public String tag() {
        return tag;
    }

    /** Empty for a language that we do not write. */
    public static Optional<Language> find(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    @JsonCreator
    static Language of(String tag) {
        return find(tag).orElseThrow(() -> new IllegalArgumentException("language is one of zh, en"));
    }
}
