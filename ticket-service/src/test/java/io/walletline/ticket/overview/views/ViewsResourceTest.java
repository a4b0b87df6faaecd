package io.walletline.ticket.overview.views;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-views", roles = "agent")
class ViewsResourceTest {

    private static final String SHIPPED = "00000000-0000-7000-8000-00000000000";

    @Inject
    DataSource database;

    private final String customer = "cus-" + UUID.randomUUID();

    @Test
    void shouldShowWhatTheDefinitionSays() {
        // Given
        var id = TicketCalls.open(customer, "fees");
        TicketCalls.open("refund");

        // When
        var view = make(definition(), false);

        // Then
        view.then()
                .statusCode(201)
                .body("definition.customerRef", equalTo(customer))
                .body("shared", equalTo(false));
        given().get("/views/{id}/tickets", (String) view.path("id"))
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        given().get("/views/{id}/count", (String) view.path("id"))
                .then()
                .statusCode(200)
                .body("count", equalTo(1))
                .body("exact", equalTo(true));
        given().get("/views?limit=200").then().body("items.id", hasItem((String) view.path("id")));
    }

    @Test
    void shouldChangeAndRemove_withTheETagOnly() {
        // Given
        var made = make(definition(), false);
        String id = made.path("id");
        var body = body("{\"sort\":\"oldest\"}", false);

        // When, Then
        given().contentType(ContentType.JSON)
                .body(body)
                .put("/views/{id}", id)
                .then()
                .statusCode(428);
        given().contentType(ContentType.JSON)
                .header("If-Match", made.header("ETag"))
                .body(body)
                .put("/views/{id}", id)
                .then()
                .statusCode(200)
                .body("definition.sort", equalTo("oldest"));
        given().header("If-Match", made.header("ETag"))
                .delete("/views/{id}", id)
                .then()
                .statusCode(412);
        given().header("If-Match", "*").delete("/views/{id}", id).then().statusCode(204);
        given().get("/views/{id}", id).then().statusCode(404).body("type", endsWith("/view-not-found"));
    }

    @Test
    @TestSecurity(user = "agt-other", roles = "agent")
    void shouldHideAnothersOwn_andLeaveSharedOnesToSupervisors() {
        make(definition(), true).then().statusCode(403).body("type", endsWith("/shared-view"));
        given().header("If-Match", "*")
                .delete("/views/{id}", SHIPPED + "5")
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "sup-views",
            roles = {"supervisor", "agent"})
    void shouldShareWithAll_whenASupervisorSaysSo() {
        make(definition(), true).then().statusCode(201).body("shared", equalTo(true));
    }

    @Test
    void shouldHideAnotherAgentsOwn() throws SQLException {
        // Given
        var id = UUID.randomUUID();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into saved_view values (?, 0, 'agt-secret', '甲', 'A', '{}', 'agt-secret', now())")) {
            insert.setObject(1, id);
            insert.executeUpdate();
        }

        // When, Then
        given().get("/views/{id}", id).then().statusCode(404);
        given().get("/views/{id}/tickets", id).then().statusCode(404);
        given().get("/views/{id}/count", id).then().statusCode(404);
        given().header("If-Match", "*").delete("/views/{id}", id).then().statusCode(404);
    }

    @Test
    void shouldShipViews_thatWork() {
        given().get("/views?limit=5")
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items.name.en", hasItems("My open tickets", "Unassigned", "Due soon", "Breached", "Newest"))
                .body("items[2].definition.dueWithin", equalTo("PT4H"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void shouldShowShippedViews(int number) {
        given().get("/views/{id}/tickets?limit=5", SHIPPED + number).then().statusCode(200);
        given().get("/views/{id}/count", SHIPPED + number).then().statusCode(200);
    }

    @Test
    void shouldExplain_whenADefinitionIsBad() {
        make("{\"text\":\"x\",\"sort\":\"due\"}", false)
                .then()
                .statusCode(422)
                .body("type", endsWith("/bad-definition"));
        make("{\"colour\":\"red\"}", false).then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "cus-1", roles = "customer")
    void shouldForbidCustomers() {
        given().get("/views").then().statusCode(403);
    }

    @Test
    @TestSecurity
    void shouldAskForAToken_whenNobodyIsLoggedIn() {
        given().get("/views").then().statusCode(401);
    }

    private String definition() {
        return "{\"customerRef\":\"%s\"}".formatted(customer);
    }

    private static String body(String definition, boolean shared) {
        return "{\"name\":{\"zh\":\"我的\",\"en\":\"Mine\"},\"definition\":%s,\"shared\":%s}"
                .formatted(definition, shared);
    }

    private static Response make(String definition, boolean shared) {
        return TicketCalls.post("/views", body(definition, shared));
    }
}
