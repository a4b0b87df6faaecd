package io.walletline.ticket.casework.attachments;

import static io.restassured.RestAssured.given;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.download;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.list;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.png;
import static io.walletline.ticket.casework.attachments.AttachmentCalls.upload;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Files of agents as customers meet them: the first method prepares what the others look at, as somebody else. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignFilesTest {

    private String ticket = "";
    private String shown = "";
    private String internal = "";

    @Test
    @Order(1)
    @TestSecurity(user = "agt-1", roles = "agent")
    void shouldTakeBoth_fromAnAgent() {
        // Given
        ticket = TicketCalls.open("cus-of-files", "refund");

        // When
        var both = java.util.List.of(
                upload(ticket, "shown.png", png(10)),
                upload(ticket, "?internal=true", "internal.png", "image/png", png(10)));

        // Then
        both.forEach(each -> each.then().statusCode(201));
        shown = both.getFirst().path("id");
        internal = both.getLast().path("id");
    }

    @Test
    @Order(2)
    @TestSecurity(user = "cus-of-files", roles = "customer")
    void shouldShowACustomer_whatIsMeantForThem() {
        list(ticket).then().body("items.name", contains("shown.png"));
        download(ticket, shown).then().statusCode(200);
        download(ticket, internal).then().statusCode(404).body("type", endsWith("/attachment-not-found"));
        given().get("/tickets/{id}/timeline", ticket)
                .then()
                .body("items.attachments.flatten().findAll { it != null }.name", contains("shown.png"));
    }

    @Test
    @Order(3)
    @TestSecurity(user = "cus-other", roles = "customer")
    void shouldShowAnotherCustomerNothing() {
        list(ticket).then().statusCode(404);
        download(ticket, shown).then().statusCode(404).body("type", endsWith("/ticket-not-found"));
        upload(ticket, "a.png", png(10)).then().statusCode(404);
        var own = TicketCalls.post("/tickets", "{\"channel\":\"message\",\"text\":\"my fees\"}")
                .<String>path("id");
        download(own, shown).then().statusCode(404).body("type", endsWith("/attachment-not-found"));
    }

    @Test
    @Order(4)
    @TestSecurity(user = "anl-1", roles = "analyst")
    void shouldForbidAnalysts() {
        list(ticket).then().statusCode(403);
        download(ticket, shown).then().statusCode(403);
    }

    @Test
    @Order(5)
    void shouldWantAToken() {
        download(ticket, shown).then().statusCode(401);
        upload(ticket, "a.png", png(10)).then().statusCode(401);
    }
}
