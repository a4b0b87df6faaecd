package io.walletline.ticket.overview.search.index;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What is older than the index is found in the end, by whom it may be. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "agt-search",
        roles = {"agent", "supervisor", "admin"})
class BackfillTest {

    @Inject
    DataSource database;

    @Inject
    BackfillStep step;

    @Inject
    MovableClock clock;

    private final String customer = "cus-" + UUID.randomUUID();
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void shouldFindOldTickets_whenTheyAreIndexedAfterwards() throws SQLException {
        // Given a ticket from before the index, one that was written on since, and one of an erased customer
        var old = open(customer, "early " + word);
        TicketCalls.note(old, word + "note");
        var half = open(customer, "early " + word);
        var erased = open(customer + "-erased", "early " + word);
        execute("delete from search_document where ticket_id in ('%s', '%s', '%s')".formatted(old, half, erased));
        TicketCalls.note(half, "late " + word);
        given().post("/customers/{ref}/erasure", customer + "-erased").then().statusCode(200);
        assertThat(ids("early " + word)).isEmpty();

        // A word that the customer said before the index, and an agent noted after it.
        TicketCalls.note(half, "early");

        // When
        given().post("/search/backfill").then().statusCode(202);
        workOff();

        // Then
        assertThat(ids("early " + word)).containsExactly(half, old);
        assertThat(ids("late " + word)).containsExactly(half);
        assertThat(noted(old)).as("words of notes only").isEqualTo(1);
        assertThat(noted(half)).as("late").isEqualTo(1);
        given().get("/search/backfill")
                .then()
                .statusCode(200)
                .body("looked", greaterThanOrEqualTo(3))
                .body("indexed", greaterThan(1))
                .body("left", equalTo(0))
                .body("finishedAt", notNullValue());
    }

    @Test
    void shouldGoOnWhereItWas_whenABatchIsLostOrTwoAreAtIt() throws Exception {
        // Given
        var tickets = List.of(open(customer, word), open(customer, word), open(customer, word));
        execute("delete from search_document where ticket_id in ('" + String.join("','", tickets) + "')");
        given().post("/search/backfill").then().statusCode(202);

        // When one process breaks off after a batch, and two others go on
        step.next();
        try (var others = Executors.newFixedThreadPool(2)) {
            var both = List.of(others.submit(this::workOff), others.submit(this::workOff));
            for (var one : both) {
                one.get();
            }
        }
        workOff();

        // Then
        assertThat(ids(word)).containsExactlyInAnyOrderElementsOf(tickets);
        var looked = given().get("/search/backfill").<Integer>path("looked");
        assertThat(looked.longValue())
                .isEqualTo(one("select count(*) from ticket where opened_at <= '%s'".formatted(clock.instant())));
    }

    @Test
    @TestSecurity(user = "agt-1", roles = "agent")
    void shouldForbidAgents() {
        given().get("/search/backfill").then().statusCode(403);
        given().post("/search/backfill").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "sup-1", roles = "supervisor")
    void shouldLetSupervisorsLookOnly() {
        given().get("/search/backfill").then().statusCode(200);
        given().post("/search/backfill").then().statusCode(403);
    }

    /** With whatever the service's own thread does meanwhile. */
    private void workOff() {
        Awaitility.await("the index is whole").atMost(Duration.ofMinutes(1)).until(() -> {
            while (step.next()) {
                // on to the next batch
            }
            return one("select count(*) from search_backfill where finished_at is not null") == 1;
        });
    }

    private static String open(String customer, String text) {
        return TicketCalls.post(
                        "/tickets",
                        "{\"customerRef\":\"%s\",\"channel\":\"message\",\"category\":\"fees\",\"text\":\"%s\"}"
                                .formatted(customer, text))
                .path("id");
    }

    private static List<String> ids(String text) {
        return TicketCalls.post("/search", "{\"text\":\"%s\"}".formatted(text))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private long noted(String ticket) throws SQLException {
        return one("select cardinality(noted) from search_document where ticket_id = '" + ticket + "'");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long one(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
