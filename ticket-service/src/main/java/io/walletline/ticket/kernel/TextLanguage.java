package io.walletline.ticket.kernel;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/** The language of a text, told by its script: enough for the languages that the line speaks today. */
public final class TextLanguage {

    /** Fewer Latin letters are a name, a brand or an "OK", which people of every language write. */
    private static final int FEWEST_LATIN = 4;

    private TextLanguage() {}

    /** {@code zh} if at least a tenth of the letters are Han (Chinese text often carries Latin names), else {@code en}. */
    public static String of(String text) {
        var letters = text.codePoints().filter(Character::isLetter).count();
        var han = letters(text, UnicodeScript.HAN);
        return han > 0 && han * 10 >= letters ? "zh" : "en";
    }

    /**
     * The language, if the text tells it: numbers, signs and emoji do not, nor do a few Latin letters, nor scripts of
     * languages that the line does not speak.
     */
    public static Optional<String> ifTold(String text) {
        var han = letters(text, UnicodeScript.HAN);
        var latin = letters(text, UnicodeScript.LATIN);
        var kana = letters(text, UnicodeScript.HIRAGANA) + letters(text, UnicodeScript.KATAKANA);
        var others = text.codePoints().filter(Character::isLetter).count() - han - latin - kana;
        if (kana > 0 || others > han + latin || han == 0 && latin < FEWEST_LATIN) {
            return Optional.empty();
        }
        return Optional.of(of(text));
    }

    private static long letters(String text, UnicodeScript script) {
        return text.codePoints()
                .filter(c -> Character.isLetter(c) && UnicodeScript.of(c) == script)
                .count();
    }
}
