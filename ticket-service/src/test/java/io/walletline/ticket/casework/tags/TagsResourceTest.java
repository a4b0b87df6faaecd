package io.walletline.ticket.casework.tags;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class TagsResourceTest {

    @Test
    void shouldPinOnce_andTakeOff() {
        // Given
        var id = TicketCalls.open("fees");

        // When
        given().put("/tickets/{id}/tags/VIP", id).then().statusCode(200);
        given().put("/tickets/{id}/tags/vip", id).then().statusCode(200);
        var both = given().put("/tickets/{id}/tags/双十一", id);
        var one = given().delete("/tickets/{id}/tags/vip", id);

        // Then
        both.then().statusCode(200).body("", contains("vip", "双十一"));
        one.then().statusCode(200).body("", contains("双十一"));
        given().delete("/tickets/{id}/tags/never-there", id).then().statusCode(200);
        given().get("/tickets/{id}/timeline", id)
                .then()
                .body("items.code", contains("ticket-opened", "tag-added", "tag-added", "tag-removed"));
    }

    @Test
    void shouldRefuseBadTagsAndUnknownTickets() {
        var id = TicketCalls.open("fees");
        given().put("/tickets/{id}/tags/two words", id).then().statusCode(400);
        given().put("/tickets/{id}/tags/{t}", id, "x".repeat(41)).then().statusCode(400);
        given().put("/tickets/{id}/tags/vip", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "cus-1", roles = "customer")
    void shouldForbid_whenCustomer() {
        given().put("/tickets/{id}/tags/vip", UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    @TestSecurity
    void shouldAskForAToken_whenNobodyIsLoggedIn() {
        given().get("/tickets/{id}/tags", UUID.randomUUID()).then().statusCode(401);
    }
}
