package io.walletline.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class LastWritesTest {

    private static final String WORD = "insert into last_word (word) values (?)";
    private static final String NUMBER = "insert into last_number (number) values (?)";

    @Inject
    LastWrites last;

    @Inject
    Sql sql;

    @BeforeEach
    void tables() {
        run("drop table if exists last_word, last_number, last_row");
        run("create table last_word (place bigint generated always as identity, word text check (word <> 'secret'))");
        run("create table last_number (number int)");
        run("create table last_row (id uuid, at timestamptz, bytes bytea, ids uuid[], numbers bigint[], word text)");
    }

    @Test
    void shouldWriteAll_whenTheTransactionCommits() {
        // When
        QuarkusTransaction.requiringNew().run(() -> {
            last.add(WORD, "one");
            last.add(NUMBER, 7);
            last.add(WORD, "two");
            last.add(WORD, "three");
        });

        // Then
        assertThat(read("select word from last_word order by place", row -> row.text(1)))
                .containsExactly("one", "two", "three");
        assertThat(read("select number from last_number", row -> row.intValue(1)))
                .containsExactly(7);
    }

    @Test
    void shouldBeOneStatement_whenFewRowsAreOfOneInsert() {
        // Given a database that counts statements
        run("create or replace function last_statement() returns trigger language plpgsql as"
                + " 'begin insert into last_number values (1); return null; end'");
        run(
                "create trigger last_statement after insert on last_word for each statement execute function last_statement()");

        // When
        QuarkusTransaction.requiringNew().run(() -> {
            last.add(WORD, "one");
            last.add("insert into last_row (word) values (lower(?))", "SMALL");
            last.add(WORD, "two");
            last.add("insert into last_row (word) values (lower(?))", "Letters");
            last.add(WORD, "three");
        });

        // Then
        assertThat(read("select number from last_number", row -> row.intValue(1)))
                .containsExactly(1);
        assertThat(read("select word from last_word order by place", row -> row.text(1)))
                .containsExactly("one", "two", "three");
        assertThat(read("select word from last_row", row -> row.text(1))).containsExactly("small", "letters");
    }

    @Test
    void shouldKeepTheOrderOfRows_whenThereAreMany() {
        // Given
        var words = IntStream.range(0, 100).mapToObj(i -> "word " + i).toList();

        // When
        QuarkusTransaction.requiringNew().run(() -> {
            last.add(NUMBER, 7);
            words.forEach(word -> last.add(WORD, word));
        });

        // Then
        assertThat(read("select word from last_word order by place", row -> row.text(1)))
                .isEqualTo(words);
        assertThat(read("select number from last_number", row -> row.intValue(1)))
                .containsExactly(7);
    }

    @Test
    void shouldKeepEachKindOfValue_whenWritten() {
        // Given
        var id = UUID.randomUUID();
        var at = Instant.parse("2026-03-29T01:00:00.123456Z");

        // When
        QuarkusTransaction.requiringNew()
                .run(() -> last.add(
                        "insert into last_row (id, at, bytes, ids, numbers, word) values (?, ?, ?, ?, ?, ?)",
                        id,
                        at,
                        new byte[] {1, 2},
                        new UUID[] {id},
                        new Long[] {3L, 4L},
                        null));

        // Then
        var rows = read(
                "select * from last_row",
                row -> List.of(
                        row.id(1),
                        row.instant(2),
                        List.of(row.bytes(3)[0], row.bytes(3)[1]),
                        row.array(4, UUID.class),
                        row.array(5, Long.class),
                        row.textOrNull(6) == null));
        assertThat(rows)
                .containsExactly(List.of(id, at, List.of((byte) 1, (byte) 2), List.of(id), List.of(3L, 4L), true));
    }

    @Test
    void shouldWriteNothing_whenTheTransactionRollsBack() {
        // When
        var failure = catchThrowable(() -> QuarkusTransaction.requiringNew().run(() -> {
            last.add(WORD, "lost");
            throw new IllegalStateException("no");
        }));

        // Then
        assertThat(failure).hasMessage("no");
        assertThat(read("select word from last_word", row -> row.text(1))).isEmpty();
    }

    @Test
    void shouldUndoTheWholeTransactionAndTellNoValue_whenOneOfThemIsRefused() {
        // When
        var failure = catchThrowable(() -> QuarkusTransaction.requiringNew().run(() -> {
            run("insert into last_number values (1)");
            last.add(WORD, "fine");
            last.add(WORD, "secret");
        }));

        // Then
        assertThat(failure).isNotNull();
        assertThat(Throwables.getStackTrace(failure)).doesNotContain("secret");
        assertThat(read("select word from last_word", row -> row.text(1))).isEmpty();
        assertThat(read("select number from last_number", row -> row.intValue(1)))
                .isEmpty();
    }

    @Test
    void shouldRefuse_whenNoTransactionIsOpen() {
        // When
        var failure = catchThrowable(() -> last.add(WORD, "outside"));

        // Then
        assertThat(failure).isInstanceOf(TransactionalException.class);
    }

    private <T> List<T> read(String select, Function<Row, T> reader) {
        return sql.query(select).list(reader);
    }

    private void run(String statement) {
        sql.update(statement);
    }
}
