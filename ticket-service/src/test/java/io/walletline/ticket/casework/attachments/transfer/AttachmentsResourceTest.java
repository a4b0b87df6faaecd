package io.walletline.ticket.casework.attachments.transfer;

import static io.restassured.RestAssured.given;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.download;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.list;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.png;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.remove;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.sha256;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.toldOfRemoval;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.casework.attachments.Rows;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "agt-1",
        roles = {"agent", "supervisor", "admin"})
class AttachmentsResourceTest {

    @Inject
    DataSource database;

    private final String customer = "cus-" + UUID.randomUUID();

    @Test
    void shouldGiveBackWhatWasSent_andNothingToRunOrKeep() throws Exception {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        var bytes = png(200_000);

        // When
        var added = upload(ticket, "屏幕 截图.png", bytes);
        var file = download(ticket, added.path("id"));

        // Then
        added.then()
                .statusCode(201)
                .header("Location", endsWith("/tickets/" + ticket + "/attachments/" + added.path("id")))
                .body("name", equalTo("屏幕 截图.png"))
                .body("type", equalTo("image/png"))
                .body("bytes", equalTo(bytes.length))
                .body("sha256", equalTo(sha256(bytes)))
                .body("internal", equalTo(false))
                .body("addedBy", equalTo("agt-1"));
        file.then()
                .statusCode(200)
                .contentType("image/png")
                .header("Content-Length", Integer.toString(bytes.length))
                .header("Content-Disposition", containsString("attachment; filename=\"__ __.png\"; filename*=UTF-8''"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Cache-Control", containsString("no-store"))
                .header("ETag", equalTo("\"" + sha256(bytes) + "\""));
        assertThat(file.asByteArray()).isEqualTo(bytes);
    }

    @Test
    void shouldHangOnAnEntryOfItsOwn_inTheTicketsLanguage() {
        // Given
        var ticket = TicketCalls.post(
                        "/tickets",
                        "{\"customerRef\":\"%s\",\"channel\":\"message\",\"category\":\"fees\",\"language\":\"zh\"}"
                                .formatted(customer))
                .<String>path("id");

        // When
        upload(ticket, "a.png", png(10));
        upload(ticket, "?internal=true", "b.png", "image/png", png(11));

        // Then
        given().get("/tickets/{id}/timeline", ticket)
                .then()
                .body("items.findAll { it.attachments != null }.kind", contains("message", "note"))
                .body("items.findAll { it.attachments != null }.text", contains("[附件]", "[附件]"))
                .body("items.attachments.flatten().findAll { it != null }.name", contains("a.png", "b.png"));
        list(ticket)
                .then()
                .body("items.internal", contains(false, true))
                .body("items.name", contains("a.png", "b.png"));
    }

    @Test
    void shouldHangOnTheEntryThatIsNamed() {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        String note = TicketCalls.note(ticket, "look").path("id");

        // When
        var first = upload(ticket, "?entry=" + note, "a.png", "image/png", png(10));
        var second = upload(
                ticket, "?entry=" + note, "b.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));

        // Then
        first.then().statusCode(201).body("entryId", equalTo(note)).body("internal", equalTo(true));
        second.then().statusCode(201);
        given().get("/tickets/{id}/timeline", ticket)
                .then()
                .body("items.find { it.id == '" + note + "' }.attachments.name", contains("a.png", "b.pdf"))
                .body("items.find { it.id == '" + note + "' }.text", equalTo("look"));
    }

    @Test
    void shouldGiveThePartThatIsAskedFor() {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        var bytes = png(150_000);
        String id = upload(ticket, "a.png", bytes).path("id");

        // When
        var part = given().header("Range", "bytes=65000-66999").get("/tickets/{t}/attachments/{id}", ticket, id);
        var end = given().header("Range", "bytes=-10").get("/tickets/{t}/attachments/{id}", ticket, id);
        var stale = given().header("Range", "bytes=0-9")
                .header("If-Range", "\"another\"")
                .get("/tickets/{t}/attachments/{id}", ticket, id);
        var behind = given().header("Range", "bytes=150000-").get("/tickets/{t}/attachments/{id}", ticket, id);

        // Then
        part.then().statusCode(206).header("Content-Range", "bytes 65000-66999/150000");
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 65_000, 67_000));
        assertThat(end.asByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 149_990, 150_000));
        stale.then().statusCode(200).header("Content-Length", "150000");
        behind.then()
                .statusCode(416)
                .body("type", endsWith("/range-not-satisfiable"))
                .body("bytes", equalTo(150_000));
    }

    @Test
    void shouldAttachOnce_whenItIsSentAgain() throws Exception {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        var rows = new Rows(database);

        // When
        var first = sent(ticket, "key-" + ticket, png(100_000));
        var before = rows.pieces();
        var again = sent(ticket, "key-" + ticket, png(100_000));
        var other = sent(ticket, "key-" + ticket, png(99_999));

        // Then
        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotency-Replay", "true").body("id", equalTo(first.path("id")));
        other.then().statusCode(422).body("type", endsWith("/idempotency-key-reused"));
        list(ticket).then().body("items", hasSize(1));
        assertThat(rows.pieces()).isEqualTo(before);
    }

    private static io.restassured.response.Response sent(String ticket, String key, byte[] bytes) {
        return given().header("Idempotency-Key", key)
                .header("X-File-Name", "a.png")
                .header("Content-Type", "image/png")
                .body(bytes)
                .post("/tickets/{id}/attachments", ticket);
    }

    @ParameterizedTest
    @CsvSource({
        "a.png,  image/png,       '%PDF-1.7', 422, file-not-of-its-type",
        "a.pdf,  application/pdf, 'MZ',       422, file-not-of-its-type",
        "a.png,  image/png,       '',         422, empty-file",
        "a.html, text/html,       '<p>',      415, file-type-not-taken",
        "a.svg,  image/svg+xml,   '<svg/>',   415, file-type-not-taken",
        "a.bin,  application/octet-stream, 'x', 415, file-type-not-taken",
        "a.exe,  text/plain,      'x',        422, bad-file-name",
        "../a.txt, text/plain,    'x',        422, bad-file-name"
    })
    void shouldSayWhatIsWrong(String name, String type, String body, int status, String slug) throws Exception {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        var rows = new Rows(database);
        var before = rows.pieces();

        // When
        var refused = upload(ticket, "", name, type, body.getBytes(StandardCharsets.UTF_8));

        // Then
        refused.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith("/" + slug));
        assertThat(refused.asString()).doesNotContain(name);
        list(ticket).then().body("items", hasSize(0));
        assertThat(rows.pieces()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "我的卡号 4111111111111111, card-number, 4111111111111111",
        "the verification code is 482913, one-time-code, 482913",
        "-----BEGIN PRIVATE KEY-----, private-key, BEGIN"
    })
    void shouldRefuseATextWithSecrets_andKeepAndTellNothingOfIt(String secret, String kind, String value)
            throws Exception {
        // Given: far behind where anything has been stored already
        var ticket = TicketCalls.open(customer, "refund");
        var rows = new Rows(database);
        var before = rows.pieces();
        var debris = rows.debris();
        var text = "line after line\n".repeat(60_000) + secret + "\nline after line".repeat(1_000);

        // When
        var refused = upload(ticket, "", "log.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));

        // Then
        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/file-with-secrets"))
                .body("kinds", contains(kind));
        assertThat(refused.asString()).doesNotContain(value);
        list(ticket).then().body("items", hasSize(0));
        assertThat(rows.pieces()).isEqualTo(before);
        assertThat(rows.debris()).isEqualTo(debris);
    }

    @Test
    void shouldTakeATextWithoutSecrets_andAPictureWhateverStandsInIt() {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        var picture = png(5_000);
        var card = " 4111 1111 1111 1111 ".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(card, 0, picture, 100, card.length);

        // When
        var text = upload(
                ticket,
                "",
                "orders.txt",
                "text/plain",
                "订单号 4111111111111111\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        var image = upload(ticket, "a.png", picture);

        // Then
        text.then().statusCode(201);
        image.then().statusCode(201);
    }

    @Test
    void shouldRefuse_whatHasNoPlace() {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        var other = TicketCalls.open(customer, "refund");
        String foreignNote = TicketCalls.note(other, "there").path("id");
        var closed = TicketCalls.open(customer, "other");
        TicketCalls.move(closed, "resolved").then().statusCode(200);
        TicketCalls.move(closed, "closed").then().statusCode(200);

        // When
        var elsewhere = upload(ticket, "?entry=" + foreignNote, "a.png", "image/png", png(9));
        var late = upload(closed, "a.png", png(9));
        var nowhere = upload(UUID.randomUUID().toString(), "a.png", png(9));

        // Then
        elsewhere.then().statusCode(422).body("type", endsWith("/no-such-entry"));
        late.then().statusCode(409).body("type", endsWith("/ticket-not-active"));
        nowhere.then().statusCode(404).body("type", endsWith("/ticket-not-found"));
        download(ticket, UUID.randomUUID().toString())
                .then()
                .statusCode(404)
                .body("type", endsWith("/attachment-not-found"));
    }

    @Test
    void shouldRefuseMore_whenTheTicketIsFull() throws Exception {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        for (int i = 0; i < 50; i++) {
            upload(ticket, "a.png", png(9)).then().statusCode(201);
        }

        // When
        var refused = upload(ticket, "a.png", png(9));
        remove(ticket, list(ticket).path("items[0].id"), "double").then().statusCode(200);
        var taken = upload(ticket, "a.png", png(9));

        // Then
        refused.then().statusCode(409).body("type", endsWith("/ticket-full")).body("maxFiles", equalTo(50));
        taken.then().statusCode(201);
        String next = given().get("/tickets/{id}/attachments?limit=50", ticket)
                .then()
                .body("items", hasSize(50))
                .body("next", notNullValue())
                .extract()
                .path("next");
        given().get("/tickets/{id}/attachments?limit=50&cursor={c}", ticket, next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    @TestSecurity(user = "cus-files", roles = "customer")
    void shouldLetCustomersAttachToTheirOwn_andNothingElse() {
        // Given
        String mine = TicketCalls.post("/tickets", "{\"channel\":\"message\",\"text\":\"my refund\"}")
                .path("id");
        String entry = TicketCalls.reply(mine, "see this").path("id");

        // When
        var own = upload(mine, "?entry=" + entry, "a.png", "image/png", png(9));
        var internal = upload(mine, "?internal=true", "a.png", "image/png", png(9));

        // Then
        own.then().statusCode(201).body("internal", equalTo(false));
        internal.then().statusCode(403).body("type", endsWith("/internal-files-are-for-agents"));
        download(mine, own.path("id")).then().statusCode(200);
        remove(mine, own.path("id"), "mine").then().statusCode(403);
    }

    @Test
    void shouldTakeAFileAway_forGood_whenASupervisorSaysWhy() throws Exception {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        String id = upload(ticket, "id-card.png", png(70_000)).path("id");

        // When
        var removed = remove(ticket, id, "shows another person");

        // Then
        removed.then()
                .statusCode(200)
                .body("removal", equalTo("by-hand"))
                .body("removedBy", equalTo("agt-1"))
                .body("reason", equalTo("shows another person"))
                .body("name", nullValue())
                .body("sha256", nullValue());
        download(ticket, id).then().statusCode(410).body("type", endsWith("/attachment-removed"));
        remove(ticket, id, "again").then().statusCode(410);
        given().get("/tickets/{id}/timeline", ticket)
                .then()
                .body("items.code", hasItem("attachment-removed"))
                .body("items.attachments.flatten().findAll { it != null }.removal", contains("by-hand"));
        assertThat(new Rows(database).one("select count(*) from attachment_debris where id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void shouldKeepAFile_whileTheLawHoldsIt() {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        String id = upload(ticket, "a.png", png(10)).path("id");
        TicketCalls.hold(customer);

        // When
        var refused = remove(ticket, id, "no longer needed");

        // Then
        refused.then().statusCode(409).body("type", endsWith("/legal-hold"));
        download(ticket, id).then().statusCode(200);
    }

    @Test
    void shouldAskForAReason() {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        String id = upload(ticket, "a.png", png(10)).path("id");

        // When, Then
        remove(ticket, id, " ").then().statusCode(400).body("violations.field", contains("reason"));
        download(ticket, id).then().statusCode(200);
    }

    @Test
    void shouldTellTheWorld_butNotWhatItIsCalled() {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        var secret = "passport-" + UUID.randomUUID();

        // When
        String id = upload(ticket, secret + ".png", png(4321)).path("id");

        // Then
        try (var tap = KafkaTap.open()) {
            var event = tap.await(
                    "ticket.events.v1", "attachment-added", e -> e.key().equals(ticket));
            assertThat(Contracts.ofThisModule().violations("attachment-added", event.data()))
                    .isEmpty();
            assertThat(event.data().get("attachmentId").asText()).isEqualTo(id);
            assertThat(event.data().get("bytes").asInt()).isEqualTo(4321);
            assertThat(event.data().toString()).doesNotContain(secret);
        }
    }

    @Test
    void shouldTellTheWorldThatAFileIsGone_butNotWhy() {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        String id =
                upload(ticket, "?internal=true", "a.png", "image/png", png(10)).path("id");
        var words = "shows-" + UUID.randomUUID();

        // When
        remove(ticket, id, words).then().statusCode(200);

        // Then
        var told = toldOfRemoval(ticket);
        assertThat(told.get("attachmentId").asText()).isEqualTo(id);
        assertThat(told.get("internal").asBoolean()).isTrue();
        assertThat(told.get("reason").asText()).isEqualTo("by-hand");
        assertThat(told.get("removedBy").asText()).isEqualTo("agt-1");
        assertThat(told.toString()).doesNotContain(words);
    }

    @Test
    void shouldLogEveryDownload_andNotAnswerOneThatCannotBeLogged() throws Exception {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        String id = upload(ticket, "a.png", png(10)).path("id");
        var rows = new Rows(database);

        // When
        download(ticket, id).then().statusCode(200);
        rows.change("alter table audit_entry add constraint refuse check (act <> 'read') not valid");
        var refused = download(ticket, id);
        rows.change("alter table audit_entry drop constraint refuse");

        // Then
        refused.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Content-Disposition", nullValue())
                .header("ETag", nullValue())
                .body("type", endsWith("/audit-unavailable"));
        given().get("/audit?ticket={t}", ticket)
                .then()
                .body("items.act", contains("read", "attachment-added", "message", "ticket-opened"))
                .body("items[0].actor", equalTo("agt-1"))
                .body("items[0].details.path", equalTo("/tickets/%s/attachments/%s".formatted(ticket, id)))
                .body("items[1].details.attachment", equalTo(id));
    }

    @Test
    void shouldGoWithItsEntry_whenTicketsAreMergedAndUndone() {
        // Given
        var source = TicketCalls.open(customer, "refund");
        var target = TicketCalls.open(customer, "fees");
        String id = upload(source, "a.png", png(10)).path("id");
        download(target, id).then().statusCode(404);

        // When
        TicketCalls.merge(source, target);

        // Then
        download(target, id).then().statusCode(200);
        list(target).then().body("items.id", contains(id)).body("items.ticketId", contains(source));
        var later = upload(source, "late.png", png(11));
        later.then().statusCode(201).body("ticketId", equalTo(target));
        TicketCalls.unmerge(source);
        download(target, id).then().statusCode(404);
        download(source, id).then().statusCode(200);
        list(target).then().body("items.name", contains("late.png"));
    }

    @Test
    void shouldFindEveryChange_whenSomebodyHasTheDatabase() throws Exception {
        // Given
        var ticket = TicketCalls.open(customer, "refund");
        var rows = new Rows(database);
        String changed = upload(ticket, "a.png", png(200_000)).path("id");
        String cut = upload(ticket, "b.png", png(200_000)).path("id");

        // When
        rows.change("update attachment_piece set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1) where number = 0"
                + " and attachment_id = '" + changed + "'");
        rows.change("delete from attachment_piece where number = 3 and attachment_id = '" + cut + "'");

        // Then
        download(ticket, changed).then().statusCode(500).body("type", endsWith("/damaged-content"));
        download(ticket, cut).then().statusCode(500).body("type", endsWith("/damaged-content"));
    }

    @Test
    void shouldSayThatTheStoreIsAway() throws Exception {
        // Given: it lies in a store that nobody has said where it is
        var ticket = TicketCalls.open(customer, "refund");
        String id = upload(ticket, "a.png", png(10)).path("id");
        new Rows(database).change("update attachment set store = 's3' where id = '" + id + "'");

        // When
        var refused = download(ticket, id);

        // Then
        refused.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", endsWith("/store-unavailable"));
    }

    @Test
    void shouldTakeSecretsOutOfNames() {
        // Given
        var ticket = TicketCalls.open(customer, "refund");

        // When
        var added = upload(ticket, "card 4111 1111 1111 1111.png", png(10));

        // Then
        added.then().statusCode(201).body("name", org.hamcrest.Matchers.not(containsString("4111 1111")));
    }
}
