package io.walletline.ticket.casework.links;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.lifecycle.OpenTicket;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class LinksResourceTest {

    @Inject
    TicketDesk desk;

    @Test
    void shouldShowALinkFromBothEnds_andTakeItAway() {
        // Given
        var from = TicketCalls.open("payment-failed");
        var to = TicketCalls.open("payment-failed");

        // When
        var made = link(from, "incident", to);

        // Then
        made.then().statusCode(201).body("direction", equalTo("out")).body("ticketId", equalTo(to));
        given().get("/tickets/{id}/links", to)
                .then()
                .body("direction", contains("in"))
                .body("ticketId", contains(from))
                .body("kind", contains("incident"));
        given().delete("/tickets/{id}/links/{l}", to, made.<String>path("id"))
                .then()
                .statusCode(204);
        given().get("/tickets/{id}/links", from).then().body("", hasSize(0));
    }

    @Test
    void shouldLinkFollowUpsByItself() {
        // Given
        var first = TicketCalls.open("refund");

        // When
        var followUp = desk.open(new OpenTicket(
                "cus-1",
                Channel.CALLBACK,
                Origin.FOLLOW_UP,
                Actor.SYSTEM,
                null,
                Category.COMPLAINT,
                null,
                "zh",
                null,
                UUID.fromString(first),
                null));

        // Then
        given().get("/tickets/{id}/links", followUp.id())
                .then()
                .body("kind", contains("follow-up"))
                .body("ticketId", contains(first));
    }

    @Test
    void shouldRefuse_whatIsLinkedAlreadyOrCannotBe() {
        // Given
        var from = TicketCalls.open("fees");
        var to = TicketCalls.open("fees");
        link(from, "duplicate", to).then().statusCode(201);

        // When
        var again = link(from, "duplicate", to);

        // Then
        again.then().statusCode(409).body("type", endsWith("/link-exists"));
        link(from, "duplicate", from).then().statusCode(422).body("type", endsWith("/link-not-by-hand"));
        link(from, "merged-into", to).then().statusCode(422);
        link(from, "sibling", to).then().statusCode(400);
        link(from, "duplicate", UUID.randomUUID().toString()).then().statusCode(404);
        given().delete("/tickets/{id}/links/{l}", from, UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("/link-not-found"));
    }

    @Test
    @TestSecurity(user = "cus-1", roles = "customer")
    void shouldForbid_whenCustomer() {
        given().get("/tickets/{id}/links", UUID.randomUUID()).then().statusCode(403);
    }

    private static Response link(String from, String kind, String to) {
        return TicketCalls.post(
                "/tickets/" + from + "/links", "{\"kind\":\"%s\",\"ticketId\":\"%s\"}".formatted(kind, to));
    }

    @Test
    void shouldMakeOneLink_whenManyMakeItAtOnce() throws Exception {
        // Given
        var from = TicketCalls.open("fees");
        var to = TicketCalls.open("fees");

        // When
        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> once = () -> link(from, "duplicate", to).statusCode();
            answers = threads.invokeAll(Collections.nCopies(8, once)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        // Then
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        given().get("/tickets/{id}/links", from).then().body("", hasSize(1));
    }
}
