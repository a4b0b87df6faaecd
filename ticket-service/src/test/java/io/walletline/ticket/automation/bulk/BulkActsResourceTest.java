package io.walletline.ticket.automation.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.automation.macros.ActsJson;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "sup-1",
        roles = {"agent", "supervisor"})
class BulkActsResourceTest {

    @Inject
    BulkStep step;

    @Inject
    BulkDesk desk;

    @Inject
    SealedOrders orders;

    @Inject
    ActsJson acts;

    @Inject
    DataSource database;

    @Test
    void shouldDoWhatItCan_andReportTheRest() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var good = IntStream.range(0, 5)
                .mapToObj(i -> TicketCalls.open(customer, "fees"))
                .toList();
        var bad = IntStream.range(0, 3)
                .mapToObj(i -> TicketCalls.open(customer, "complaint"))
                .toList();

        // When
        var ordered = TicketCalls.post("/bulk-acts", """
                {"filter":{"customer":"%s"},"acts":[{"act":"add-tag","tag":"batch"},{"act":"set-status","to":"resolved"}]}""".formatted(customer));

        // Then
        ordered.then().statusCode(202).body("total", equalTo(8)).header("Location", containsString("/bulk-acts/"));
        String id = ordered.path("id");
        finished(id).then().body("done", equalTo(5)).body("failed", equalTo(3)).body("finishedAt", notNullValue());
        given().get("/bulk-acts/{id}/failures", id)
                .then()
                .body("items.ticketId", containsInAnyOrder(bad.toArray()))
                .body("items.problem", everyItem(equalTo("not-ready-to-resolve")))
                .body("items.status", everyItem(equalTo(409)));
        good.forEach(ticket -> given().get("/tickets/{id}", ticket).then().body("status", equalTo("resolved")));
        bad.forEach(ticket -> given().get("/tickets/{id}/tags", ticket).then().body("", hasSize(0)));
    }

    @Test
    void shouldRunAMacro_onNamedTickets() {
        // Given
        var macro = "m-" + UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .body("{\"title\":{\"zh\":\"标\",\"en\":\"tag\"},\"acts\":[{\"act\":\"add-tag\",\"tag\":\"by-macro\"}]}")
                .put("/macros/{n}", macro)
                .then()
                .statusCode(200);
        var one = TicketCalls.open("fees");

        // When
        var ordered = TicketCalls.post(
                "/bulk-acts",
                "{\"tickets\":[\"%s\",\"%s\"],\"macro\":\"%s\"}".formatted(one, UUID.randomUUID(), macro));

        // Then
        ordered.then().statusCode(202).body("total", equalTo(1));
        finished(ordered.path("id")).then().body("done", equalTo(1));
        given().get("/tickets/{id}/tags", one).then().body("", contains("by-macro"));
    }

    /** A kill between two tickets, or in the middle of one: what is marked is done, what is not is done later, once. */
    @Test
    void shouldGoOnWhereItStopped_andRepeatNothing() throws SQLException {
        // Given an order of which a killed instance had done two
        var customer = "cus-" + UUID.randomUUID();
        var tickets = IntStream.range(0, 5)
                .mapToObj(i -> TicketCalls.open(customer, "fees"))
                .toList();
        var bulk = stored(tickets, "bulk note");
        step.next(bulk);
        step.next(bulk);
        assertThat(desk.progress(bulk).count().done()).isEqualTo(2);

        // When another takes it up
        new BulkRunner(step).work(bulk);

        // Then
        finished(bulk.toString()).then().body("done", equalTo(5)).body("failed", equalTo(0));
        tickets.forEach(ticket -> given().get("/tickets/{id}/timeline", ticket)
                .then()
                .body("items.findAll { it.text == 'bulk note' }", hasSize(1)));
    }

    @Test
    void shouldLeaveTheRest_whenItIsCancelled() throws SQLException {
        // Given
        var tickets =
                IntStream.range(0, 3).mapToObj(i -> TicketCalls.open("fees")).toList();
        var bulk = stored(tickets, "half done");
        step.next(bulk);

        // When
        var cancelled = given().post("/bulk-acts/{id}/cancel", bulk);
        new BulkRunner(step).work(bulk);

        // Then
        cancelled
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("done", equalTo(1))
                .body("cancelledBy", equalTo("sup-1"));
        assertThat(desk.progress(bulk).count().done()).isEqualTo(1);
        given().post("/bulk-acts/{id}/cancel", bulk).then().statusCode(409).body("type", endsWith("/bulk-is-over"));
        given().post("/bulk-acts/{id}/cancel", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void shouldKeepItsWordsSealed_whileItRuns() throws SQLException {
        // Given
        var words = "for your eyes " + UUID.randomUUID();

        // When
        var bulk = stored(List.of(TicketCalls.open("fees")), words);

        // Then
        assertThat(asText(bulk)).contains(bulk.toString()).doesNotContain(words);
        new BulkRunner(step).work(bulk);
        finished(bulk.toString()).then().body("done", equalTo(1));
        assertThat(asText(bulk)).contains("\"order_sealed\":null");
    }

    /** As an instance leaves it that is killed before it begins: nobody in this process knows of it. */
    private UUID stored(List<String> tickets, String note) throws SQLException {
        var bulk = UUID.randomUUID();
        var order = orders.seal(
                bulk, new Order(acts.read("[{\"act\":\"note\",\"text\":\"%s\"}]".formatted(note)), Map.of()));
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into bulk_act (id, order_sealed, total, requested_by,"
                        + " requested_at) values (?, ?, ?, 'sup-1', now())")) {
            insert.setObject(1, bulk);
            insert.setBytes(2, order);
            insert.setInt(3, tickets.size());
            insert.executeUpdate();
        }
        for (var ticket : tickets) {
            execute("insert into bulk_item (bulk_id, ticket_id, state) values ('%s', '%s', 'PENDING')"
                    .formatted(bulk, ticket));
        }
        return bulk;
    }

    private String asText(UUID bulk) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select row_to_json(b)::text from bulk_act b where id = '" + bulk + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void shouldRefuseOrders_thatDoNotSayWhatOrOnWhat() {
        var acts = "\"acts\":[{\"act\":\"note\",\"text\":\"x\"}]";
        refused("{" + acts + "}");
        refused("{\"filter\":{}," + acts + "}");
        refused("{\"tickets\":[\"%s\"]}".formatted(UUID.randomUUID()));
        refused("{\"tickets\":[\"%s\"],%s,\"macro\":\"m\"}".formatted(UUID.randomUUID(), acts));
        refused("{\"tickets\":[\"%s\"],%s}".formatted(UUID.randomUUID(), acts));
        TicketCalls.post("/bulk-acts", "{\"tickets\":[]," + acts + "}").then().statusCode(400);
        TicketCalls.post("/bulk-acts", "{\"filter\":{\"status\":\"lost\"}," + acts + "}")
                .then()
                .statusCode(400);
        TicketCalls.post("/bulk-acts", "{\"filter\":{\"tag\":\"x\"},\"macro\":\"never-was\"}")
                .then()
                .statusCode(404);
        given().get("/bulk-acts/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("/unknown-bulk"));
        given().get("/bulk-acts/{id}/failures", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "cus-1", roles = "customer")
    void shouldForbid_whenCustomer() {
        TicketCalls.post("/bulk-acts", "{}").then().statusCode(403);
    }

    @Test
    @TestSecurity
    void shouldAskForAToken_whenNobodyIsLoggedIn() {
        TicketCalls.post("/bulk-acts", "{}").then().statusCode(401);
    }

    private static void refused(String body) {
        TicketCalls.post("/bulk-acts", body).then().statusCode(422).body("type", endsWith("/bad-bulk"));
    }

    private static Response finished(String id) {
        return await("the bulk act ends")
                .atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/bulk-acts/{id}", id), answer -> "finished".equals(answer.path("state")));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
