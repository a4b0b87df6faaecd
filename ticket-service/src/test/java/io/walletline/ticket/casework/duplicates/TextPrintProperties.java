package io.walletline.ticket.casework.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Fingerprints against the slow and obvious: the sets of shingles themselves. */
class TextPrintProperties {

    private static final KeyedHash HASH = new KeyedHash("sixteen bytes ok".getBytes(StandardCharsets.UTF_8));

    @Property
    void shouldBeExact_forShortTexts(@ForAll("short") Set<String> one, @ForAll("short") Set<String> other) {
        // Given
        var a = String.join(" ", one);
        var b = String.join(" ", other);

        // When
        var likeness = print(a).likeness(print(b));

        // Then
        assertThat(likeness).isCloseTo(jaccard(one, other), within(1e-9));
    }

    @Property(tries = 200)
    void shouldComeNear_forLongTexts(
            @ForAll @IntRange(max = 200) int shared, @ForAll @IntRange(min = 150, max = 250) int own) {
        // Given
        var both = words("both", shared);
        var one = union(both, words("one", own));
        var other = union(both, words("other", own));

        // When
        var likeness = print(String.join(" ", one)).likeness(print(String.join(" ", other)));

        // Then: 64 samples of a share p scatter by at most 0.0625 (one sigma); five of them are never left
        assertThat(likeness).isCloseTo(jaccard(one, other), within(0.32));
    }

    @Property
    void shouldComeBackFromTheDatabaseAsItWent(@ForAll("short") Set<String> words) {
        // Given
        var print = print(String.join(" ", words));

        // When
        var read = TextPrint.read(print.bytes());

        // Then
        assertThat(read.bytes()).isEqualTo(print.bytes());
        assertThat(read.likeness(print)).isEqualTo(1);
    }

    @Example
    void shouldSeeWhatIsNearlyTheSame() {
        assertThat(likeness("我的钱包被盗了,刚刚有人把钱转走了", "我的钱包被盗了!刚才有人把钱转走了")).isGreaterThan(0.6);
        assertThat(likeness("我的钱包被盗了,刚刚有人把钱转走了", "请问怎么提高每天的转账限额")).isLessThan(0.2);
        assertThat(likeness("My refund for the shoes has not come yet", "my REFUND for the shoes has not come, yet!"))
                .isEqualTo(1);
        assertThat(likeness("refund please", "refund please"))
                .as("too short to tell")
                .isZero();
    }

    @Example
    void shouldCutChineseIntoPairsAndEnglishIntoWords() {
        assertThat(Shingles.of("退款PAY未到 Refund")).containsExactlyInAnyOrder("退款", "pay", "未到", "refund");
    }

    @Provide("short")
    Arbitrary<Set<String>> shortTexts() {
        return Arbitraries.strings()
                .alpha()
                .ofLength(4)
                .map(w -> w.toLowerCase(Locale.ROOT))
                .set()
                .ofMinSize(5)
                .ofMaxSize(30);
    }

    private static double likeness(String a, String b) {
        return print(a).likeness(print(b));
    }

    private static TextPrint print(String text) {
        return TextPrint.of(text, HASH);
    }

    private static Set<String> words(String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> stem + i).collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        var all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        var both = new HashSet<>(a);
        both.retainAll(b);
        return (double) both.size() / union(a, b).size();
    }
}
