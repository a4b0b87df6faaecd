package io.walletline.ticket.kernel;

import java.lang.Character.UnicodeScript;

/** The language of a text, told by its script: enough for the languages that the line speaks today. */
public final class TextLanguage {

    private TextLanguage() {}

    /** {@code zh} if at least a tenth of the letters are Han (Chinese text often carries Latin names), else {@code en}. */
    public static String of(String text) {
        var letters = text.codePoints().filter(Character::isLetter).count();
        var han = text.codePoints()
                .filter(c -> UnicodeScript.of(c) == UnicodeScript.HAN)
                .count();
        return han > 0 && han * 10 >= letters ? "zh" : "en";
    }
}
