package io.walletline.ticket.casework.drafts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class DraftResourceTest {

    @Inject
    DraftDesk desk;

    @Inject
    DataSource database;

    @Test
    void shouldKeepADraft_forItsWriterOnly() {
        // Given
        var id = TicketCalls.open("fees");
        desk.save(UUID.fromString(id), "agt-2", null, Draft.Kind.NOTE, "another's words");

        // When
        var saved = save(id, "reply", "Dear customer, ", null);
        var more = save(id, "reply", "Dear customer, we have", saved.header("ETag"));

        // Then
        saved.then().statusCode(200);
        more.then().statusCode(200);
        given().get("/tickets/{id}/draft", id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("reply"))
                .body("text", equalTo("Dear customer, we have"));
        given().get("/tickets/{id}/timeline", id).then().body("items.text", not(hasItem("Dear customer, we have")));
    }

    @Test
    void shouldNotOverwrite_whatAnotherWindowSaved() {
        // Given
        var id = TicketCalls.open("fees");
        var first = save(id, "note", "one", null);
        save(id, "note", "two", first.header("ETag")).then().statusCode(200);

        // When
        var stale = save(id, "note", "three", first.header("ETag"));
        var blind = save(id, "note", "three", null);

        // Then
        stale.then().statusCode(412);
        blind.then().statusCode(428);
        given().get("/tickets/{id}/draft", id).then().body("text", equalTo("two"));
    }

    @Test
    void shouldDropIt() {
        // Given
        var id = TicketCalls.open("fees");
        save(id, "note", "away with it", null);

        // When
        given().delete("/tickets/{id}/draft", id).then().statusCode(204);

        // Then
        given().get("/tickets/{id}/draft", id).then().statusCode(404).body("type", endsWith("/no-draft"));
        given().delete("/tickets/{id}/draft", id).then().statusCode(204);
    }

    @Test
    void shouldKeepNothingReadable_inTheDatabase() throws SQLException {
        // Given
        var id = TicketCalls.open("fees");

        // When
        save(id, "note", "unsentwords", null).then().statusCode(200);

        // Then
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select encode(text_sealed, 'escape') from draft where ticket_id = '" + id + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).doesNotContain("unsentwords");
        }
    }

    @Test
    void shouldRefuseBadOnes() {
        save(TicketCalls.open("fees"), "poem", "x", null).then().statusCode(400);
        save(TicketCalls.open("fees"), "note", "", null).then().statusCode(400);
        save(UUID.randomUUID().toString(), "note", "x", null).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "cus-1", roles = "customer")
    void shouldForbid_whenCustomer() {
        given().get("/tickets/{id}/draft", UUID.randomUUID()).then().statusCode(403);
    }

    private static Response save(String id, String kind, String text, @Nullable String ifMatch) {
        var call =
                given().contentType(ContentType.JSON).body("{\"kind\":\"%s\",\"text\":\"%s\"}".formatted(kind, text));
        return (ifMatch == null ? call : call.header("If-Match", ifMatch)).put("/tickets/{id}/draft", id);
    }
}
