package io.walletline.ticket.privacy.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.MovesTheClock;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.casework.attachments.AttachmentCalls;
import io.walletline.ticket.casework.attachments.Rows;
import io.walletline.ticket.privacy.retention.Retention;
import io.walletline.ticket.privacy.retention.RetentionTable;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files are a customer's data: handed out with them, erased with them, gone when their time is over. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "adm-1",
        roles = {"admin", "agent", "supervisor"})
class FilesTest extends MovesTheClock {

    @Inject
    DataSource database;

    @Inject
    Retention retention;

    @Inject
    RetentionTable table;

    private final String customer = "cus-" + UUID.randomUUID();
    private final String planted = "planted-" + UUID.randomUUID();

    /** Other tests' tickets were closed at the same moment, in no order. */
    @BeforeEach
    void lookAtAllTickets() {
        table.beginAgain();
    }

    @Test
    void shouldBeNowhereInClear_andReadableByNobody_whenTheCustomerIsErased() throws Exception {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        var id = upload(ticket, "");
        var everything = new Everything(database);
        var clear = everything.columnsWith(planted);

        // When
        given().post("/customers/{ref}/erasure", customer).then().statusCode(200);

        // Then
        assertThat(clear).isEmpty();
        assertThat(everything.columnsWith(planted)).isEmpty();
        assertThat(Everything.topicsWith(planted)).isEmpty();
        AttachmentCalls.download(ticket, id).then().statusCode(410).body("type", endsWith("/attachment-removed"));
        given().get("/tickets/{id}/attachments", ticket)
                .then()
                .body("items.removal", contains("erasure"))
                .body("items.name", contains(nullValue()))
                .body("items.sha256", contains(nullValue()))
                .body("items.bytes", contains(planted.length()));
        assertThat(isDueForRemoval(id)).isTrue();
        assertThatTheWorldWasTold(ticket, id, "erasure");
    }

    @Test
    void shouldGoWithTheTexts_whenTheirTimeIsOver() throws Exception {
        // Given
        var ticket = TicketCalls.open(customer, "how-to");
        var id = upload(ticket, "");
        TicketCalls.close(ticket);

        // When
        clock.advance(Duration.ofDays(367));
        retention.retire();

        // Then
        AttachmentCalls.download(ticket, id).then().statusCode(410);
        given().get("/tickets/{id}/attachments", ticket).then().body("items.removal", contains("retention"));
        assertThat(isDueForRemoval(id)).isTrue();
        assertThatTheWorldWasTold(ticket, id, "retention");
    }

    @Test
    void shouldSayWhyAFileWasRemoved_asLongAsTextsAreKept() {
        // Given
        var ticket = TicketCalls.open(customer, "how-to");
        var id = upload(ticket, "");
        TicketCalls.post(
                        "/tickets/%s/attachments/%s/removal".formatted(ticket, id),
                        "{\"reason\":\"shows %s\"}".formatted(planted))
                .then()
                .statusCode(200);
        TicketCalls.close(ticket);
        var file = given().get("/customers/{ref}/export", customer);

        // When
        clock.advance(Duration.ofDays(367));
        retention.retire();

        // Then
        file.then()
                .body("tickets[0].attachments[0].removal", equalTo("by-hand"))
                .body("tickets[0].attachments[0].reason", equalTo("shows " + planted))
                .body("tickets[0].attachments[0].path", nullValue());
        given().get("/tickets/{id}/attachments", ticket)
                .then()
                .body("items.removal", contains("by-hand"))
                .body("items.reason", contains(nullValue()));
    }

    @Test
    void shouldStay_whileALegalHoldIsInForce() {
        // Given
        var ticket = TicketCalls.open(customer, "how-to");
        var id = upload(ticket, "");
        TicketCalls.hold(customer);
        TicketCalls.close(ticket);

        // When
        clock.advance(Duration.ofDays(367));
        retention.retire();
        var erasure = given().post("/customers/{ref}/erasure", customer);

        // Then
        erasure.then().statusCode(409).body("type", endsWith("/legal-hold"));
        AttachmentCalls.download(ticket, id).then().statusCode(200);
    }

    @Test
    void shouldStayWithTheCaller_whenTheMergeWasAMistake() {
        // Given: files of a caller whom nobody knows, before and while the ticket is merged into a customer's
        var theirs = TicketCalls.open(customer, "fees");
        var unknown = unknown();
        var before = upload(unknown, "");
        String entry = given().get("/tickets/{id}/attachments", unknown).path("items[0].entryId");
        TicketCalls.merge(unknown, theirs);
        var beside = upload(theirs, "?entry=" + entry);
        var later = upload(unknown, "");
        TicketCalls.unmerge(unknown);

        // When
        given().post("/customers/{ref}/erasure", customer).then().statusCode(200);

        // Then: what hangs on the caller's own words is the caller's, what came later went to the customer's
        AttachmentCalls.download(unknown, before).then().statusCode(200);
        AttachmentCalls.download(unknown, beside).then().statusCode(200);
        AttachmentCalls.download(theirs, before).then().statusCode(404);
        AttachmentCalls.download(theirs, later).then().statusCode(410);
        AttachmentCalls.download(unknown, later).then().statusCode(404);
    }

    @Test
    void shouldBeGone_whenTheCustomerIsErasedBeforeTheMergeIsUndone_andOthersCanCome() {
        // Given
        var theirs = TicketCalls.open(customer, "fees");
        var unknown = unknown();
        var file = upload(unknown, "");
        TicketCalls.merge(unknown, theirs);
        given().post("/customers/{ref}/erasure", customer).then().statusCode(200);

        // When
        TicketCalls.unmerge(unknown);
        var later = upload(unknown, "");

        // Then
        AttachmentCalls.download(unknown, file).then().statusCode(410);
        AttachmentCalls.download(unknown, later).then().statusCode(200);
        given().get("/tickets/{id}/attachments", unknown)
                .then()
                .body("items.removal", contains("erasure", null))
                .body("items[0].name", nullValue());
    }

    @Test
    void shouldBeHeldWithTheCustomer_asLongAsItIsMerged_byWhateverAddress() {
        // Given: merged over a second ticket of an unknown caller
        var theirs = TicketCalls.open(customer, "how-to");
        var unknown = unknown();
        var between = unknown();
        var file = upload(unknown, "");
        TicketCalls.merge(unknown, between);
        TicketCalls.merge(between, theirs);
        TicketCalls.hold(customer);

        // When
        clock.advance(Duration.ofDays(367));
        retention.retire();
        var refused = removal(unknown, file);
        TicketCalls.unmerge(between);
        var removed = removal(unknown, file);

        // Then
        refused.then().statusCode(409).body("type", endsWith("/legal-hold"));
        removed.then().statusCode(200).body("removal", equalTo("by-hand"));
    }

    private static String unknown() {
        return TicketCalls.post("/tickets", "{\"channel\":\"message\",\"category\":\"how-to\",\"text\":\"hello\"}")
                .path("id");
    }

    private static Response removal(String ticket, String id) {
        return TicketCalls.post(
                "/tickets/%s/attachments/%s/removal".formatted(ticket, id), "{\"reason\":\"not theirs\"}");
    }

    @Test
    void shouldBeInTheArchive_thatHandsOutAllThatIsHeld() throws Exception {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        var id = upload(ticket, "");
        var internal = upload(ticket, "?internal=true");

        // When
        var answer = given().get("/customers/{ref}/export/archive", customer);

        // Then
        answer.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", endsWith("\"customer-data.zip\""));
        var files = unzipped(answer.asByteArray());
        var path = "files/%s/%s.txt".formatted(id, planted);
        assertThat(files).containsOnlyKeys("customer-data.json", path, path.replace(id, internal));
        assertThat(files.get(path)).isEqualTo(planted);
        assertThat(JsonPath.from(files.get("customer-data.json")).<String>getList("tickets[0].attachments.path"))
                .containsExactly(path, path.replace(id, internal));
        given().get("/customers/{ref}/export", customer)
                .then()
                .body("tickets[0].attachments", hasSize(2))
                .body("tickets[0].attachments[0].sha256", notNullValue());
    }

    @Test
    @TestSecurity(user = "cus-archive", roles = "customer")
    void shouldHandOutTheirOwnFilesToCustomers_andNobodyElses() throws Exception {
        // Given
        String ticket = TicketCalls.post("/tickets", "{\"channel\":\"message\",\"text\":\"my fees\"}")
                .path("id");
        upload(ticket, "");

        // When
        var own = given().get("/customers/cus-archive/export/archive");
        var foreign = given().get("/customers/{ref}/export/archive", customer);

        // Then
        own.then().statusCode(200);
        assertThat(unzipped(own.asByteArray())).hasSize(2).containsValue(planted);
        foreign.then().statusCode(404).body("type", endsWith("/customer-not-found"));
    }

    @Test
    @TestSecurity(user = "agt-1", roles = "agent")
    void shouldForbidTheArchiveToAgents() {
        given().get("/customers/{ref}/export/archive", customer)
                .then()
                .statusCode(403)
                .body("status", equalTo(403));
    }

    private String upload(String ticket, String query) {
        return AttachmentCalls.upload(
                        ticket, query, planted + ".txt", "text/plain", planted.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private boolean isDueForRemoval(String id) throws Exception {
        return new Rows(database)
                        .one("select count(*) from attachment_debris where id = '%s' and due_at <= '%s'"
                                .formatted(id, clock.instant()))
                == 1;
    }

    private static void assertThatTheWorldWasTold(String ticket, String id, String why) {
        var told = AttachmentCalls.toldOfRemoval(ticket);
        assertThat(told.get("attachmentId").asText()).isEqualTo(id);
        assertThat(told.get("reason").asText()).isEqualTo(why);
        assertThat(told.get("removedBy").asText()).isEqualTo("system");
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
