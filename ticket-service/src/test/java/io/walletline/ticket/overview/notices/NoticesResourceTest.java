package io.walletline.ticket.overview.notices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.MovesTheClock;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.deadlines.clocks.Desk;
import io.walletline.ticket.deadlines.clocks.DueClocks;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Priority;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "sup-notices",
        roles = {"agent", "supervisor"})
class NoticesResourceTest extends MovesTheClock {

    @Inject
    TicketDesk desk;

    @Inject
    DueClocks due;

    @Inject
    NoticeBoard board;

    @Test
    void shouldTellWatchersWhatOthersDo_andNotWhatTheyDoThemselves() {
        // Given a ticket that two watch
        var id = TicketCalls.open("transfer");
        given().put("/tickets/{id}/watchers/agt-eye", id).then().statusCode(200);
        given().put("/tickets/{id}/watchers/sup-notices", id).then().statusCode(200);

        // When
        TicketCalls.reply(id, "hello").then().statusCode(201);
        TicketCalls.note(id, "for us").then().statusCode(201);
        TicketCalls.move(id, "open").then().statusCode(200);

        // Then
        assertThat(codes("agt-eye", id)).containsExactly("ticket-open", "note-written", "message-written");
        assertThat(codes("sup-notices", id)).isEmpty();
    }

    @Test
    void shouldTellThatATicketIsAnybodysAgain_toWatchersAndWhoHadIt_onceEach() {
        // Given two tickets of two agents, of whom one watches too
        var taken = TicketCalls.open("transfer");
        watchAs("agt-eye", taken);
        assign(taken, "\"agt-had\"");
        var watched = TicketCalls.open("transfer");
        assign(watched, "\"agt-eye\"");
        watchAs("agt-eye", watched);

        // When
        assign(taken, "null");
        assign(watched, "null");

        // Then
        assertThat(codes("agt-eye", taken)).containsExactly("ticket-unassigned", "ticket-assigned");
        assertThat(codes("agt-had", taken)).containsExactly("ticket-unassigned", "ticket-assigned");
        assertThat(codes("agt-eye", watched)).containsExactly("ticket-unassigned", "ticket-assigned");
        assertThat(board.of("agt-had", false, 1, null).getFirst().actor()).isEqualTo("sup-notices");
    }

    @Test
    void shouldNotTellWhoGivesATicketBack() {
        // Given
        var id = TicketCalls.open("transfer");
        assign(id, "\"sup-notices\"");

        // When
        assign(id, "null");

        // Then
        assertThat(codes("sup-notices", id)).doesNotContain("ticket-unassigned");
    }

    @Test
    void shouldTellNobody_whenNobodyWatches() {
        // Given
        var id = TicketCalls.open("transfer");

        // When
        given().put("/tickets/{id}/watchers/agt-gone", id);
        given().delete("/tickets/{id}/watchers/agt-gone", id);
        TicketCalls.reply(id, "hello").then().statusCode(201);

        // Then
        assertThat(codes("agt-gone", id)).isEmpty();
    }

    @Test
    void shouldTellAssigneeBeforeAClockIsDue_andSupervisorsWhenItIsMissed() {
        // Given that what other tests left is missed before
        clock.advance(Duration.ofDays(400));
        while (due.ring(100) > 0) {
            // until nothing is due
        }
        var id = desk.open(Desk.order(Category.FEES, Priority.URGENT, null)).id();
        assign(id.toString(), "\"agt-owner\"");

        // When
        clock.advance(Duration.ofDays(7));
        while (due.ring(100) > 0) {
            // until nothing is due
        }

        // Then
        assertThat(codes("agt-owner", id.toString())).contains("ticket-assigned", "clock-warning", "clock-breached");
        assertThat(mine().getList("items.findAll { it.ticketId == '%s' }.code".formatted(id)))
                .contains("clock-breached");
    }

    @Test
    @TestSecurity(user = "agt-plain", roles = "agent")
    void shouldNotShowSupervisorsNoticesToAgents() {
        // Given
        var id = desk.open(Desk.order(Category.FEES, Priority.URGENT, null)).id();

        // When
        clock.advance(Duration.ofDays(7));
        while (due.ring(100) > 0) {
            // until nothing is due
        }

        // Then
        assertThat(mine().<String>getList("items.findAll { it.ticketId == '%s' }.code".formatted(id)))
                .isEmpty();
    }

    @Test
    @TestSecurity(user = "agt-reader", roles = "agent")
    void shouldPageNewestFirst_andRememberWhatWasSeen() {
        // Given
        var id = TicketCalls.open("transfer");
        watchAs("agt-reader", id);
        for (var status : List.of(TicketStatus.OPEN, TicketStatus.ON_HOLD, TicketStatus.OPEN)) {
            desk.changeStatus(UUID.fromString(id), "*", status, Actor.agent("agt-other"));
        }

        // When
        var first = given().get("/notices?limit=2");
        var second = given().get("/notices?limit=2&cursor={c}", first.<String>path("next"));
        given().contentType(ContentType.JSON)
                .body("{\"upTo\":\"%s\"}".formatted(second.<String>path("items[0].id")))
                .put("/notices/seen")
                .then()
                .statusCode(204);

        // Then
        var codes = new ArrayList<String>(first.<List<String>>path("items.code"));
        codes.addAll(second.<List<String>>path("items.code"));
        assertThat(codes).containsExactly("ticket-open", "ticket-on-hold", "ticket-open");
        given().get("/notices").then().body("items.seen", contains(false, false, true));
        // an older mark takes nothing back
        given().contentType(ContentType.JSON)
                .body("{\"upTo\":\"00000000-0000-7000-8000-000000000000\"}")
                .put("/notices/seen");
        given().get("/notices").then().body("items[2].seen", equalTo(true));
    }

    @Test
    @TestSecurity(user = "agt-forgets", roles = "agent")
    void shouldForgetOldNotices() {
        // Given
        var id = TicketCalls.open("transfer");
        watchAs("agt-forgets", id);
        desk.changeStatus(UUID.fromString(id), "*", TicketStatus.OPEN, Actor.agent("agt-other"));
        given().get("/notices").then().body("items", hasSize(1));

        // When
        clock.advance(Duration.ofDays(31));
        board.forgetOld();

        // Then
        given().get("/notices").then().body("items", hasSize(0));
    }

    @Test
    void shouldRefuseBadRequests() {
        given().get("/notices?cursor=!!").then().statusCode(400);
        given().get("/notices?limit=0").then().statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{}")
                .put("/notices/seen")
                .then()
                .statusCode(400);
    }

    @Test
    @TestSecurity(user = "cus-1", roles = "customer")
    void shouldForbid_whenCustomer() {
        given().get("/notices").then().statusCode(403);
    }

    @Test
    @TestSecurity
    void shouldAskForAToken_whenNobodyIsLoggedIn() {
        given().get("/notices").then().statusCode(401);
    }

    private List<String> codes(String agentId, String ticketId) {
        return board.of(agentId, false, 200, null).stream()
                .filter(notice -> notice.ticketId().toString().equals(ticketId))
                .map(NoticeResponse::code)
                .toList();
    }

    /** @param agent as JSON has it */
    private static void assign(String id, String agent) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"assignee\":%s}".formatted(agent))
                .patch("/tickets/{id}", id)
                .then()
                .statusCode(200);
    }

    private static void watchAs(String agentId, String id) {
        given().put("/tickets/{id}/watchers/{a}", id, agentId).then().statusCode(200);
    }

    private static JsonPath mine() {
        return given().get("/notices?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
