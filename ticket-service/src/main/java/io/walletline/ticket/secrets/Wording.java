package io.walletline.ticket.secrets;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said about secrets that were taken out, in zh and en. */
final class Wording {

    private Wording() {}

    static String marker(Found secret, String language) {
        return text("marker." + secret.kind().wireName(), language, String.valueOf(secret.lastFour()));
    }

    static String warning(SecretKind kind, String language) {
        return text("warning." + kind.wireName(), language);
    }

    private static String text(String key, String language, Object... values) {
        var locale = Locale.of(language.equals("zh") ? "zh" : "en");
        return MessageFormat.format(
                ResourceBundle.getBundle("secrets/wording", locale).getString(key), values);
    }
}
