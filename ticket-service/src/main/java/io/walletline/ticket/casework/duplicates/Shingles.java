package io.walletline.ticket.casework.duplicates;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The small parts by which texts are compared: pairs of neighbouring Han characters, and words of other scripts. */
final class Shingles {

    private Shingles() {}

    static Set<String> of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var shingles = new HashSet<String>();
        var word = new StringBuilder();
        int han = -1;
        for (int c : plain.codePoints().toArray()) {
            if (Character.isLetterOrDigit(c) && UnicodeScript.of(c) != UnicodeScript.HAN) {
                word.appendCodePoint(c);
                han = -1;
                continue;
            }
            close(word, shingles);
            var isHan = UnicodeScript.of(c) == UnicodeScript.HAN;
            if (isHan && han >= 0) {
                shingles.add(Character.toString(han) + Character.toString(c));
            }
            han = isHan ? c : -1;
        }
        close(word, shingles);
        return shingles;
    }

    private static void close(StringBuilder word, Set<String> shingles) {
        if (!word.isEmpty()) {
            shingles.add(word.toString());
            word.setLength(0);
        }
    }
}
