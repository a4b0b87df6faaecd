package io.walletline.ticket.casework.watchers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "sup-watch",
        roles = {"agent", "supervisor"})
class WatchersResourceTest {

    @Test
    void shouldWatchAndCease() {
        // Given
        var id = TicketCalls.open("transfer");

        // When
        given().put("/tickets/{id}/watchers/agt-7", id).then().statusCode(200);
        var both = given().put("/tickets/{id}/watchers/sup-1", id);
        var one = given().delete("/tickets/{id}/watchers/agt-7", id);

        // Then
        both.then().body("", contains("agt-7", "sup-1"));
        one.then().body("", contains("sup-1"));
        given().get("/tickets/{id}/timeline", id)
                .then()
                .body("items.code", contains("ticket-opened", "watcher-added", "watcher-added", "watcher-removed"));
    }

    @Test
    void shouldPageWhatIsWatched_newestFirst() {
        // Given
        var ids = IntStream.range(0, 3)
                .mapToObj(i -> TicketCalls.open("transfer"))
                .toList();
        ids.forEach(
                id -> given().put("/tickets/{id}/watchers/sup-watch", id).then().statusCode(200));

        // When
        var first = given().get("/watched-tickets?limit=2");
        var second = given().get("/watched-tickets?limit=2&cursor={c}", first.<String>path("next"));

        // Then
        var seen = new ArrayList<String>(first.<List<String>>path("items"));
        seen.addAll(second.<List<String>>path("items"));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void shouldRefuseBadCursorsAndUnknownTickets() {
        given().get("/watched-tickets?cursor=!!").then().statusCode(400);
        given().put("/tickets/{id}/watchers/agt-7", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "cus-1", roles = "customer")
    void shouldForbid_whenCustomer() {
        given().get("/watched-tickets").then().statusCode(403);
    }
}
