package io.walletline.ticket.privacy.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** An erased customer's texts are nowhere: and before, they were nowhere in clear. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "adm-1",
        roles = {"admin", "agent", "supervisor", "service"})
class ErasureLawTest {

    @Inject
    DataSource database;

    private final String customer = "cus-" + UUID.randomUUID();
    private final String planted = "planted-" + UUID.randomUUID();

    @Test
    void shouldHoldNoTextInClear_beforeAndAfterErasure() throws Exception {
        // Given: texts on every way in, phone number, idempotency keys
        var phone = "139" + (10_000_000 + Math.abs(planted.hashCode() % 80_000_000));
        tell(phone);
        var ticket = open();
        write(ticket, "reply");
        write(ticket, "note");
        var everything = new Everything(database);
        var clear = everything.columnsWith(planted);

        // When
        var erasure = erase();

        // Then
        assertThat(clear).isEmpty();
        erasure.then().statusCode(200).body("tickets", equalTo(1)).body("customerRef", equalTo(customer));
        assertThat(everything.columnsWith(planted)).isEmpty();
        assertThat(everything.columnsWith(phone)).isEmpty();
        assertThat(Everything.topicsWith(planted)).isEmpty();
        assertThat(keys()).isZero();
    }

    @Test
    void shouldKeepTheTicketAndItsCounts_whenTheCustomerIsErased() {
        // Given
        var ticket = open();
        write(ticket, "reply");
        var before = timeline(ticket);

        // When
        erase().then().statusCode(200);

        // Then
        before.then().body("items.findAll { it.kind == 'message' }.text", hasSize(2));
        given().get("/tickets/{id}", ticket).then().statusCode(200).body("category", equalTo("refund"));
        given().get("/tickets?customer={c}", customer).then().body("items", hasSize(1));
        timeline(ticket)
                .then()
                .body("items", hasSize(3))
                .body("items.findAll { it.kind == 'message' }.text", everyItem(nullValue()))
                .body("items.findAll { it.kind == 'message' }.erased", everyItem(equalTo(true)))
                .body("items[0].erased", nullValue());
    }

    @Test
    void shouldTellTheWorld_whenACustomerIsErased() {
        // Given
        open();

        // When
        erase().then().statusCode(200);

        // Then
        try (var tap = KafkaTap.open()) {
            var event = tap.await(
                    "ticket.events.v1", "customer-erased", e -> e.key().equals(customer));
            assertThat(Contracts.ofThisModule().violations("customer-erased", event.data()))
                    .isEmpty();
        }
        given().get("/audit?customer={c}&act=customer-erased", customer)
                .then()
                .body("items", hasSize(1))
                .body("items[0].actor", equalTo("adm-1"));
    }

    @Test
    void shouldGoOnWithANewKey_whenAnErasedCustomerComesBack() {
        // Given
        open();
        erase().then().statusCode(200);

        // When
        var again = open();

        // Then
        timeline(again).then().body("items.text", hasItem("refund " + planted));
    }

    @Test
    void shouldRefuseToErase_whileALegalHoldIsInForce() {
        // Given
        var ticket = open();
        var hold = given().contentType(ContentType.JSON)
                .body("{\"caseNumber\":\"2026/117-C\"}")
                .post("/customers/{ref}/holds", customer);

        // When
        var refused = erase();
        var lifted = given().delete("/customers/{ref}/holds/{id}", customer, hold.path("id"));
        var erased = erase();

        // Then
        hold.then().statusCode(201).body("placedBy", equalTo("adm-1"));
        refused.then().statusCode(409).body("type", endsWith("/legal-hold")).body("holds", equalTo(1));
        lifted.then().statusCode(200).body("liftedBy", equalTo("adm-1"));
        erased.then().statusCode(200);
        timeline(ticket).then().body("items.erased", hasItem(true));
        given().get("/customers/{ref}/holds", customer).then().body("liftedBy", hasItem("adm-1"));
    }

    @Test
    void shouldExplain_whenAHoldIsBadOrNotThere() {
        given().contentType(ContentType.JSON)
                .body("{\"caseNumber\":\"他叫张三\"}")
                .post("/customers/{ref}/holds", customer)
                .then()
                .statusCode(400);
        given().delete("/customers/{ref}/holds/{id}", customer, UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("/legal-hold-not-found"));
    }

    @Test
    @TestSecurity(user = "agt-1", roles = "agent")
    void shouldForbidAgents() {
        erase().then().statusCode(403);
        given().get("/customers/{ref}/export", customer).then().statusCode(403);
        given().get("/customers/{ref}/holds", customer).then().statusCode(403);
        given().get("/audit").then().statusCode(403);
    }

    @Test
    void shouldHandOutAllThatIsHeld() {
        // Given
        tell("13912345678");
        write(open(), "note");

        // When
        var file = given().get("/customers/{ref}/export", customer);

        // Then
        file.then()
                .statusCode(200)
                .header("Content-Disposition", endsWith("\"customer-data.json\""))
                .body("customer.phoneNumber", equalTo("+8613912345678"))
                .body("tickets", hasSize(1))
                .body("tickets[0].ticket.customerRef", equalTo(customer))
                .body("tickets[0].timeline.text", hasItem("note " + planted))
                .body("records.audit_entry", hasSize(org.hamcrest.Matchers.greaterThan(0)));
        given().get("/customers/{ref}/export", "cus-nobody")
                .then()
                .statusCode(404)
                .body("type", endsWith("/customer-not-found"));
    }

    @Test
    @TestSecurity(user = "cus-own", roles = "customer")
    void shouldHandOutTheirOwnToCustomers_andNobodyElses() {
        // Given
        given().contentType(ContentType.JSON)
                .body("{\"channel\":\"message\",\"text\":\"mine %s\"}".formatted(planted))
                .post("/tickets");

        // When
        var own = given().get("/customers/cus-own/export");
        var foreign = given().get("/customers/{ref}/export", customer);

        // Then
        own.then()
                .statusCode(200)
                .body("tickets.timeline.flatten().text", hasItem("mine " + planted))
                .body("tickets.timeline.flatten().kind", org.hamcrest.Matchers.not(hasItem("act")))
                .body("records.audit_entry", nullValue());
        foreign.then().statusCode(404).body("type", endsWith("/customer-not-found"));
    }

    private void tell(String phone) {
        given().contentType(ContentType.JSON)
                .body("{\"phoneNumber\":\"%s\",\"language\":\"zh\",\"region\":\"CN\"}".formatted(phone))
                .put("/customers/{ref}", customer)
                .then()
                .statusCode(204);
    }

    private String open() {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"customerRef\":\"%s\",\"channel\":\"message\",\"category\":\"refund\",\"text\":\"refund %s\"}"
                        .formatted(customer, planted))
                .post("/tickets")
                .path("id");
    }

    private void write(String ticket, String kind) {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"kind\":\"%s\",\"text\":\"%s %s\"}".formatted(kind, kind, planted))
                .post("/tickets/{id}/entries", ticket)
                .then()
                .statusCode(201);
    }

    private Response erase() {
        return given().post("/customers/{ref}/erasure", customer);
    }

    private static Response timeline(String ticket) {
        return given().get("/tickets/{id}/timeline", ticket);
    }

    private long keys() throws Exception {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from data_key where customer_ref = ?")) {
            select.setString(1, customer);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void shouldEraseWhatAnUnknownCallerSaid_whenItTurnedOutToBeTheCustomer() {
        // Given
        var who = "cus-" + UUID.randomUUID();
        var theirs = TicketCalls.open(who, "fees");
        String unknown = TicketCalls.post(
                        "/tickets",
                        "{\"channel\":\"message\",\"category\":\"fees\",\"text\":\"said before anybody knew me\"}")
                .path("id");
        String stranger = TicketCalls.post(
                        "/tickets",
                        "{\"channel\":\"message\",\"category\":\"fees\",\"text\":\"said by somebody else\"}")
                .path("id");
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"into\":\"%s\"}".formatted(theirs))
                .put("/tickets/{id}/merge", unknown)
                .then()
                .statusCode(200);

        // When
        given().post("/customers/{ref}/erasure", who).then().statusCode(200).body("tickets", equalTo(2));

        // Then
        given().get("/tickets/{id}/timeline", unknown)
                .then()
                .body("items.text", not(hasItem("said before anybody knew me")))
                .body("items.erased", hasItem(true));
        given().get("/tickets/{id}/timeline", stranger).then().body("items.text", hasItem("said by somebody else"));
    }

    @Test
    void shouldHandOutDraftsFieldsReasonsAndWhatWasMerged() {
        // Given a ticket with all of it, and one of an unknown caller that goes on in it
        var ticket = open();
        String unknown = TicketCalls.post(
                        "/tickets",
                        "{\"channel\":\"message\",\"category\":\"fees\",\"text\":\"unknown %s\"}".formatted(planted))
                .path("id");
        given().contentType(ContentType.JSON)
                .body("{\"kind\":\"reply\",\"text\":\"unsent %s\"}".formatted(planted))
                .put("/tickets/{id}/draft", ticket)
                .then()
                .statusCode(200);
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"values\":{\"merchant\":\"shop %s\"}}".formatted(planted))
                .patch("/tickets/{id}/fields", ticket)
                .then()
                .statusCode(200);
        TicketCalls.post("/tickets/" + ticket + "/clocks", "{\"policy\":\"uk-app-reimburse\",\"reason\":\"asked\"}")
                .then()
                .statusCode(201);
        String clock = given().get("/tickets/{id}/clocks", ticket).path("find { it.policy == 'uk-app-reimburse' }.id");
        TicketCalls.post(
                        "/tickets/%s/clocks/%s/pause".formatted(ticket, clock),
                        "{\"reason\":\"why %s\"}".formatted(planted))
                .then()
                .statusCode(200);
        given().put("/tickets/{id}/tags/unknown-then", unknown).then().statusCode(200);
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"into\":\"%s\"}".formatted(ticket))
                .put("/tickets/{id}/merge", unknown)
                .then()
                .statusCode(200);

        // When
        var file = given().get("/customers/{ref}/export", customer);

        // Then
        file.then()
                .statusCode(200)
                .body("tickets.ticket.id", hasItem(unknown))
                .body("tickets.timeline.flatten().text", hasItem("unknown " + planted))
                .body(
                        "tickets.find { it.ticket.id == '%s' }.drafts.text".formatted(ticket),
                        hasItem("unsent " + planted))
                .body(
                        "tickets.find { it.ticket.id == '%s' }.fields.merchant".formatted(ticket),
                        equalTo("shop " + planted))
                .body("records.clock_pause.reason", hasItem("why " + planted))
                .body("records.clock_pause.reason_sealed", everyItem(nullValue()))
                .body("records.ticket_tag.tag", hasItem("unknown-then"))
                .body("records.ticket_merge.source_id", hasItem(unknown))
                .body("records.audit_entry.ticket_id", hasItem(unknown));
    }

    /** Why these are in no file: what they hold is there in clear, or cannot be read back, or tells nothing of a customer. */
    private static final Map<String, String> NOT_EXPORTED = Map.ofEntries(
            Map.entry("ticket", "each is a ticket of the file"),
            Map.entry("customer", "is the file's customer"),
            Map.entry("timeline_entry", "are the tickets' timelines"),
            Map.entry("attachment", "are the tickets' attachments"),
            Map.entry("field_sheet", "are the tickets' fields"),
            Map.entry("draft", "are the tickets' drafts"),
            Map.entry("data_key", "keys"),
            Map.entry("intake_print", "keyed hashes"),
            Map.entry("intake_reference", "keyed hashes"),
            Map.entry("search_document", "keyed hashes"),
            Map.entry("automation_work", "gone within seconds"),
            Map.entry("ticket_presence", "gone within seconds"),
            Map.entry("search_backfill", "how far the index has come"),
            Map.entry("retention_mark", "how far a rule has come"));

    @Test
    void shouldHandOutEveryTableThatIsAboutACustomer() throws Exception {
        // Given
        var sql = "select distinct table_name from information_schema.columns where table_schema = 'public'"
                + " and column_name in ('ticket_id', 'customer_ref', 'clock_id', 'source_id', 'from_ticket', 'entry_id')";
        var about = new TreeSet<String>();

        // When
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                about.add(rows.getString(1));
            }
        }

        // Then
        about.removeAll(NOT_EXPORTED.keySet());
        assertThat(ExportTable.TABLES.keySet()).containsAll(about);
    }
}
