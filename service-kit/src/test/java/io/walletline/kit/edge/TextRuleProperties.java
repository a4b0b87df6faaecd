package io.walletline.kit.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextRuleProperties {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .all()
                .withChars(
                        '\0', '\t', '\r', '\u0085', '\u200b', '\u200d', '\ufeff', '\ufdd0', '\uffff', '\ud83d',
                        '\udc4d')
                .ofMaxLength(6);
    }

    @Property(tries = 20_000)
    void f23_shouldAllowWhatASlowReadingAllows_whenAnyTextComes(@ForAll("texts") String text) {
        // Given
        var allowed = text.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                && text.codePoints().allMatch(TextRuleProperties::allowed);

        // Then
        assertThat(TextRule.allows(text)).isEqualTo(allowed);
    }

    private static boolean allowed(int codePoint) {
        return Character.getType(codePoint) == Character.CONTROL
                ? "\t\n\u000b\f\r\u0085".indexOf(codePoint) >= 0
                : (codePoint & 0xfffe) != 0xfffe && (codePoint < 0xfdd0 || codePoint > 0xfdef);
    }

    @Example
    void f24_shouldKeepJoinersAndSoftHyphens_whenSomethingIsSeen() {
        for (var text : new String[] {"Scherm\u00adafbeelding", "می\u200cخواهم", "👩\u200d👧", "a\u200b"}) {
            assertThat(TextRule.allows(text)).isTrue();
            assertThat(TextRule.emptyIfNothingIsSeen(text)).isEqualTo(text);
        }
    }

    @Example
    void f20_shouldBeEmpty_whenNothingIsSeen() {
        for (var text :
                new String[] {"\u200b", " \u00ad\ufeff", "\u3000", "\u2060\u180e", "\u3164", "\ufe0f", "\t\n"}) {
            assertThat(TextRule.emptyIfNothingIsSeen(text)).isEmpty();
        }
    }
}
