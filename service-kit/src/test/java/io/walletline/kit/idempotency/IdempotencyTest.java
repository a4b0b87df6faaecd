package io.walletline.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.kit.problem.Problem;
import io.walletline.kit.sql.Sql;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class IdempotencyTest {

    private final UUID album = UUID.randomUUID();

    @Inject
    Sql sql;

    @Inject
    Idempotency idempotency;

    @Inject
    IdempotencySweeper sweeper;

    @Inject
    MovableClock clock;

    @BeforeEach
    void table() {
        sql.update("create table if not exists postcard (album uuid, text text)");
    }

    @AfterEach
    void letPass() {
        PostcardsResource.beforeTheAnswer = () -> {};
    }

    @Test
    void shouldGiveTheFirstAnswerAgain_whenTheSameCallComesTwice() {
        // Given
        write("key", "hello").then().statusCode(201).header("Idempotency-Replay", nullValue());

        // When
        var again = write("key", "hello");

        // Then
        again.then()
                .statusCode(201)
                .header("Idempotency-Replay", "true")
                .header("Location", endsWith("/postcards/" + album + "/1"))
                .header("ETag", "\"1\"")
                .body("text", equalTo("hello"));
        assertThat(postcards()).containsExactly("hello");
    }

    @Test
    void shouldTakeEffectEachTime_whenThereIsNoKey() {
        // When
        write(null, "hello").then().statusCode(201);
        write(null, "hello").then().statusCode(201);

        // Then
        assertThat(postcards()).containsExactly("hello", "hello");
    }

    @Test
    void shouldTakeEffectEachTime_whenKeysOrPathsDiffer() {
        // When
        write("one", "hello").then().statusCode(201);
        write("two", "hello").then().statusCode(201);
        write(UUID.randomUUID(), "one", "elsewhere").then().statusCode(201).header("Idempotency-Replay", nullValue());

        // Then
        assertThat(postcards()).containsExactly("hello", "hello");
    }

    @Test
    void shouldRefuse_whenTheKeyWasUsedForAnotherRequest() {
        // Given
        write("key", "hello").then().statusCode(201);

        // When
        var other = write("key", "goodbye");

        // Then
        other.then().statusCode(422).body("type", endsWith("/idempotency-key-reused"));
        assertThat(postcards()).containsExactly("hello");
    }

    @Test
    void shouldRefuse_whenTheKeyIsBlankOrTooLong() {
        // When
        var blank =
                catchThrowableOfType(Problem.class, () -> idempotency.once(" ", "hello", () -> fail("must not run")));

        // Then
        assertThat(blank.slug()).isEqualTo("bad-idempotency-key");
        write("k".repeat(256), "hello").then().statusCode(400).body("type", endsWith("/bad-idempotency-key"));
        write("k".repeat(255), "hello").then().statusCode(201);
        assertThat(postcards()).containsExactly("hello");
    }

    @Test
    void shouldAsk_whenTheFirstCallIsStillRunning() throws Exception {
        // Given
        var running = new CountDownLatch(1);
        var mayAnswer = new CountDownLatch(1);
        PostcardsResource.beforeTheAnswer = () -> {
            running.countDown();
            await(mayAnswer);
        };
        try (var threads = Executors.newSingleThreadExecutor()) {
            var first = threads.submit(() -> write("key", "hello").statusCode());
            await(running);

            // When
            var second = write("key", "hello");

            // Then
            second.then().statusCode(409).header("Retry-After", "1").body("type", endsWith("/idempotency-in-flight"));
            mayAnswer.countDown();
            assertThat(first.get()).isEqualTo(201);
        }
        write("key", "hello").then().statusCode(201).header("Idempotency-Replay", "true");
        assertThat(postcards()).containsExactly("hello");
    }

    @Test
    void shouldTakeEffectOnce_whenTheSameCallsComeAtTheSameInstant() throws Exception {
        // Given
        var start = new CyclicBarrier(4);
        Callable<Integer> call = () -> {
            start.await();
            return write("key", "hello").statusCode();
        };

        // When
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(Collections.nCopies(4, call))) {
                statuses.add(answer.get());
            }
        }

        // Then
        assertThat(postcards()).containsExactly("hello");
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
    }

    @Test
    void shouldRunAnew_whenTheFirstCallFailed() {
        // Given
        PostcardsResource.beforeTheAnswer = () -> {
            throw new IllegalStateException("no");
        };
        write("key", "hello").then().statusCode(500);
        PostcardsResource.beforeTheAnswer = () -> {};

        // When
        var again = write("key", "hello");

        // Then
        again.then().statusCode(201).header("Idempotency-Replay", nullValue());
        assertThat(postcards()).containsExactly("hello");
    }

    @Test
    void shouldLieSealedInTheTable_whenAnAnswerRepeatsATypedText() {
        // When
        write("key", "my card number").then().statusCode(201);

        // Then
        assertThat(answers())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("sealed:").doesNotContain("my card number"));
    }

    @Test
    void shouldRunAnew_whenTheAnswerWasForgottenWithItsThing() {
        // Given
        write("key", "hello").then().statusCode(201);
        write(UUID.randomUUID(), "key", "other album").then().statusCode(201);

        // When
        idempotency.forget("postcards", List.of(album));

        // Then
        assertThat(answers()).isEmpty();
        write("key", "hello").then().statusCode(201).header("Idempotency-Replay", nullValue());
        assertThat(postcards()).containsExactly("hello", "hello");
    }

    @Test
    void shouldForget_whenADayHasPassed() {
        // Given
        write("key", "hello").then().statusCode(201);
        clock.advance(Duration.ofHours(23));
        sweeper.sweep();
        assertThat(answers()).hasSize(1);

        // When
        clock.advance(Duration.ofHours(2));
        sweeper.sweep();

        // Then
        assertThat(answers()).isEmpty();
    }

    private Response write(@Nullable String key, String text) {
        return write(album, key, text);
    }

    private static Response write(UUID album, @Nullable String key, String text) {
        var call = given().contentType(ContentType.JSON).body(Map.of("text", text));
        return (key == null ? call : call.header("Idempotency-Key", key)).post("/postcards/" + album);
    }

    private List<String> postcards() {
        return sql.query("select text from postcard where album = ?", album).list(row -> row.text(1));
    }

    private List<String> answers() {
        return sql.query("select k::text from idempotency_key k where scope like ?", "%" + album)
                .list(row -> row.text(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
