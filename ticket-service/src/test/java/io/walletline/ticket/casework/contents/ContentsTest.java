package io.walletline.ticket.casework.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.MovesTheClock;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.casework.attachments.AttachmentCalls;
import io.walletline.ticket.casework.attachments.Rows;
import io.walletline.ticket.casework.contents.storage.OrphanSweeper;
import io.walletline.ticket.protection.vault.Vault;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens between the first byte and the commit, nothing stays that belongs to nothing. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "adm-1",
        roles = {"agent", "admin"})
class ContentsTest extends MovesTheClock {

    @Inject
    Contents contents;

    @Inject
    OrphanSweeper sweeper;

    @Inject
    Vault vault;

    @Inject
    DataSource database;

    private final String customer = "cus-" + UUID.randomUUID();
    private final byte[] bytes = AttachmentCalls.png(300_000);
    private Rows rows;
    private UUID ticket;

    @BeforeEach
    void openATicket() {
        rows = new Rows(database);
        ticket = UUID.fromString(TicketCalls.open(customer, "refund"));
    }

    @Test
    void shouldRemoveWhatACrashHasLeft_whenItsTimeIsOver_andNotBefore() throws Exception {
        // Given: stored, and then the process was killed
        var id = received().content().id().toString();

        // When
        sweeper.sweep();
        var soon = rows.pieces(id);
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        sweeper.sweep();

        // Then
        assertThat(soon).isEqualTo(5);
        assertThat(rows.pieces(id)).isZero();
    }

    @Test
    void shouldLeaveWhatWasKept() throws Exception {
        // Given
        var received = received();
        QuarkusTransaction.requiringNew().run(() -> contents.keep(received));

        // When
        contents.drop(received);
        clock.advance(Duration.ofDays(1));
        sweeper.sweep();

        // Then
        assertThat(rows.pieces(received.content().id().toString())).isEqualTo(5);
        assertThat(read(received.content())).isEqualTo(bytes);
    }

    @Test
    void shouldKeepNothing_whenTheTransactionFails() throws Exception {
        // Given
        var received = received();

        // When
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    contents.keep(received);
                    throw new IllegalArgumentException("something else went wrong");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        contents.drop(received);

        // Then
        assertThat(rows.pieces(received.content().id().toString())).isZero();
    }

    @Test
    void shouldNotKeep_whatTheSweeperOrAnErasureWasFasterWith() {
        // Given
        var swept = received();
        var erased = received();
        contents.drop(swept);

        // When
        vault.destroy(customer, List.of(ticket));

        // Then
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> contents.keep(swept)))
                .isInstanceOf(UploadOvertaken.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> contents.keep(erased)))
                .isInstanceOf(UploadOvertaken.class);
        assertThat(contents.open(erased.content(), 0, 1)).isEmpty();
    }

    @Test
    void shouldCutOff_whoTakesTooLong() throws Exception {
        // Given
        var all = rows.pieces();
        var slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                clock.advance(Duration.ofMinutes(11));
                return super.read(into, offset, Math.min(length, 80_000));
            }
        };

        // When, Then
        assertThatThrownBy(() -> contents.receive(ticket, FileType.PNG, -1, slow))
                .isInstanceOf(UploadOvertaken.class);
        assertThat(rows.pieces()).isEqualTo(all);
    }

    @Test
    void shouldRefuse_whenSendersLieOrBreakOff() throws Exception {
        // Given
        var all = rows.pieces();
        var broken = new InputStream() {
            private final InputStream first = new ByteArrayInputStream(bytes);

            @Override
            public int read() throws IOException {
                int one = first.read();
                if (one < 0) {
                    throw new IOException("connection reset");
                }
                return one;
            }
        };

        // When, Then
        assertThatThrownBy(() -> contents.receive(ticket, FileType.PNG, -1, broken))
                .isInstanceOf(UploadBrokenOff.class);
        assertThatThrownBy(() -> contents.receive(ticket, FileType.PNG, bytes.length + 1, stream()))
                .isInstanceOf(UploadBrokenOff.class);
        assertThat(rows.pieces()).isEqualTo(all);
    }

    @Test
    void shouldLetOnlySoManyBeOnTheirWay() throws Exception {
        // Given
        var go = new CountDownLatch(1);
        var waiting = new CountDownLatch(8);
        var stuck = new InputStream() {
            @Override
            public int read() throws IOException {
                waiting.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new IOException("given up");
            }
        };

        // When
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> assertThatThrownBy(() -> contents.receive(ticket, FileType.PNG, -1, stuck))
                        .isInstanceOf(UploadBrokenOff.class));
            }
            waiting.await();

            // Then
            assertThatThrownBy(this::received).isInstanceOf(TooManyUploads.class);
            go.countDown();
        }
        await().until(() -> received() != null);
    }

    @Test
    void shouldGoOnWithTheRest_whenAStoreIsAway() throws Exception {
        // Given: one lies in a store that nobody has said where it is
        var away = UUID.randomUUID();
        rows.change("insert into attachment_debris (id, store, due_at) values ('%s', 's3', '%s')"
                .formatted(away, clock.instant().minusSeconds(60)));
        var id = received().content().id().toString();
        clock.advance(Duration.ofHours(1).plusSeconds(1));

        // When
        sweeper.sweep();

        // Then
        assertThat(rows.pieces(id)).isZero();
        assertThat(rows.one("select count(*) from attachment_debris where id = '%s' and due_at = '%s'"
                        .formatted(away, clock.instant().plus(Duration.ofMinutes(10)))))
                .isEqualTo(1);
        rows.change("delete from attachment_debris where id = '" + away + "'");
    }

    private Received received() {
        return contents.receive(ticket, FileType.PNG, bytes.length, stream());
    }

    private InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    private byte[] read(Content content) throws IOException {
        var out = new ByteArrayOutputStream();
        contents.open(content, 0, content.bytes()).orElseThrow().writeTo(out);
        return out.toByteArray();
    }
}
