package io.walletline.ticket.casework.presence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class PresenceResourceTest {

    @Inject
    Room room;

    @Inject
    RoomStream streams;

    @Inject
    MovableClock clock;

    @Test
    void shouldTellWhoViewsAndWhoTypes() {
        // Given
        var id = TicketCalls.open("fees");
        room.enter(UUID.fromString(id), "agt-2", Present.Doing.VIEWING);

        // When
        var entered = enter(id, "typing");

        // Then
        entered.then()
                .statusCode(200)
                .body("agentId", containsInAnyOrder("agt-1", "agt-2"))
                .body("find { it.agentId == 'agt-1' }.doing", equalTo("typing"))
                .body("find { it.agentId == 'agt-2' }.doing", equalTo("viewing"));
        given().delete("/tickets/{id}/presence", id).then().statusCode(204);
        given().get("/tickets/{id}/presence", id).then().body("agentId", contains("agt-2"));
    }

    @Test
    void shouldTakeSomebodyForGone_whoSaysNothingMore() {
        // Given
        var id = TicketCalls.open("fees");
        enter(id, "viewing").then().statusCode(200);
        var since = given().get("/tickets/{id}/presence", id).path("[0].since");

        // When
        clock.advance(Room.STAYS.minusSeconds(1));
        enter(id, "viewing").then().body("[0].since", equalTo(since));
        clock.advance(Room.STAYS);

        // Then
        given().get("/tickets/{id}/presence", id).then().body("", hasSize(0));
    }

    @Test
    void shouldStreamComingAndGoing() {
        // Given
        var id = UUID.fromString(TicketCalls.open("fees"));
        var told = AssertSubscriber.<List<Present>>create(10);
        streams.of(id).subscribe().withSubscriber(told);
        told.awaitItems(1, Duration.ofSeconds(10));

        // When
        room.enter(id, "agt-2", Present.Doing.TYPING);
        told.awaitItems(2, Duration.ofSeconds(10));
        room.leave(id, "agt-2");
        told.awaitItems(3, Duration.ofSeconds(10));

        // Then
        assertThat(told.getItems()).extracting(List::size).startsWith(0, 1, 0);
        told.cancel();
    }

    @Test
    void shouldRefuseBadOnesAndUnknownTickets() {
        enter(TicketCalls.open("fees"), "dreaming").then().statusCode(400);
        enter(UUID.randomUUID().toString(), "viewing").then().statusCode(404);
        given().get("/tickets/{id}/presence/stream", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "cus-1", roles = "customer")
    void shouldForbid_whenCustomer() {
        given().get("/tickets/{id}/presence", UUID.randomUUID()).then().statusCode(403);
    }

    private static Response enter(String id, String doing) {
        return given().contentType(ContentType.JSON)
                .body("{\"doing\":\"%s\"}".formatted(doing))
                .put("/tickets/{id}/presence", id);
    }
}
