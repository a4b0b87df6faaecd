package io.walletline.kit.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.kit.redaction.detectors.NormalizedText;
import io.walletline.kit.redaction.detectors.SecretKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A secret is found wherever in a long text it stands and however the text comes in; what is left alone in a short one is here too. */
class TextSearchProperties {

    private static final Redactor REDACTOR = new Redactor();
    private static final int STEP = SearchWindow.LENGTH - SearchWindow.OVERLAP;
    private static final String CARD = " 4111 1111 1111 1111 ";

    @Property(tries = 300)
    void shouldFindWhatIsPlanted_wherever(@ForAll Random random, @ForAll @IntRange(max = 30_000) int at)
            throws IOException {
        // Given
        var planted = pick(RedactionCorpusTest.planted(), random);
        var text = filler(at, random) + "\n" + planted.before() + planted.secret() + planted.after() + "\n"
                + filler(random.nextInt(20_000), random);

        // When
        var found = search(text.getBytes(StandardCharsets.UTF_8), random);

        // Then
        assertThat(found).extracting(SecretKind::wireName).contains(planted.kind());
    }

    @Property(tries = 300)
    void shouldLeaveLookAlikesAlone_wherever(@ForAll Random random, @ForAll @IntRange(max = 30_000) int at)
            throws IOException {
        // Given
        var text = filler(at, random) + "\n" + pick(RedactionCorpusTest.lookAlikes(), random) + "\n"
                + filler(random.nextInt(20_000), random);

        // When
        var found = search(text.getBytes(StandardCharsets.UTF_8), random);

        // Then
        assertThat(found).isEmpty();
    }

    /** The oracle holds the whole text at once. */
    @Property(tries = 150)
    void shouldFindTheSame_asIfTheTextWereHeld(@ForAll Random random) throws IOException {
        // Given
        var text = new StringBuilder();
        while (text.length() < 40_000) {
            text.append(filler(random.nextInt(4_000), random)).append('\n');
            if (random.nextInt(4) == 0) {
                var planted = pick(RedactionCorpusTest.planted(), random);
                text.append(planted.before()).append(planted.secret()).append(planted.after());
            } else {
                text.append(pick(RedactionCorpusTest.lookAlikes(), random));
            }
            text.append('\n');
        }
        var whole = new HashSet<SecretKind>();
        REDACTOR.findAll(NormalizedText.of(text.toString())).forEach(secret -> whole.add(secret.kind()));

        // When
        var found = search(text.toString().getBytes(StandardCharsets.UTF_8), random);

        // Then
        assertThat(found).isEqualTo(whole);
    }

    @Example
    void shouldFindACard_atEveryPlaceAroundTheEdgesOfAWindow() {
        for (int at = STEP - 300; at < SearchWindow.LENGTH + 300; at++) {
            // Given
            var text = "a".repeat(at) + CARD + "b".repeat(9_000);

            // When
            var found = search(text.getBytes(StandardCharsets.US_ASCII), 1000);

            // Then
            assertThat(found).as("at %d", at).containsExactly(SecretKind.CARD_NUMBER);
        }
    }

    @Example
    void shouldLeaveAnOrderNumberAlone_atEveryPlaceAroundTheEdgesOfAWindow() {
        for (int at = STEP - 300; at < SearchWindow.LENGTH + 300; at++) {
            // Given
            var text = "a".repeat(at) + " order no 4111111111111111 " + "b".repeat(9_000);

            // When
            var found = search(text.getBytes(StandardCharsets.US_ASCII), 1000);

            // Then
            assertThat(found).as("at %d", at).isEmpty();
        }
    }

    @Property(tries = 100)
    void shouldReadWhatChineseWindowsWrites(@ForAll Random random, @ForAll @IntRange(max = 20_000) int at) {
        // Given
        var text = filler(at, random) + " 您的验证码是482913 " + filler(random.nextInt(10_000), random);

        // When
        var found = search(text.getBytes(Charset.forName("GB18030")), random);

        // Then
        assertThat(found).containsExactly(SecretKind.ONE_TIME_CODE);
    }

    @Property(tries = 200)
    void shouldReadAnything_thatIsNoText(@ForAll byte[] bytes, @ForAll Random random) {
        // When
        var search = REDACTOR.search();
        search.add(bytes, 0, bytes.length);
        search.end();
        search.end();

        // Then
        assertThat(search.found()).isEqualTo(search(bytes, random));
    }

    private static Set<SecretKind> search(byte[] bytes, Random random) {
        return search(bytes, 1 + random.nextInt(random.nextBoolean() ? 7 : 9_000));
    }

    private static Set<SecretKind> search(byte[] bytes, int some) {
        var search = REDACTOR.search();
        for (int from = 0; from < bytes.length; from += some) {
            search.add(bytes, from, Math.min(some, bytes.length - from));
        }
        search.end();
        return search.found();
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Words in which nothing is hidden. */
    private static String filler(int length, Random random) {
        var words = new ArrayList<String>();
        for (int some = 0; some < length; some += words.getLast().length() + 1) {
            words.add(pick(List.of("lorem", "ipsum", "dolor,", "您好", "谢谢。", "né", "💳", "n.", "\n"), random));
        }
        return String.join(" ", words);
    }
}
