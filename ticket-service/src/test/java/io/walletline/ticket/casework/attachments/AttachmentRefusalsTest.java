package io.walletline.ticket.casework.attachments;

import static io.restassured.RestAssured.given;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.download;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.list;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.png;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.remove;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not taken, not given and not done, and what the answer says about it. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "agt-1",
        roles = {"agent", "supervisor"})
class AttachmentRefusalsTest {

    private String ticket;

    @BeforeEach
    void openATicket() {
        ticket = TicketCalls.open("refund");
    }

    @ParameterizedTest
    @CsvSource({
        "..%2Fpasswd.png, path",
        "%E5%9B%BE%00.png, invisible",
        "a.exe, extension",
        "%ff.png, encoding",
        "%20, length"
    })
    void shouldSayWhatIsWrongWithAName_withoutRepeatingIt(String header, String reason) {
        // When
        var refused = sent(header, "image/png");

        // Then
        refused.then().statusCode(422).body("type", endsWith("/bad-file-name")).body("reason", equalTo(reason));
        assertThat(refused.asString()).doesNotContain("passwd").doesNotContain("a.exe");
    }

    @Test
    void shouldAskForANameAndAType() {
        // When
        var nameless =
                given().header("Content-Type", "image/png").body(png(10)).post("/tickets/{id}/attachments", ticket);
        var other = sent("a.png", "application/x-msdownload");

        // Then
        nameless.then().statusCode(422).body("reason", equalTo("missing"));
        other.then().statusCode(415).body("taken", hasItem("image/png"));
    }

    @Test
    void shouldPageByCursor_andRefuseBadPages() {
        // Given
        for (var name : new String[] {"a.png", "b.png", "c.png"}) {
            upload(ticket, name, png(10)).then().statusCode(201);
        }

        // When
        var first = given().get("/tickets/{id}/attachments?limit=2", ticket);
        var second = given().get("/tickets/{id}/attachments?limit=2&cursor={c}", ticket, first.<String>path("next"));

        // Then
        first.then().body("items.name", contains("a.png", "b.png"));
        second.then().body("items.name", contains("c.png")).body("next", nullValue());
        given().get("/tickets/{id}/attachments?limit=0", ticket).then().statusCode(400);
        given().get("/tickets/{id}/attachments?limit=501", ticket).then().statusCode(400);
        given().get("/tickets/{id}/attachments?cursor=!!", ticket)
                .then()
                .statusCode(400)
                .body("type", endsWith("/bad-cursor"));
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, 206, 10",
        "bytes=3-5, 206, 3",
        "bytes=5-99, 206, 5",
        "bytes=-99, 206, 10",
        "bytes=5-3, 200, 10"
    })
    void shouldGiveWhatThereIs_whenARangeGoesBeyondTheEnd(String range, int status, int length) {
        // Given
        var bytes = png(10);
        String id = upload(ticket, "a.png", bytes).path("id");

        // When
        var part = given().header("Range", range).get("/tickets/{t}/attachments/{id}", ticket, id);

        // Then
        part.then().statusCode(status);
        assertThat(part.asByteArray()).hasSize(length);
    }

    @ParameterizedTest
    @CsvSource({"bytes=10-", "bytes=10-20", "bytes=-0", "bytes=999999999999999999-"})
    void shouldSayHowLongAFileIs_whenAPartBehindItsEndIsAskedFor(String range) {
        // Given
        String id = upload(ticket, "a.png", png(10)).path("id");

        // When
        var refused = given().header("Range", range).get("/tickets/{t}/attachments/{id}", ticket, id);

        // Then
        refused.then()
                .statusCode(416)
                .body("type", endsWith("/range-not-satisfiable"))
                .body("bytes", equalTo(10));
    }

    @Test
    void shouldGoOnWithAPart_whenTheFileIsStillTheSame() {
        // Given
        var bytes = png(100);
        var added = upload(ticket, "a.png", bytes);

        // When
        var rest = given().header("Range", "bytes=60-")
                .header("If-Range", "\"" + added.path("sha256") + "\"")
                .get("/tickets/{t}/attachments/{id}", ticket, added.path("id"));

        // Then
        rest.then().statusCode(206);
        assertThat(rest.asByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 60, 100));
    }

    @Test
    void shouldRefuseAKeyThatIsNone() {
        // When
        var refused = given().header("Idempotency-Key", "k".repeat(256))
                .header("X-File-Name", "a.png")
                .header("Content-Type", "image/png")
                .body(png(10))
                .post("/tickets/{id}/attachments", ticket);

        // Then
        refused.then().statusCode(400).body("type", endsWith("/bad-idempotency-key"));
        list(ticket).then().body("items", hasSize(0));
    }

    @Test
    void shouldWantAWordOrTwo_andNotAStory_whenAFileIsRemoved() {
        // Given
        String id = upload(ticket, "a.png", png(10)).path("id");

        // When, Then
        remove(ticket, id, "x".repeat(501)).then().statusCode(400).body("violations.field", contains("reason"));
        TicketCalls.post("/tickets/%s/attachments/%s/removal".formatted(ticket, id), "{}")
                .then()
                .statusCode(400);
        remove(ticket, UUID.randomUUID().toString(), "gone")
                .then()
                .statusCode(404)
                .body("type", endsWith("/attachment-not-found"));
        download(ticket, id).then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "agt-1", roles = "agent")
    void shouldLetSupervisorsOnlyTakeFilesAway() {
        // Given
        String id = upload(ticket, "a.png", png(10)).path("id");

        // When, Then
        remove(ticket, id, "not theirs").then().statusCode(403);
        download(ticket, id).then().statusCode(200);
    }

    @Test
    @TestSecurity
    void shouldWantALogIn_whenAFileIsToBeRemoved() {
        remove(UUID.randomUUID().toString(), UUID.randomUUID().toString(), "x")
                .then()
                .statusCode(401);
    }

    private io.restassured.response.Response sent(String name, String type) {
        return given().header("X-File-Name", name)
                .header("Content-Type", type)
                .body(png(10))
                .post("/tickets/{id}/attachments", ticket);
    }
}
