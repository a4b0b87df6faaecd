package io.walletline.kit.redaction;

import io.walletline.kit.redaction.detectors.FoundSecret;
import io.walletline.kit.redaction.detectors.SecretKind;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts about removed secrets, in zh and en. */
final class RedactionTexts {

    private RedactionTexts() {}

    /** Chinese if a tenth of the letters are Han: Chinese text often carries Latin names. */
    static String language(String text) {
        long letters = 0;
        long han = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
            han += Character.isIdeographic(text.charAt(i)) ? 1 : 0;
        }
        return han > 0 && han * 10 >= letters ? "zh" : "en";
    }

    static String marker(FoundSecret secret, String language) {
        return text("marker." + secret.kind().wireName(), language, String.valueOf(secret.lastFour()));
    }

    static String warning(SecretKind kind, String language) {
        return text("warning." + kind.wireName(), language);
    }

    private static String text(String key, String language, Object... values) {
        var locale = Locale.of(language.equals("zh") ? "zh" : "en");
        return MessageFormat.format(
                ResourceBundle.getBundle("io/walletline/kit/redaction/wording", locale)
                        .getString(key),
                values);
    }
}
