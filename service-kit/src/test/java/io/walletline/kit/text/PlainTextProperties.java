package io.walletline.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainTextProperties {

    private static final List<String> MIXED_UP = List.of("乾", "著", "帐", "帳", "账", "妳", "苎", "苧", "薴");

    @Example
    void f9_shouldReadTraditionalAsSimplified() {
        assertThat(PlainText.fold("我的錢包被盜了")).isEqualTo("我的钱包被盗了");
        assertThat(PlainText.fold("驗證碼")).isEqualTo("验证码");
        assertThat(PlainText.fold("帳號")).isEqualTo(PlainText.fold("账号")).isEqualTo(PlainText.fold("帐号"));
    }

    @Example
    void f20_shouldReadEveryWayToWriteATextAlike() {
        assertThat(PlainText.fold("cafe\u0301"))
                .isEqualTo(PlainText.fold("CAFÉ"))
                .isEqualTo("café");
        assertThat(PlainText.fold("支付\u200B宝")).isEqualTo("支付宝");
        assertThat(PlainText.fold("Ｗａｌｌｅｔ\u3000４８２")).isEqualTo("wallet 482");
        assertThat(PlainText.fold("STRASSE")).isEqualTo(PlainText.fold("straße"));
        assertThat(PlainText.fold("٤٨٢ — ‘x’ ﬁ ㎏ 4️⃣")).isEqualTo("482 - 'x' fi kg 4");
        assertThat(PlainText.fold("e\u200B\u0301\uFEFF")).isEqualTo("é");
    }

    /** The oracle is ICU; characters told apart by their neighbours, and beyond the basic plane, are left out. */
    @Example
    void f9_shouldAgreeWithIcu_aboutEveryCharacter() {
        var icu = Transliterator.getInstance("Traditional-Simplified");
        for (int c = 0x3400; c <= 0x9FFF; c++) {
            var traditional = Character.toString(c);
            var simplified = icu.transliterate(traditional);
            if (Character.isDefined(c)
                    && simplified.length() == 1
                    && !MIXED_UP.contains(simplified)
                    && !MIXED_UP.contains(traditional)) {
                assertThat(PlainText.fold(traditional)).as(traditional).isEqualTo(PlainText.fold(simplified));
                assertThat(PlainText.fold(traditional)).as(traditional).isEqualTo(simplified);
            }
        }
    }

    @Example
    void f20_shouldLeaveOutWhatUnicodeSaysIsNotSeen() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
                assertThat(Invisible.is(c)).as("U+%04X", c).isTrue();
            }
        }
    }

    @Property(tries = 3000)
    void shouldChangeNothingMore_whenFoldedAgain(@ForAll("texts") String text) {
        // Given
        var once = PlainText.fold(text);

        // When
        var twice = PlainText.fold(once);

        // Then
        assertThat(twice).isEqualTo(once);
    }

    @Property(tries = 3000)
    void f20_shouldFoldEveryNormalFormAlike(@ForAll("texts") String text) {
        // When
        var folded = PlainText.fold(Normalizer.normalize(text, Normalizer.Form.NFC));

        // Then
        assertThat(PlainText.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(folded);
    }

    @Property(tries = 3000)
    void shouldKnowThePlacesOfTheOriginal(@ForAll("texts") String text) {
        // When
        var plain = PlainText.of(text);

        // Then
        assertThat(plain.cased()).hasSameSizeAs(plain.text());
        int before = 0;
        for (int i = 0; i < plain.text().length(); i++) {
            assertThat(plain.start(i)).isBetween(before, text.length() - 1);
            assertThat(plain.end(i)).isBetween(plain.start(i) + 1, text.length());
            assertThat(Character.isLowSurrogate(text.charAt(plain.start(i)))
                            && plain.start(i) > 0
                            && Character.isHighSurrogate(text.charAt(plain.start(i) - 1)))
                    .isFalse();
            before = plain.start(i);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "B",
                        "é",
                        "e\u0301",
                        "\u0301",
                        "\u0323",
                        "錢",
                        "钱",
                        "著",
                        "４",
                        "٤",
                        "\u200B",
                        "\u00AD",
                        "ß",
                        "ﬁ",
                        "\uD83D\uDCB3",
                        "\u200D",
                        "가",
                        "\u1100",
                        "\u1161",
                        "\u11A8",
                        "ｶ",
                        "ﾞ",
                        "か\u3099",
                        "—",
                        "’",
                        "\u3000",
                        "①",
                        "\uFE0F\u20E3",
                        "Σ",
                        "ς",
                        "ǆ",
                        "\uFDFA",
                        "½",
                        "\uD800",
                        " ",
                        "\n",
                        "\uD835\uDFD8",
                        "Å",
                        "\u212B",
                        "K",
                        "ſ")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }
}
