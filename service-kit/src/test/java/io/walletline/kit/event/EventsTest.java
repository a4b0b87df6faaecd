package io.walletline.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.kit.sql.Sql;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class EventsTest {

    @Inject
    Notebook notebook;

    @Inject
    Sql sql;

    @ConfigProperty(name = "walletline.topics.prefix")
    String prefix;

    private KafkaTap tap;

    @BeforeEach
    void open() {
        tap = KafkaTap.open();
    }

    @AfterEach
    void close() {
        tap.close();
    }

    @Test
    void shouldPublishWithAllAttributes_whenTransactionCommits() {
        // Given
        var key = "k-" + UUID.randomUUID();

        // When
        var id = notebook.write(key, "hello");

        // Then
        var seen = tap.await(Notebook.TOPIC, "note-scribbled", s -> s.id().equals(id));
        assertThat(seen.key()).isEqualTo(key);
        assertThat(seen.data().get("text").asText()).isEqualTo("hello");
        assertThat(seen.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/kit-test")
                .containsEntry("ce_type", "io.walletline.note-scribbled.v1")
                .containsEntry("ce_subject", key)
                .containsEntry("ce_correlationid", id.toString())
                .containsKeys("ce_time", "ce_recordedtime")
                .doesNotContainKey("ce_causationid");
    }

    @Test
    void shouldRefuseAppend_whenNoTransactionIsOpen() {
        // When
        var attempt = catchThrowable(() -> notebook.writeWithoutTransaction("k", "outside"));

        // Then
        assertThat(attempt).isInstanceOf(TransactionalException.class);
    }

    @Test
    void shouldPublishNothing_whenTransactionRollsBack() {
        // Given
        var key = "k-" + UUID.randomUUID();

        // When
        assertThatThrownBy(() -> notebook.writeAndFail(key, "lost")).isInstanceOf(IllegalStateException.class);

        // Then: a later event of the same key arrives, and it is the only one
        notebook.write(key, "kept");
        tap.await(Notebook.TOPIC, "note-scribbled", s -> s.key().equals(key));
        assertThat(tap.all(Notebook.TOPIC).stream().filter(s -> s.key().equals(key)))
                .extracting(s -> s.data().get("text").asText())
                .containsExactly("kept");
    }

    @Test
    void shouldKeepTheOrderOfAKey_whenManyAreWritten() {
        // Given
        var key = "k-" + UUID.randomUUID();
        var written = new ArrayList<String>();

        // When
        for (int i = 0; i < 300; i++) {
            notebook.write(key, "note " + i);
            notebook.write("other-" + i % 7, "noise");
            written.add("note " + i);
        }

        // Then
        var seen = tap.await(Notebook.TOPIC, s -> s.key().equals(key), 300);
        assertThat(seen).extracting(s -> s.data().get("text").asText()).containsExactlyElementsOf(written);
    }

    @Test
    void shouldKeepTheOrderOfAKey_whenOneTransactionWritesMoreThanABatchHolds() {
        // Given
        var key = "k-" + UUID.randomUUID();
        var written = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            written.add(i + " " + UUID.randomUUID().toString().repeat(150));
        }

        // When
        notebook.writeAll(key, written);

        // Then
        var seen = tap.await(Notebook.TOPIC, s -> s.key().equals(key), written.size());
        assertThat(seen).extracting(s -> s.data().get("text").asText()).containsExactlyElementsOf(written);
    }

    @Test
    void shouldTakeEffectOnce_whenAnEventComesTwice() {
        // Given
        var id = UUID.randomUUID();
        var correlation = UUID.randomUUID();
        var text = "once-" + id;

        // When
        tap.publish(Notebook.TOPIC, "k", "note-written", new Notebook.Note(text), id, correlation);
        tap.publish(Notebook.TOPIC, "k", "note-written", new Notebook.Note(text), id, correlation);
        tap.publish(Notebook.TOPIC, "k", "note-written", new Notebook.Note("after-" + id));

        // Then
        Awaitility.await().until(() -> notebook.taken().contains("after-" + id));
        assertThat(notebook.taken()).containsOnlyOnce(text);
    }

    @Test
    void shouldHandOnCorrelationAndCause_whenAnEventCausesAnother() {
        // Given
        var id = UUID.randomUUID();
        var correlation = UUID.randomUUID();

        // When
        tap.publish(Notebook.TOPIC, "k-" + id, "note-written", new Notebook.Note("cause"), id, correlation);

        // Then
        var copy = tap.await(Notebook.COPIES, "note-copied", s -> s.key().equals("k-" + id));
        assertThat(copy.causationId()).isEqualTo(id);
        assertThat(copy.correlationId()).isEqualTo(correlation);
    }

    @Test
    void shouldIgnore_whenTypeOrVersionIsUnknown() {
        // Given
        var id = UUID.randomUUID();

        // When
        tap.publishRaw(
                Notebook.TOPIC, "k", "io.walletline.note-written.v2", "{}".getBytes(StandardCharsets.UTF_8), id, id);
        tap.publish(Notebook.TOPIC, "k", "note-written", new Notebook.Note("next-" + id));

        // Then
        Awaitility.await().until(() -> notebook.taken().contains("next-" + id));
        assertThat(notebook.taken()).doesNotContainNull();
    }

    @Test
    void shouldGoToTheDeadLettersAndGoOn_whenAnEventIsPoison() {
        // Given
        var broken = UUID.randomUUID();
        var cursed = UUID.randomUUID();
        var failuresBefore = notebook.failures();

        // When
        tap.publishRaw(
                Notebook.TOPIC,
                "k",
                "io.walletline.note-written.v1",
                "{no json".getBytes(StandardCharsets.UTF_8),
                broken,
                broken);
        tap.publish(Notebook.TOPIC, "k", "note-written", new Notebook.Note("cursed"), cursed, cursed);
        tap.publish(Notebook.TOPIC, "k", "note-written", new Notebook.Note("healthy-" + cursed));

        // Then
        Awaitility.await().until(() -> notebook.taken().contains("healthy-" + cursed));
        assertThat(notebook.failures()).isEqualTo(failuresBefore + 3);
        assertThat(tap.records(prefix + "kit-test.dead-letters"))
                .extracting(r -> new String(r.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .contains(broken.toString(), cursed.toString());
    }

    @Test
    void shouldTakeEachOnceInOrder_whenTheyComeInBatchesWithPoisonAndDuplicates() {
        // Given
        var key = "m-" + UUID.randomUUID();
        var cursed = UUID.randomUUID();
        var broken = UUID.randomUUID();
        var healthy = new ArrayList<String>();

        // When: many at once, every tenth of them twice, a cursed and a broken one in the middle
        for (int i = 0; i < 200; i++) {
            var id = UUID.randomUUID();
            var memo = new Notebook.Note("memo " + i);
            healthy.add(memo.text());
            tap.publish(Notebook.MEMOS, key, "memo-written", memo, id, id);
            if (i % 10 == 0) {
                tap.publish(Notebook.MEMOS, key, "memo-written", memo, id, id);
            }
            if (i == 100) {
                tap.publish(Notebook.MEMOS, key, "memo-written", new Notebook.Note("cursed"), cursed, cursed);
                tap.publishRaw(
                        Notebook.MEMOS,
                        key,
                        "io.walletline.memo-written.v1",
                        "{no json".getBytes(StandardCharsets.UTF_8),
                        broken,
                        broken);
            }
        }

        // Then
        var copies = tap.await(Notebook.COPIES, s -> s.key().equals(key), 200);
        assertThat(copies).extracting(s -> s.data().get("text").asText()).containsExactlyElementsOf(healthy);
        Awaitility.await()
                .untilAsserted(() -> assertThat(tap.records(prefix + "kit-test.dead-letters"))
                        .extracting(
                                r -> new String(r.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                        .contains(broken.toString(), cursed.toString()));
    }

    @Test
    void shouldStopOnlyItsOwnKey_whenAnEventCannotBeSent() {
        // Given an event that is too large for the broker, one behind it, and one of another key
        var stuck = "stuck-" + UUID.randomUUID();
        var free = "free-" + UUID.randomUUID();
        notebook.writeAll(stuck, List.of("x".repeat(3_000_000), "behind"));

        // When
        notebook.write(free, "passes");

        // Then
        tap.await(Notebook.TOPIC, "note-scribbled", s -> s.key().equals(free));
        assertThat(tap.all(Notebook.TOPIC)).noneMatch(s -> s.key().equals(stuck));
        sql.update("delete from outbox where aggregateid = '" + stuck + "' and length(payload) > 1000000");
        var behind = tap.await(Notebook.TOPIC, "note-scribbled", s -> s.key().equals(stuck));
        assertThat(behind.data().get("text").asText()).isEqualTo("behind");
    }

    @Test
    void shouldTakeTheLeadAgain_whenTheRelayLosesItsDatabaseSession() {
        // Given
        var key = "k-" + UUID.randomUUID();

        // When
        sql.query(
                        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()")
                .exists();
        notebook.write(key, "after the loss");

        // Then
        tap.await(Notebook.TOPIC, "note-scribbled", s -> s.key().equals(key));
    }

    @Test
    void shouldHearOfOtherInstances_whenTheyRing() {
        // Given an event that another instance committed, of which this one's relay was not told in-process
        var key = "k-" + UUID.randomUUID();
        sql.update("""
                insert into outbox (id, aggregatetype, aggregateid, type, payload, source,
                                    occurredtime, recordedtime, correlationid)
                values (gen_random_uuid(), 'note.events', '%s', 'io.walletline.note-scribbled.v1', '{"text":"theirs"}',
                        '/other', now(), now(), gen_random_uuid())""".formatted(key));

        // When
        sql.query("select pg_notify('walletline_outbox', '')").exists();

        // Then
        tap.await(Notebook.TOPIC, "note-scribbled", s -> s.key().equals(key));
    }
}
