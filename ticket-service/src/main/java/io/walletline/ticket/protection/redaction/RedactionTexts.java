package io.walletline.ticket.protection.redaction;

import io.walletline.ticket.protection.redaction.detectors.FoundSecret;
import io.walletline.ticket.protection.redaction.detectors.SecretKind;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts about removed secrets, in zh and en. */
final class RedactionTexts {

    private RedactionTexts() {}

    static String marker(FoundSecret secret, String language) {
        return text("marker." + secret.kind().wireName(), language, String.valueOf(secret.lastFour()));
    }

    static String warning(SecretKind kind, String language) {
        return text("warning." + kind.wireName(), language);
    }

    private static String text(String key, String language, Object... values) {
        var locale = Locale.of(language.equals("zh") ? "zh" : "en");
        return MessageFormat.format(
                ResourceBundle.getBundle("redaction/wording", locale).getString(key), values);
    }
}
