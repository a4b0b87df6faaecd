package io.walletline.kit.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.walletline.kit.redaction.detectors.SecretKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Planted secrets are found, look-alikes are left alone; the figures of both are those in the README. */
class RedactionCorpusTest {

    private static final Redactor REDACTOR = new Redactor();

    record Planted(String kind, String before, String secret, String after) {

        static Planted parse(String line) {
            var cells = line.split("\t", 2);
            int open = cells[1].indexOf('⟪');
            int close = cells[1].indexOf('⟫');
            return new Planted(
                    cells[0],
                    cells[1].substring(0, open),
                    cells[1].substring(open + 1, close),
                    cells[1].substring(close + 1));
        }

        boolean isFound() {
            var redaction = REDACTOR.redact(before + secret + after);
            return !redaction
                            .text()
                            .substring(
                                    Math.min(before.length(), redaction.text().length()))
                            .contains(secret)
                    && (redaction.text().startsWith("[") || redaction.text().startsWith(before.substring(0, 1)))
                    && redaction.removed().stream()
                            .anyMatch(found -> found.wireName().equals(kind));
        }
    }

    static List<Planted> planted() throws IOException {
        return lines("planted.tsv").map(Planted::parse).toList();
    }

    static List<String> lookAlikes() throws IOException {
        return lines("look-alikes.tsv").toList();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void shouldTakeOutTheSecretAndNothingElse(Planted planted) {
        // When
        var redaction = REDACTOR.redact(planted.before() + planted.secret() + planted.after());

        // Then
        assertThat(redaction.removed()).extracting(SecretKind::wireName).contains(planted.kind());
        assertThat(redaction.text()).doesNotContain(planted.secret().length() > 4 ? planted.secret() : "\0");
        assertThat(redaction.text()).endsWith(planted.after());
        assertThat(REDACTOR.redact(redaction.text()).text()).isEqualTo(redaction.text());
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void shouldLeaveLookAlikesAlone(String text) {
        assertThat(REDACTOR.redact(text).text()).isEqualTo(text);
    }

    @Test
    void shouldTellItsFigures() throws IOException {
        // When
        var found = new TreeMap<String, int[]>();
        for (var each : planted()) {
            var count = found.computeIfAbsent(each.kind(), kind -> new int[2]);
            count[0] += each.isFound() ? 1 : 0;
            count[1]++;
        }
        var alarms = lookAlikes().stream()
                .filter(text -> !REDACTOR.redact(text).isClean())
                .count();

        // Then
        found.forEach((kind, count) -> Log.infof("redaction: %s %d of %d planted found", kind, count[0], count[1]));
        Log.infof(
                "redaction: %d of %d look-alikes taken for secrets",
                alarms, lookAlikes().size());
        assertThat(found.values()).allSatisfy(count -> assertThat(count[0]).isEqualTo(count[1]));
        assertThat(alarms).isZero();
    }

    private static java.util.stream.Stream<String> lines(String name) throws IOException {
        try (var resource = RedactionCorpusTest.class.getResourceAsStream("/redaction/" + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .map(RedactionCorpusTest::unescaped)
                            .toList()
                            .stream();
        }
    }

    private static String unescaped(String line) {
        return Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(line.replace("\\n", "\n"))
                .replaceAll(hex -> Character.toString(Integer.parseInt(hex.group(1), 16)));
    }
}
