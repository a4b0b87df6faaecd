package io.walletline.kit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.walletline.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CursorProperties {

    @Property
    void shouldGiveEachKeyBack_whenParsed(@ForAll("keys") List<String> keys) {
        // When
        var parsed = Cursor.parse(Cursor.of(keys.toArray()).toString());

        // Then
        for (int index = 0; index < keys.size(); index++) {
            assertThat(parsed.text(index)).isEqualTo(keys.get(index));
        }
        var beyond = keys.size();
        assertThat(refused(() -> parsed.text(beyond))).isEqualTo("bad-cursor");
    }

    @Property
    void shouldFitIntoAUrlAsItIs_whenWritten(@ForAll("keys") List<String> keys) {
        // When
        var written = Cursor.of(keys.toArray()).toString();

        // Then
        assertThat(written).matches("[A-Za-z0-9_-]*");
    }

    @Property
    void shouldGiveIdsInstantsAndNumbersBack_whenParsed(@ForAll long seconds, @ForAll long high, @ForAll long low) {
        // Given
        var at = Instant.ofEpochSecond(Math.floorMod(seconds, 4_000_000_000L), Math.floorMod(high, 1_000_000_000L));
        var id = new UUID(high, low);

        // When
        var parsed = Cursor.parse(Cursor.of(at, id, low).toString());

        // Then
        assertThat(parsed.instant(0)).isEqualTo(at);
        assertThat(parsed.uuid(1)).isEqualTo(id);
        assertThat(parsed.number(2)).isEqualTo(low);
    }

    @Property
    void shouldReadOrRefuse_whenTheTextIsAnything(@ForAll String text) {
        // When
        var slug = refused(() -> Cursor.parse(text).uuid(0));

        // Then
        assertThat(slug).isIn("", "bad-cursor");
    }

    @Example
    void shouldRefuse_whenAKeyIsOfAnotherKind() {
        // Given
        var cursor = Cursor.of("word");

        // When
        var slugs = List.of(
                refused(() -> cursor.uuid(0)), refused(() -> cursor.instant(0)), refused(() -> cursor.number(0)));

        // Then
        assertThat(slugs).containsOnly("bad-cursor");
    }

    @Example
    void shouldRefuse_whenTheTextIsNotBase64() {
        // When
        var problem = catchThrowableOfType(Problem.class, () -> Cursor.parse("no cursor!"));

        // Then
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.slug()).isEqualTo("bad-cursor");
        assertThat(problem.getMessage()).doesNotContain("no cursor!");
    }

    @Example
    void shouldBeNull_whenTheParameterIsAbsent() {
        // Then
        assertThat(Cursor.parseOrNull(null)).isNull();
        assertThat(Cursor.uuidOrNull(null)).isNull();
        assertThat(Cursor.textOrNull(null)).isNull();
    }

    @Example
    void shouldGiveItsKey_whenTheParameterIsThere() {
        // Given
        var id = UUID.randomUUID();

        // Then
        assertThat(Cursor.parseOrNull(Cursor.of(7).toString()))
                .extracting(cursor -> cursor.number(0))
                .isEqualTo(7L);
        assertThat(Cursor.uuidOrNull(Cursor.of(id).toString())).isEqualTo(id);
        assertThat(Cursor.textOrNull(Cursor.of("freeze").toString())).isEqualTo("freeze");
    }

    @Example
    void shouldRefuse_whenTheOnlyKeyIsNoId() {
        // Given
        var text = Base64.getUrlEncoder().encodeToString("7".getBytes(StandardCharsets.UTF_8));

        // When
        var slug = refused(() -> Cursor.uuidOrNull(text));

        // Then
        assertThat(slug).isEqualTo("bad-cursor");
    }

    @Provide
    Arbitrary<List<String>> keys() {
        return Arbitraries.strings()
                .excludeChars('|')
                .ofMaxLength(40)
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** The slug of the problem; empty if there is none. */
    private static String refused(Runnable read) {
        try {
            read.run();
            return "";
        } catch (Problem problem) {
            return problem.slug();
        }
    }
}
