package io.walletline.kit.text;

import org.jspecify.annotations.Nullable;

/**
 * A text in the form in which texts are compared: compatibility forms composed (NFKC), what is not seen left out, case
 * folded, traditional characters simplified, every digit, blank, dash and quote the plain one. It knows the places of the
 * original, so that what is found in it can be cut out there. The work grows with the length.
 */
public final class PlainText {

    private final String text;
    private final String cased;
    private final int @Nullable [] starts;
    private final int @Nullable [] ends;

    PlainText(Folding folding) {
        this.text = folding.text();
        this.cased = folding.cased();
        this.starts = folding.starts();
        this.ends = folding.ends();
    }

    public static PlainText of(String original) {
        return new PlainText(new Folding(original));
    }

    /** A text's form for comparing, for those who need no places. */
    public static String fold(String original) {
        return of(original).text();
    }

    /** A text without what is not seen in it. */
    public static String visible(String original) {
        if (original.codePoints().noneMatch(Invisible::is)) {
            return original;
        }
        var visible = new StringBuilder(original.length());
        original.codePoints().filter(c -> !Invisible.is(c)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    public String text() {
        return text;
    }

    /** The same, character by character, with upper and lower case kept. */
    public String cased() {
        return cased;
    }

    /** The place in the original where the character at a place in this text begins. */
    public int start(int index) {
        return starts == null ? index : starts[index];
    }

    /** The place in the original after the character at a place in this text. */
    public int end(int index) {
        return ends == null ? index + 1 : ends[index];
    }
}
