package io.walletline.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SmsSegmentsTest {

    private static final String GSM =
            "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                    + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String ESCAPED = "^{}\\[~]|€";

    @Property
    void shouldNeedAsFewSegmentsAsAnyWayOfCutting_whenTextIsGsm(@ForAll("gsm") String text) {
        // Given
        int[] units =
                text.codePoints().map(c -> ESCAPED.indexOf(c) >= 0 ? 2 : 1).toArray();

        // When
        var segments = SmsSegments.of(text);

        // Then
        assertThat(segments)
                .isEqualTo(
                        new SmsSegments(SmsEncoding.GSM_7, Arrays.stream(units).sum(), fewest(units, 160, 153)));
    }

    @Property
    void shouldNeedAsFewSegmentsAsAnyWayOfCutting_whenTextIsNotGsm(@ForAll("notGsm") String text) {
        // Given
        int[] units = text.codePoints().map(Character::charCount).toArray();

        // When
        var segments = SmsSegments.of(text);

        // Then
        assertThat(segments).isEqualTo(new SmsSegments(SmsEncoding.UCS_2, text.length(), fewest(units, 70, 67)));
    }

    @Example
    void shouldTakeOneSegmentMoreThanTheUnitsSuggest_whenAnEscapedCharacterSitsOnTheEdge() {
        // Given
        var text = "a".repeat(152) + "€" + "a".repeat(152);

        // When
        var segments = SmsSegments.of(text);

        // Then: 306 units would be two segments of 153, but the euro sign cannot be cut in two
        assertThat(segments).isEqualTo(new SmsSegments(SmsEncoding.GSM_7, 306, 3));
    }

    /** Tries every way to cut: the oracle. */
    private static int fewest(int[] units, int alone, int joined) {
        if (Arrays.stream(units).sum() <= alone) {
            return 1;
        }
        int[] best = new int[units.length + 1];
        for (int end = 1; end <= units.length; end++) {
            best[end] = Integer.MAX_VALUE;
            int size = 0;
            for (int start = end - 1; start >= 0 && size + units[start] <= joined; start--) {
                size += units[start];
                best[end] = Math.min(best[end], best[start] + 1);
            }
        }
        return best[units.length];
    }

    @Provide
    Arbitrary<String> gsm() {
        return Arbitraries.strings().withChars(GSM).withChars(ESCAPED).ofMaxLength(700);
    }

    @Provide
    Arbitrary<String> notGsm() {
        var characters = Arbitraries.of("您", "钱", "包", "a", "1", "€", "😀", "\uD840\uDC00");
        return characters.list().ofMaxSize(300).map(list -> "冻" + String.join("", list));
    }
}
