package io.walletline.kit.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to cost time cost no more for their length than others. */
class RedactionCostTest {

    private static final Redactor REDACTOR = new Redactor();
    private static final int SOME = 20_000;
    /** What grows with the square takes sixteen times as long. */
    private static final double MOST_FOR_FOUR_TIMES_THE_TEXT = 8;

    static Stream<String> pieces() {
        return Stream.of(
                "1 ",
                "4 ",
                "4111 ",
                "4111 1111 1111 111",
                "4111-",
                "4",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN ",
                "-----BEGIN PRIVATE KEY-----\nMII",
                "zoo ",
                "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo xx ",
                "助记词",
                "助记词的的的的的的的的的的的的的的",
                "的 ",
                "验证码",
                "验证码1234",
                "验证码12 ",
                "1234 is ",
                "code 1 ",
                "use 1234 ",
                "12/28 ",
                "有效期12/28 ",
                "1",
                "f",
                "5H",
                "a\u0301\u0323",
                "\u200B",
                "\u0301\u0323",
                "\uFDFA",
                "私钥",
                "order no ");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void s1_shouldGrowWithTheLengthOnly(String piece) {
        // Given
        var shorter = piece.repeat(SOME / piece.length());
        var longer = piece.repeat(4 * SOME / piece.length());
        REDACTOR.redact(shorter);

        // When
        var one = Math.max(cost(shorter, 5), Duration.ofMillis(5).toNanos());
        var four = cost(longer, 3);

        // Then
        assertThat((double) four / one).isLessThan(MOST_FOR_FOUR_TIMES_THE_TEXT);
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void s1_shouldTakeAMegabyte(String piece) {
        // Given
        var text = piece.repeat(1_000_000 / piece.length());

        // When
        var cost = cost(text, 1);

        // Then
        Log.infof("redaction: 1 MB of \"%s\" takes %d ms", piece, cost / 1_000_000);
        assertThat(Duration.ofNanos(cost)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void s1_shouldSearchAStreamOfDigits_asFastAsItComes() {
        // Given
        var bytes = "1 1 1 1 ".repeat(125_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        // When
        var threads = ManagementFactory.getThreadMXBean();
        var start = threads.getCurrentThreadCpuTime();
        var search = REDACTOR.search();
        search.add(bytes, 0, bytes.length);
        search.end();

        // Then
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(search.found()).isEmpty();
    }

    /** The least of some, as the collector and the compiler add to each. */
    private static long cost(String text, int tries) {
        var threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < tries; i++) {
            var start = threads.getCurrentThreadCpuTime();
            REDACTOR.redact(text);
            least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
        }
        return least;
    }
}
