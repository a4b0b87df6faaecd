package io.walletline.ticket.casework.contents.storage;

import static io.restassured.RestAssured.given;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.download;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.png;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.servers.FreePorts;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.MovesTheClock;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.casework.attachments.Rows;
import io.walletline.ticket.casework.contents.Content;
import io.walletline.ticket.casework.contents.Contents;
import io.walletline.ticket.casework.contents.FileType;
import io.walletline.ticket.casework.contents.S3Server;
import io.walletline.ticket.protection.vault.Vault;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The same as in the database, against a server that speaks S3. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(S3Server.class)
@TestSecurity(
        user = "adm-1",
        roles = {"agent", "supervisor", "admin"})
class S3StoreTest extends MovesTheClock {

    private static final int MIB = 1024 * 1024;

    @Inject
    S3Access s3;

    @Inject
    S3Store store;

    @Inject
    DatabaseStore rowsStore;

    @Inject
    Contents contents;

    @Inject
    OrphanSweeper sweeper;

    @Inject
    Vault vault;

    @Inject
    DataSource database;

    private final String customer = "cus-" + UUID.randomUUID();
    private String ticket;

    @BeforeEach
    void openATicket() {
        ticket = TicketCalls.open(customer, "refund");
    }

    @Test
    void shouldKeepFilesInTheBucket_sealed_andGiveThemBack() throws Exception {
        // Given
        var bytes = png(12 * MIB);

        // When
        String id = upload(ticket, "large.png", bytes).path("id");
        var file = download(ticket, id);
        var part = given().header("Range", "bytes=6000000-6999999").get("/tickets/{t}/attachments/{id}", ticket, id);

        // Then
        assertThat(file.asByteArray()).isEqualTo(bytes);
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 6_000_000, 7_000_000));
        var object = object(id);
        assertThat(object).hasSize(Pieces.STANDARD.sealedBytes(bytes.length, 0, 12 * 16));
        assertThat(Arrays.copyOfRange(object, 12, 12 + 64)).isNotEqualTo(Arrays.copyOf(bytes, 64));
        assertThat(new Rows(database).pieces(id)).isZero();
    }

    @Test
    void shouldTakeASmallFile_inOneRequest() throws Exception {
        // Given
        var bytes = png(1000);

        // When
        String id = upload(ticket, "small.png", bytes).path("id");

        // Then
        assertThat(download(ticket, id).asByteArray()).isEqualTo(bytes);
        assertThat(object(id)).hasSize(1000 + 28);
        assertThat(unfinished(id)).isZero();
    }

    @Test
    void shouldRemoveWhatIsRemovedOrErased() {
        // Given
        String removed = upload(ticket, "a.png", png(1000)).path("id");
        String erased = upload(ticket, "b.png", png(6 * MIB)).path("id");
        TicketCalls.post("/tickets/%s/attachments/%s/removal".formatted(ticket, removed), "{\"reason\":\"not theirs\"}")
                .then()
                .statusCode(200);
        given().post("/customers/{ref}/erasure", customer).then().statusCode(200);

        // When
        sweeper.sweep();

        // Then
        assertThatThrownBy(() -> object(removed)).isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> object(erased)).isInstanceOf(NoSuchKeyException.class);
        download(ticket, erased).then().statusCode(410);
    }

    @Test
    void shouldRemoveWhatACrashHasLeft_betweenStoreAndCommit() throws Exception {
        // Given
        var received = contents.receive(UUID.fromString(ticket), FileType.PNG, -1, new ByteArrayInputStream(png(1000)));
        var id = received.content().id().toString();

        // When
        sweeper.sweep();
        var soon = object(id);
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        sweeper.sweep();

        // Then
        assertThat(soon).isNotEmpty();
        assertThatThrownBy(() -> object(id)).isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void shouldRemoveThePartsOfAnUpload_thatCameToNoEnd() throws Exception {
        // Given
        var id = UUID.randomUUID();
        var broken = new SequenceInputStream(new ByteArrayInputStream(png(11 * MIB)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }
        });
        assertThatThrownBy(() -> store.write(id, broken)).isInstanceOf(IOException.class);
        var left = unfinished(id.toString());

        // When
        store.remove(id);

        // Then
        assertThat(left).isEqualTo(1);
        assertThat(unfinished(id.toString())).isZero();
    }

    @Test
    void shouldNotHandOut_whatSomebodyHasChangedInTheBucket() throws Exception {
        // Given
        String id = upload(ticket, "a.png", png(200_000)).path("id");
        var object = object(id);
        object[100_000] ^= 1;
        var swapped = upload(ticket, "b.png", png(200_000)).<String>path("id");

        // When
        put(swapped, object(id));
        put(id, object);

        // Then
        given().header("Range", "bytes=70000-")
                .get("/tickets/{t}/attachments/{id}", ticket, id)
                .then()
                .statusCode(500)
                .body("type", endsWith("/damaged-content"));
        download(ticket, swapped).then().statusCode(500).body("type", endsWith("/damaged-content"));
    }

    @Test
    void shouldReadOldFilesWhereTheyLie() throws Exception {
        // Given: taken in when the database was configured
        var id = UUID.randomUUID();
        var bytes = png(100_000);
        var seal = QuarkusTransaction.requiringNew().call(() -> vault.pieces(UUID.fromString(ticket)));
        rowsStore.write(id, Pieces.STANDARD.sealing(new ByteArrayInputStream(bytes), seal, id));

        // When
        var out = new ByteArrayOutputStream();
        contents.open(new Content(id, seal.keyId(), bytes.length, "database"), 0, bytes.length)
                .orElseThrow()
                .writeTo(out);

        // Then
        assertThat(out.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void shouldSayThatTheStoreIsAway() {
        // Given
        var away = new S3Store(new S3Access(config("http://127.0.0.1:" + FreePorts.next(), "x")));

        // When, Then
        assertThatThrownBy(() -> away.write(UUID.randomUUID(), new ByteArrayInputStream(new byte[10])))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> away.read(UUID.randomUUID(), 0, 1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> away.remove(UUID.randomUUID())).isInstanceOf(IOException.class);
    }

    @Test
    void shouldBeRefused_whoSignsWithAnotherSecret() {
        // Given
        var stranger = new S3Access(config(endpoint(), "another secret"));

        // When, Then
        assertThatThrownBy(() -> stranger.client().listObjectsV2(what -> what.bucket("walletline-attachments")))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
    }

    private byte[] object(String id) throws IOException {
        return s3.client()
                .getObjectAsBytes(what -> what.bucket(s3.bucket()).key("attachments/" + id))
                .asByteArray();
    }

    private void put(String id, byte[] bytes) throws IOException {
        s3.client()
                .putObject(
                        to -> to.bucket(s3.bucket()).key("attachments/" + id),
                        software.amazon.awssdk.core.sync.RequestBody.fromBytes(bytes));
    }

    private long unfinished(String id) throws IOException {
        return s3.client()
                .listMultipartUploads(what -> what.bucket(s3.bucket()).prefix("attachments/" + id))
                .uploads()
                .size();
    }

    private String endpoint() {
        return org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getValue("walletline.attachments.s3.endpoint", String.class);
    }

    private static AttachmentConfig.S3 config(String endpoint, String secret) {
        return new AttachmentConfig.S3() {
            @Override
            public Optional<URI> endpoint() {
                return Optional.of(URI.create(endpoint));
            }

            @Override
            public String region() {
                return "us-east-1";
            }

            @Override
            public String bucket() {
                return "walletline-attachments";
            }

            @Override
            public Optional<String> accessKey() {
                return Optional.of("walletline-tests");
            }

            @Override
            public Optional<String> secretKey() {
                return Optional.of(secret);
            }
        };
    }
}
