package io.walletline.ticket.casework.conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.cases.timeline.Delivery;
import io.walletline.ticket.cases.timeline.DeliveryNews;
import io.walletline.ticket.cases.timeline.Timeline;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "agt-1",
        roles = {"agent", "supervisor", "admin"})
class TimelineRevisionTest {

    @Inject
    Timeline timeline;

    @Test
    void shouldAnswerNotModified_whenNothingHasChanged() {
        // Given
        var ticket = TicketCalls.open("fees");
        var tag = read(ticket).header("ETag");

        // When
        var again = given().header("If-None-Match", tag).get("/tickets/{id}/timeline", ticket);
        var oneOfTwo = given().header("If-None-Match", "\"other\", W/" + tag).get("/tickets/{id}/timeline", ticket);

        // Then
        again.then().statusCode(304).header("ETag", equalTo(tag)).body(blankOrNullString());
        oneOfTwo.then().statusCode(304);
    }

    @Test
    void shouldAnswerWithThePage_whenSomethingWasWritten() {
        // Given
        var ticket = TicketCalls.open("fees");
        var tag = read(ticket).header("ETag");
        TicketCalls.note(ticket, "new");

        // When
        var again = given().header("If-None-Match", tag).get("/tickets/{id}/timeline", ticket);

        // Then
        again.then().statusCode(200).body("items.last().text", equalTo("new"));
        assertThat(again.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void shouldBeAnotherTag_whenTheTextsCanNoLongerBeRead() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var ticket = TicketCalls.open(customer, "fees");
        TicketCalls.reply(ticket, "Words that will go");
        var tag = read(ticket).header("ETag");

        // When
        given().post("/customers/{ref}/erasure", customer).then().statusCode(200);

        // Then
        given().header("If-None-Match", tag)
                .get("/tickets/{id}/timeline", ticket)
                .then()
                .statusCode(200)
                .body("items.last().text", equalTo(null));
    }

    @Test
    @TestSecurity(user = "cus-other", roles = "customer")
    void shouldSayNotFound_whenTheTicketIsAnothersOrNone() {
        given().get("/tickets/{id}/timeline", UUID.randomUUID()).then().statusCode(404);
    }

    /** The law: two different pages never have the same tag. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldNotCallAnOldPageCurrent_whateverHappens(long seed) {
        // Given
        var random = new Random(seed);
        var customer = "cus-tag-" + seed + "-" + UUID.randomUUID();
        var tickets = new ArrayList<>(IntStream.range(0, 3)
                .mapToObj(i -> TicketCalls.open(customer, "fees"))
                .toList());
        var pages = new HashMap<String, String>();

        for (int i = 0; i < 40; i++) {
            // When
            happen(random, tickets);

            // Then
            for (var ticket : tickets) {
                var page = read(ticket);
                var known = pages.put(ticket + page.header("ETag"), page.asString());
                assertThat(known == null || known.equals(page.asString())).isTrue();
            }
        }
    }

    private void happen(Random random, List<String> tickets) {
        var id = tickets.get(random.nextInt(tickets.size()));
        var other = tickets.get(random.nextInt(tickets.size()));
        switch (random.nextInt(8)) {
            case 0 -> TicketCalls.note(id, "note " + random.nextInt(1000));
            case 1 -> TicketCalls.reply(id, "reply " + random.nextInt(1000));
            case 2 ->
                timeline.notice(
                        UUID.fromString(id),
                        new UUID(1, id.hashCode()),
                        "survey-invitation",
                        new DeliveryNews(Delivery.values()[random.nextInt(4)], "sms", null, null));
            case 3 -> attach(id);
            case 4 -> removeFile(id);
            case 5 ->
                given().header("If-Match", "*")
                        .contentType("application/json")
                        .body(Map.of("into", other))
                        .put("/tickets/{id}/merge", id);
            case 6 -> given().header("If-Match", "*").delete("/tickets/{id}/merge", id);
            default -> split(random, id, tickets);
        }
    }

    private static void attach(String id) {
        given().header("X-File-Name", "file.txt")
                .header("Content-Type", "text/plain")
                .body("a file".getBytes(StandardCharsets.UTF_8))
                .post("/tickets/{id}/attachments", id);
    }

    private static void removeFile(String id) {
        String file = given().get("/tickets/{id}/attachments", id).path("items[0].id");
        if (file != null) {
            given().contentType("application/json")
                    .body(Map.of("reason", "no longer needed"))
                    .post("/tickets/{id}/attachments/{file}/removal", id, file);
        }
    }

    private static void split(Random random, String id, List<String> tickets) {
        List<String> said = read(id).path("items.findAll { it.kind == 'message' || it.kind == 'note' }.id");
        if (!said.isEmpty() && tickets.size() < 6) {
            var entry = said.get(random.nextInt(said.size()));
            var split = TicketCalls.post("/tickets/" + id + "/split", "{\"entries\":[\"%s\"]}".formatted(entry));
            if (split.statusCode() == 201) {
                tickets.add(split.path("id"));
            }
        }
    }

    private static Response read(String id) {
        return given().get("/tickets/{id}/timeline?limit=500", id);
    }
}
