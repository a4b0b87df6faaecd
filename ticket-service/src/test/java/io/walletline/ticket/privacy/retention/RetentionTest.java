package io.walletline.ticket.privacy.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.MovesTheClock;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.kernel.Category;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts go when their time has come, by category; held ones stay until the hold is lifted. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "adm-1",
        roles = {"admin", "agent", "supervisor"})
class RetentionTest extends MovesTheClock {

    @Inject
    Retention retention;

    @Inject
    RetentionTable table;

    @Inject
    RetentionRules rules;

    private final String customer = "cus-" + UUID.randomUUID();

    /** Other tests' tickets were closed at the same moment, in no order. */
    @BeforeEach
    void lookAtAllTickets() {
        table.beginAgain();
    }

    @Test
    void shouldEraseTexts_whenTheirTimeHasCome_andNotBefore() {
        // Given
        var question = closed("how-to");
        var refund = closed("refund");
        var open = opened("how-to");

        // When
        clock.advance(Duration.ofDays(367));
        retention.retire();

        // Then: a year for questions, three for money, and never while a ticket is open
        timeline(question).body("items.erased", hasItem(true)).body("items.text", not(hasItem("what about how-to")));
        timeline(refund).body("items.text", hasItem("what about refund"));
        timeline(open).body("items.text", hasItem("what about how-to"));
        given().get("/audit?ticket={id}&act=texts-retired", question)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].actor", equalTo("system"));
    }

    @Test
    void shouldPassByWhatIsHeld_andComeBackWhenTheHoldIsLifted() {
        // Given
        var ticket = closed("how-to");
        var hold = TicketCalls.hold(customer);
        clock.advance(Duration.ofDays(367));
        retention.retire();
        var held = timeline(ticket);

        // When
        given().delete("/customers/{ref}/holds/{id}", customer, hold);
        retention.retire();

        // Then
        held.body("items.text", hasItem("what about how-to"));
        timeline(ticket).body("items.erased", hasItem(true));
    }

    @Test
    void shouldKnowHowLongEachCategoryIsKept() {
        // Given
        var now = Instant.parse("2026-11-22T00:00:00Z");

        // When
        var cutoffs = Map.of(
                Category.HOW_TO, rules.cutoff(Category.HOW_TO, now), Category.FEES, rules.cutoff(Category.FEES, now));

        // Then
        assertThat(cutoffs)
                .containsEntry(Category.HOW_TO, Instant.parse("2025-11-22T00:00:00Z"))
                .containsEntry(Category.FEES, Instant.parse("2023-11-22T00:00:00Z"));
    }

    private String opened(String category) {
        return given().contentType(ContentType.JSON)
                .body("{\"customerRef\":\"%s\",\"channel\":\"message\",\"category\":\"%s\",\"text\":\"what about %s\"}"
                        .formatted(customer, category, category))
                .post("/tickets")
                .path("id");
    }

    private String closed(String category) {
        var id = opened(category);
        TicketCalls.close(id);
        return id;
    }

    private static ValidatableResponse timeline(String id) {
        return given().get("/tickets/{id}/timeline", id).then();
    }

    @Test
    void shouldDropDrafts_whenTheTextsGo() {
        // Given
        var ticket = closed("how-to");
        given().contentType(ContentType.JSON)
                .body("{\"kind\":\"reply\",\"text\":\"never sent\"}")
                .put("/tickets/{id}/draft", ticket)
                .then()
                .statusCode(200);

        // When
        clock.advance(Duration.ofDays(367));
        retention.retire();

        // Then
        given().get("/tickets/{id}/draft", ticket).then().statusCode(404);
    }

    @Test
    void shouldForgetFieldsAndReasons_whenTheTextsGo() {
        // Given a ticket with a field, and a clock that stood still for a reason
        var ticket = opened("how-to");
        var kept = opened("refund");
        for (var id : List.of(ticket, kept)) {
            TicketCalls.post("/tickets/" + id + "/clocks", "{\"policy\":\"uk-app-reimburse\",\"reason\":\"asked for\"}")
                    .then()
                    .statusCode(201);
            TicketCalls.post(
                            "/tickets/%s/clocks/%s/pause".formatted(id, clockOf(id)), "{\"reason\":\"away, in words\"}")
                    .then()
                    .statusCode(200);
        }
        waive(ticket);
        waive(kept);
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"values\":{\"topic\":\"in words\"}}")
                .patch("/tickets/{id}/fields", ticket)
                .then()
                .statusCode(200)
                .body("values.topic", equalTo("in words"));
        TicketCalls.close(ticket);
        TicketCalls.close(kept);

        // When
        clock.advance(Duration.ofDays(367));
        retention.retire();

        // Then
        given().get("/tickets/{id}/fields", ticket).then().statusCode(200).body("values.topic", nullValue());
        pauses(ticket).body("cause", hasItem("manual")).body("reason", not(hasItem("away, in words")));
        pauses(kept).body("reason", hasItem("away, in words"));
        given().get("/tickets/{id}/obligations", ticket)
                .then()
                .body("state", hasItem("waived"))
                .body("reason", not(hasItem("waived, in words")));
        given().get("/tickets/{id}/obligations", kept).then().body("reason", hasItem("waived, in words"));
    }

    private static String clockOf(String ticket) {
        return given().get("/tickets/{id}/clocks", ticket).path("find { it.policy == 'uk-app-reimburse' }.id");
    }

    /** A ticket with open obligations cannot be closed. */
    private static void waive(String ticket) {
        String obligation = given().get("/tickets/{id}/obligations", ticket).path("[0].id");
        TicketCalls.post("/obligations/" + obligation + "/waive", "{\"reason\":\"waived, in words\"}")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse pauses(String ticket) {
        return given().get("/tickets/{id}/clocks", ticket)
                .then()
                .statusCode(200)
                .rootPath("pauses.flatten()");
    }
}
