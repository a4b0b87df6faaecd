package io.walletline.kit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.walletline.kit.problem.Problem;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7\"",
                "*",
                " * ",
                "\"6\", \"7\"",
                "\"7\", \"999\"",
                "W/\"7\"",
                "W/\"6\",W/\"7\"",
                "\"a,b\", \"7\""
            })
    void f25_shouldPass_whenTheCallerHasSeenThisVersion(String ifMatch) {
        // Then
        assertThatCode(() -> Revision.check(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void shouldBe428_whenTheHeaderIsMissing(String ifMatch) {
        // When
        var problem = catchThrowableOfType(Problem.class, () -> Revision.check(ifMatch, 7));

        // Then
        assertThat(problem.status()).isEqualTo(428);
        assertThat(problem.slug()).isEqualTo("precondition-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"8\"", "7", "W/\"8\"", "\"6\", \"8\"", "\"seven\"", "\"77\"", "\"a7\"", ","})
    void shouldBe412_whenAnotherVersionIsCurrent(String ifMatch) {
        // When
        var problem = catchThrowableOfType(Problem.class, () -> Revision.check(ifMatch, 7));

        // Then
        assertThat(problem.status()).isEqualTo(412);
        assertThat(problem.slug()).isEqualTo("stale-revision");
    }

    @Test
    void shouldAnswer200WithTheETag_whenAnEntityIsRead() {
        // When
        var answer = Tagged.ok("entity", 7);

        // Then
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"7\"");
        assertThat(answer.getEntity()).isEqualTo("entity");
        assertThat(answer.getLocation()).isNull();
    }

    @Test
    void shouldAnswer201WithTheETagAndTheLocation_whenAnEntityIsCreated() {
        // When
        var answer = Tagged.created(URI.create("/views/1"), "entity", 0);

        // Then
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"0\"");
        assertThat(answer.getEntity()).isEqualTo("entity");
        assertThat(answer.getHeaderString("Location")).endsWith("/views/1");
    }

    @ParameterizedTest
    @CsvSource({"true, 201", "false, 200"})
    void shouldAnswerAPut_whenTheEntityIsNewOrReplaced(boolean created, int status) {
        // When
        var answer = Tagged.put(created, "entity", 3);

        // Then
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"3\"");
        assertThat(answer.getEntity()).isEqualTo("entity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a7\"", "W/\"a7\"", "\"x\", \"a7\"", "\"x,y\",W/\"a7\"", "*", " * "})
    void shouldBeKnown_whenTheCallerHasThisRepresentation(String ifNoneMatch) {
        // Then
        assertThat(Revision.isKnown(ifNoneMatch, "\"a7\"")).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "\"a8\"", "a7", "\"x\", \"y\"", "\"a7"})
    void shouldNotBeKnown_whenTheCallerHasAnother(String ifNoneMatch) {
        // Then
        assertThat(Revision.isKnown(ifNoneMatch, "\"a7\"")).isFalse();
    }
}
