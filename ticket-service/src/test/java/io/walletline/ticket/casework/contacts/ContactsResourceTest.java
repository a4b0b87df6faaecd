package io.walletline.ticket.casework.contacts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.AtOnce;
import io.walletline.ticket.TicketCalls;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "adm-contacts",
        roles = {"agent", "admin", "service"})
class ContactsResourceTest {

    @Inject
    ContactDesk desk;

    @RepeatedTest(3)
    void f6_shouldAskOnce_whenFourAskAtOnce() {
        // Given
        var ticket = TicketCalls.open("fees");

        // When
        var asked = AtOnce.times(4, () -> ask(ticket));

        // Then
        assertThat(asked).doesNotContainNull().containsOnly(asked.getFirst());
        given().get("/tickets/{id}/contacts", ticket).then().body("$", hasSize(1));
    }

    @RepeatedTest(3)
    void f6_shouldSplitOnce_whenTwoSplitAtOnce() {
        // Given
        var ticket = TicketCalls.open("fees");
        String entry = TicketCalls.note(ticket, "two matters").path("id");

        // When
        var split = AtOnce.times(
                2,
                () -> TicketCalls.post("/tickets/" + ticket + "/split", "{\"entries\":[\"" + entry + "\"]}")
                        .statusCode());

        // Then
        assertThat(split).containsExactlyInAnyOrder(201, 422);
    }

    @RepeatedTest(3)
    void f22_shouldKnowACustomerOnce_whenFourTellAtOnce() {
        // Given
        var ref = "cus-" + UUID.randomUUID();

        // When
        var told = AtOnce.times(
                4,
                () -> given().contentType(ContentType.JSON)
                        .body("{\"phoneNumber\":\"+8613912340022\",\"language\":\"zh\"}")
                        .put("/customers/{ref}", ref)
                        .statusCode());

        // Then
        assertThat(told).containsOnly(204);
    }

    @Test
    void p8_shouldEndWhatWaits_whenTheTicketIsResolved_andNotWhatIsInHand() {
        // Given
        var waiting = TicketCalls.open("fees");
        ask(waiting);
        var talking = TicketCalls.open("fees");
        desk.inHand(UUID.fromString(ask(talking)), true);

        // When
        TicketCalls.move(waiting, "resolved").then().statusCode(200);
        TicketCalls.move(talking, "resolved").then().statusCode(200);

        // Then
        given().get("/tickets/{id}/contacts", waiting).then().body("open", contains(false));
        given().get("/tickets/{id}/contacts", talking).then().body("open", contains(true));
    }

    @Test
    void p8_shouldEndWhatWaits_whenTheCustomerIsErased() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var ticket = TicketCalls.open(customer, "fees");
        ask(ticket);

        // When
        TicketCalls.post("/customers/" + customer + "/erasure", "").then().statusCode(200);

        // Then
        given().get("/tickets/{id}/contacts", ticket).then().body("open", contains(false));
    }

    @Test
    void p8_shouldTakeAContactBack_alsoTwice_andNotOfAnotherTicket() {
        // Given
        var ticket = TicketCalls.open("fees");
        var contact = ask(ticket);

        // When
        var elsewhere = given().delete("/tickets/{id}/contacts/{c}", TicketCalls.open("fees"), contact);
        var first = given().delete("/tickets/{id}/contacts/{c}", ticket, contact);
        var again = given().delete("/tickets/{id}/contacts/{c}", ticket, contact);

        // Then
        elsewhere.then().statusCode(404);
        first.then().statusCode(204);
        again.then().statusCode(204);
        given().get("/tickets/{id}/timeline", ticket)
                .then()
                .body("items.findAll { it.code == 'contact-ended' }.details.reason", contains("cancelled"))
                .body("items.find { it.code == 'contact-ended' }.author", equalTo("adm-contacts"));
    }

    private static String ask(String ticket) {
        return TicketCalls.post("/tickets/" + ticket + "/contacts", "{\"channel\":\"chat\"}")
                .path("id");
    }
}
