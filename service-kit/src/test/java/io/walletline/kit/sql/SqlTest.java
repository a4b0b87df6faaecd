package io.walletline.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.util.Throwables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class SqlTest {

    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("019a0000-0000-7000-8000-000000000002");
    private static final Instant AT = Instant.parse("2026-03-29T01:00:00.123456Z");

    @Inject
    Sql sql;

    @BeforeEach
    void tables() {
        sql.update("drop table if exists thing");
        sql.update("create table thing (number int primary key, word text check (word <> 'secret'))");
    }

    @Test
    void shouldGiveEachKindOfValueBack_whenBound() {
        // When
        var values = sql.query(
                        """
                        select ?::text, ?::uuid, ?::timestamptz, ?::int, ?::bigint, ?::float8, ?::boolean, ?::bytea,
                               ?::text, ?::text[], ?::uuid[], ?::bigint[]""",
                        "word",
                        ID,
                        AT,
                        7,
                        1L << 40,
                        0.25,
                        true,
                        new byte[] {0, -1},
                        DayOfWeek.MONDAY.name(),
                        Sql.texts(List.of("a", "b,{}\"'")),
                        Sql.ids(List.of(ID, OTHER)),
                        Sql.longs(List.of(3L, 4L)))
                .one(row -> List.of(
                        row.text(1),
                        row.id(2),
                        row.instant(3),
                        row.intValue(4),
                        row.longValue(5),
                        row.doubleValue(6),
                        row.isTrue(7),
                        List.of(row.bytes(8)[0], row.bytes(8)[1]),
                        row.enumValue(9, DayOfWeek.class),
                        row.array(10, String.class),
                        row.array(11, UUID.class),
                        row.array(12, Long.class)));

        // Then
        assertThat(values)
                .containsExactly(
                        "word",
                        ID,
                        AT,
                        7,
                        1L << 40,
                        0.25,
                        true,
                        List.of((byte) 0, (byte) -1),
                        DayOfWeek.MONDAY,
                        List.of("a", "b,{}\"'"),
                        List.of(ID, OTHER),
                        List.of(3L, 4L));
    }

    @Test
    void shouldGiveNullBack_whenAColumnMayBeNull() {
        // When
        var values = sql.query("""
                        select ?::text, ?::uuid, ?::timestamptz, ?::int, ?::bigint, ?::float8, ?::bytea, ?::text,
                               ?::text[]""", null, null, null, null, null, null, null, null, null)
                .one(SqlTest::nullables);

        // Then
        assertThat(values).hasSize(9).containsOnlyNulls();
    }

    private static List<@Nullable Object> nullables(Row row) {
        var values = new ArrayList<@Nullable Object>();
        values.add(row.textOrNull(1));
        values.add(row.idOrNull(2));
        values.add(row.instantOrNull(3));
        values.add(row.intOrNull(4));
        values.add(row.longOrNull(5));
        values.add(row.doubleOrNull(6));
        values.add(row.bytesOrNull(7));
        values.add(row.enumOrNull(8, DayOfWeek.class));
        values.add(row.array(9, String.class).isEmpty() ? null : "not empty");
        return values;
    }

    @Test
    void shouldGiveTheValueBack_whenAColumnThatMayBeNullIsNot() {
        // When
        var values = sql.query("select 'TUESDAY', 2.5::float8, 7, 8::bigint")
                .one(row -> List.of(
                        Optional.ofNullable(row.enumOrNull(1, DayOfWeek.class)),
                        Optional.ofNullable(row.doubleOrNull(2)),
                        Optional.ofNullable(row.intOrNull(3)),
                        Optional.ofNullable(row.longOrNull(4))));

        // Then
        assertThat(values)
                .containsExactly(Optional.of(DayOfWeek.TUESDAY), Optional.of(2.5), Optional.of(7), Optional.of(8L));
    }

    @Test
    void shouldNameTheColumn_whenOneThatIsNeededIsNull() {
        // Given
        var query = sql.query("select 1, null::text, null::int, null::boolean");

        // Then
        assertThatThrownBy(() -> query.one(row -> row.text(2)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("column 2 is null");
        assertThatThrownBy(() -> query.one(row -> row.intValue(3))).hasMessage("column 3 is null");
        assertThatThrownBy(() -> query.one(row -> row.isTrue(4))).hasMessage("column 4 is null");
    }

    @Test
    void shouldNameAllColumns_whenAsked() {
        // When
        var columns = sql.query("select 1 as number, 'a' as word").one(Row::columns);

        // Then
        assertThat(columns).containsExactly("number", "word");
    }

    @Test
    void shouldTellFirstOneAndExists_whenThereAreRows() {
        // Given
        var query = sql.query("select n from generate_series(3, 5) n");

        // Then
        assertThat(query.first(row -> row.intValue(1))).contains(3);
        assertThat(query.<Integer>one(row -> row.intValue(1))).isEqualTo(3);
        assertThat(query.exists()).isTrue();
        assertThat(query.list(row -> row.intValue(1))).containsExactly(3, 4, 5);
    }

    @Test
    void shouldTellFirstOneAndExists_whenThereIsNoRow() {
        // Given
        var query = sql.query("select number from thing");

        // Then
        assertThat(query.first(row -> row.intValue(1))).isEmpty();
        assertThatThrownBy(() -> query.<Integer>one(row -> row.intValue(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no row");
        assertThat(query.exists()).isFalse();
        assertThat(query.list(row -> row.intValue(1))).isEmpty();
    }

    @Test
    void shouldReadTwoAnswers_whenTwoStatementsAreOne() {
        // Given
        sql.update("insert into thing values (1, 'one')");
        var two = "select ? + 1; select word from thing where number = ?";

        // When
        var both = sql.query(two, 6, 1).oneAndNext(row -> row.intValue(1), row -> row.text(1), SqlTest::joined);
        var half = sql.query(two, 6, 2).oneAndNext(row -> row.intValue(1), row -> row.text(1), SqlTest::joined);

        // Then
        assertThat(both).isEqualTo("7 one");
        assertThat(half).isEqualTo("7 null");
        assertThatThrownBy(() -> sql.query("select 1 where false; select 2")
                        .oneAndNext(row -> row.intValue(1), row -> row.intValue(1), (one, next) -> one))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String joined(Integer number, @Nullable String word) {
        return number + " " + word;
    }

    @Test
    void shouldReadAll_whenTheyComeInPortionsInsideATransaction() {
        // When
        var read = QuarkusTransaction.requiringNew()
                .call(() -> sql.query("select n from generate_series(1, 1000) n")
                        .inPortionsOf(64)
                        .list(row -> row.intValue(1)));

        // Then
        assertThat(read)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 1000).boxed().toList());
    }

    @Test
    void shouldSay57014_whenTheStatementTakesTooLong() {
        // When
        var failure = catchThrowableOfType(
                StatementFailed.class,
                () -> sql.query("select pg_sleep(30)")
                        .withinAtMost(Duration.ofSeconds(1))
                        .exists());

        // Then
        assertThat(failure.state()).isEqualTo("57014");
        assertThat(failure).hasMessageContaining("57014").hasMessageContaining("select pg_sleep(30)");
    }

    @Test
    void shouldCountChangedRows_whenUpdated() {
        // When
        var inserted = sql.update("insert into thing select n, 'word ' || n from generate_series(1, 5) n");
        var changed = sql.update("update thing set word = ? where number > ?", "other", 3);
        var none = sql.update("delete from thing where number = ?", 99);

        // Then
        assertThat(List.of(inserted, changed, none)).containsExactly(5, 2, 0);
    }

    @Test
    void shouldWriteAllRows_whenTheyGoAsABatch() {
        // Given
        var rows = IntStream.range(0, 500)
                .mapToObj(n -> new @Nullable Object[] {n, n % 2 == 0 ? null : "word " + n})
                .toList();

        // When
        var written = sql.updateAll("insert into thing values (?, ?)", rows);

        // Then
        assertThat(written).isEqualTo(500);
        var counts = sql.query("select count(*), count(word) from thing")
                .list(row -> Map.entry(row.longValue(1), row.longValue(2)));
        assertThat(counts).containsExactly(Map.entry(500L, 250L));
        assertThat(sql.updateAll("insert into thing values (?, ?)", List.of())).isZero();
    }

    @Test
    void shouldNameTheStatementAndNoValue_whenTheDatabaseRefusesIt() {
        // When
        var one = catchThrowableOfType(
                StatementFailed.class, () -> sql.update("insert into thing values (?, ?)", 1, "secret"));
        var many = catchThrowableOfType(
                StatementFailed.class,
                () -> sql.updateAll(
                        "insert into thing values (?, ?)",
                        List.of(new @Nullable Object[] {1, "fine"}, new @Nullable Object[] {2, "secret"})));

        // Then
        assertThat(one).hasMessage("SQL state 23514: insert into thing values (?, ?)");
        assertThat(one.isUniqueViolation()).isFalse();
        assertThat(Throwables.getStackTrace(one)).doesNotContain("secret");
        assertThat(many).hasMessageContaining("insert into thing values (?, ?)");
        assertThat(Throwables.getStackTrace(many)).doesNotContain("secret");
    }

    @Test
    void shouldShortenTheStatement_whenItIsLong() {
        // When
        var failure = catchThrowableOfType(
                StatementFailed.class,
                () -> sql.query("select\n   nothing " + ", 1".repeat(100)).exists());

        // Then
        assertThat(failure.state()).isEqualTo("42703");
        assertThat(failure)
                .hasMessageStartingWith("SQL state 42703: select nothing , 1")
                .hasMessageEndingWith("…");
    }

    @Test
    void shouldSayThatTheRowIsThere_whenAKeyIsTaken() {
        // Given
        sql.update("insert into thing values (1, 'one')");

        // When
        var failure = catchThrowableOfType(
                StatementFailed.class, () -> sql.update("insert into thing values (?, ?)", 1, "again"));

        // Then
        assertThat(failure.isUniqueViolation()).isTrue();
        assertThat(failure.state()).isEqualTo("23505");
    }

    @Test
    void shouldTakeTheUpdateWithIt_whenTheTransactionRollsBack() {
        // When
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    sql.update("insert into thing values (1, 'lost')");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        // Then
        assertThat(sql.query("select 1 from thing").exists()).isFalse();
    }

    @Test
    void shouldSeeItsOwnWrites_whenInsideOneTransaction() {
        // When
        var seen = QuarkusTransaction.requiringNew().call(() -> {
            sql.update("insert into thing values (1, 'one')");
            return sql.query("select word from thing").list(row -> row.text(1));
        });

        // Then
        assertThat(seen).containsExactly("one");
    }

    @Test
    void shouldFindThem_whenAnArrayIsAParameter() {
        // Given
        sql.update("insert into thing select n, 'word ' || n from generate_series(1, 5) n");

        // When
        var found = sql.query("select number from thing where word = any (?) order by number", (Object)
                        Sql.texts(List.of("word 2", "word 4", "word 9")))
                .list(row -> row.intValue(1));

        // Then
        assertThat(found).containsExactly(2, 4);
    }
}
