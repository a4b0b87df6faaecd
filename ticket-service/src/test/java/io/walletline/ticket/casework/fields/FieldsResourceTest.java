package io.walletline.ticket.casework.fields;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
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
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class FieldsResourceTest {

    @Inject
    DataSource database;

    @Test
    void shouldKeepValues_andTakeThemAway() {
        // Given
        var id = TicketCalls.open("refund");

        // When
        var set = set(id, "\"0\"", """
                {"refund-id":"RFD-2026-1","amount":{"amountMinor":12050,"currency":"CNY"},"merchant":"Lucky Shop"}""");
        var gone = set(id, set.header("ETag"), "{\"merchant\":null}");

        // Then
        set.then().statusCode(200).body("values.amount.amountMinor", equalTo(12050));
        gone.then()
                .statusCode(200)
                .body("values", not(hasKey("merchant")))
                .body("values.refund-id", equalTo("RFD-2026-1"));
        given().get("/tickets/{id}/fields", id).then().header("ETag", equalTo(gone.header("ETag")));
        given().get("/tickets/{id}/timeline", id)
                .then()
                .body(
                        "items.findAll { it.code == 'fields-set' }.details.fields",
                        hasItem("amount, merchant, refund-id"));
    }

    @Test
    void shouldKeepNothingReadable_inTheDatabase() throws SQLException {
        // Given
        var id = TicketCalls.open("refund");

        // When
        set(id, "\"0\"", "{\"merchant\":\"Secretive Shop\"}").then().statusCode(200);

        // Then
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select encode(values_sealed, 'escape') from field_sheet where ticket_id = ?::uuid")) {
            select.setString(1, id);
            try (var rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).doesNotContain("Secretive").doesNotContain("merchant");
            }
        }
    }

    @Test
    void shouldNameTheFields_whenTheyDoNotFit() {
        // Given
        var id = TicketCalls.open("refund");

        // When
        var refused = set(id, "\"0\"", "{\"amount\":\"a lot of money\",\"shoe-size\":43,\"merchant\":\"ok\"}");

        // Then
        refused.then()
                .statusCode(422)
                .body("type", endsWith("/unfit-fields"))
                .body("unknown", contains("shoe-size"))
                .body("unfit", contains("amount"))
                .body(not(containsString("a lot of money")));
        given().get("/tickets/{id}/fields", id).then().body("values", anEmptyMap());
    }

    @Test
    void shouldAskForTheRevision_whenIfMatchIsMissingOrStale() {
        // Given
        var id = TicketCalls.open("refund");
        set(id, "\"0\"", "{\"merchant\":\"one\"}").then().statusCode(200);

        // When
        var without = given().contentType(ContentType.JSON)
                .body("{\"values\":{\"merchant\":\"two\"}}")
                .patch("/tickets/{id}/fields", id);
        var stale = set(id, "\"0\"", "{\"merchant\":\"two\"}");

        // Then
        without.then().statusCode(428);
        stale.then().statusCode(412);
    }

    @Test
    void shouldLetOneOfTwoFirstWritersWin() throws Exception {
        // Given
        var id = TicketCalls.open("refund");
        Callable<Integer> write =
                () -> set(id, "\"0\"", "{\"merchant\":\"mine\"}").statusCode();

        // When
        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(6)) {
            answers = threads.invokeAll(Collections.nCopies(6, write)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        // Then
        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void shouldRefuseBadRequestsAndUnknownTickets() {
        var id = TicketCalls.open("refund");
        set(id, "*", "{}").then().statusCode(400).body("violations.field", hasItem("values"));
        given().get("/tickets/{id}/fields", UUID.randomUUID()).then().statusCode(404);
        set(UUID.randomUUID().toString(), "*", "{\"merchant\":\"x\"}").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "cus-1", roles = "customer")
    void shouldForbid_whenCustomer() {
        given().get("/tickets/{id}/fields", UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    @TestSecurity
    void shouldAskForAToken_whenNobodyIsLoggedIn() {
        given().get("/tickets/{id}/fields", UUID.randomUUID()).then().statusCode(401);
    }

    private static Response set(String id, String ifMatch, String values) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body("{\"values\":" + values + "}")
                .patch("/tickets/{id}/fields", id);
    }

    @Test
    void shouldTakeFieldsWithTheOpening() {
        // When
        var opened = TicketCalls.post("/tickets", """
                {"customerRef":"cus-1","channel":"message","category":"card-binding",
                 "fields":{"card-kind":"debit","bank":"Bank of Somewhere"}}""");

        // Then
        opened.then().statusCode(201);
        given().get("/tickets/{id}/fields", opened.<String>path("id"))
                .then()
                .body("values.card-kind", equalTo("debit"))
                .body("values.bank", equalTo("Bank of Somewhere"));
    }

    @Test
    void shouldNameWhatIsMissing_whenTheCategoryRequiresItAtOpening() {
        // When
        var none = opening("\"category\":\"card-binding\"");
        var taken = opening("\"category\":\"card-binding\",\"fields\":{\"card-kind\":null}");
        var classified = opening("\"text\":\"my card binding fails\"");

        // Then: who names no category cannot know what it asks for
        none.then().statusCode(422).body("type", endsWith("/missing-fields")).body("missing", contains("card-kind"));
        taken.then().statusCode(422).body("missing", contains("card-kind"));
        classified.then().statusCode(201);
    }

    @Test
    void shouldOpenNothing_whenAFieldDoesNotFit() throws SQLException {
        // Given
        var customer = "cus-" + UUID.randomUUID();

        // When
        var refused = TicketCalls.post("/tickets", """
                {"customerRef":"%s","channel":"message","category":"refund","fields":{"amount":"a lot","colour":"red"}}""".formatted(customer));

        // Then
        refused.then()
                .statusCode(422)
                .body("type", endsWith("/unfit-fields"))
                .body("unknown", contains("colour"))
                .body("unfit", contains("amount"));
        given().get("/tickets?customer={c}", customer).then().body("items", hasSize(0));
    }

    private static Response opening(String rest) {
        return TicketCalls.post("/tickets", "{\"customerRef\":\"cus-1\",\"channel\":\"message\",%s}".formatted(rest));
    }
}
