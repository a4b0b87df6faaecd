package io.walletline.ticket.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.intake.Category;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts go when their time has come, by category; held ones stay until the hold is lifted. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "adm-1",
        roles = {"admin", "agent", "supervisor"})
class RetentionTest {

    @Inject
    Retention retention;

    @Inject
    RetentionRules rules;

    @Inject
    MovableClock clock;

    private Instant before;

    private final String customer = "cus-" + UUID.randomUUID();

    @BeforeEach
    void rememberTheTime() {
        before = clock.instant();
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(before);
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
        String hold = given().contentType(ContentType.JSON)
                .body("{\"caseNumber\":\"A-1\"}")
                .post("/customers/{ref}/holds", customer)
                .path("id");
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
        for (var status : new String[] {"resolved", "closed"}) {
            given().contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body("{\"to\":\"%s\"}".formatted(status))
                    .post("/tickets/{id}/status", id)
                    .then()
                    .statusCode(200);
        }
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
}
