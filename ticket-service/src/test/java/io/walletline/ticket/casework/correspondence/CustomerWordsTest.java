package io.walletline.ticket.casework.correspondence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.AtOnce;
import io.walletline.ticket.MovesTheClock;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.casework.merging.MergeDesk;
import io.walletline.ticket.kernel.Actor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = CustomerWordsTest.ME, roles = "customer")
class CustomerWordsTest extends MovesTheClock {

    static final String ME = "cus-words";
    private static final Actor AGENT = Actor.agent("agt-words");

    @Inject
    TicketDesk desk;

    @Inject
    MergeDesk merging;

    @ParameterizedTest
    @CsvSource({
        "new, new, false",
        "open, open, false",
        "pending-customer, open, false",
        "on-hold, on-hold, false",
        "resolved, open, true",
        "closed, open, true"
    })
    void f4_shouldSetThingsInMotion_whereverTheTicketStands(String stands, String then, boolean reopened) {
        // Given
        var ticket = ticketThatIs(stands);

        // When
        var answer = TicketCalls.reply(ticket, "it is not solved");

        // Then
        answer.then().statusCode(201).body("ticketId", equalTo(ticket)).body("followUp", nullValue());
        status(ticket).then().body("status", equalTo(then));
        try (var tap = KafkaTap.open()) {
            var told =
                    tap.await("ticket.events.v1", "customer-wrote", e -> e.key().equals(ticket));
            assertThat(Contracts.ofThisModule().violations("customer-wrote", told.data()))
                    .isEmpty();
            assertThat(told.data().get("reopened").asBoolean()).isEqualTo(reopened);
            assertThat(told.data().get("ticketStatus").asText()).isEqualTo(then);
            assertThat(told.data().get("entryId").asText()).isEqualTo(answer.path("id"));
        }
    }

    @Test
    void f4_shouldGoOnInOneFollowUp_whenTheTicketWasClosedForLong_andFourWriteAtOnce() {
        // Given
        var ticket = ticketThatIs("closed");
        clock.advance(Duration.ofDays(15));

        // When
        var answers = AtOnce.times(4, () -> TicketCalls.reply(ticket, "again the same"));

        // Then
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        String goesOn = answers.getFirst().path("followUp.ticketId");
        assertThat(answers).allMatch(answer -> goesOn.equals(answer.path("followUp.ticketId")));
        assertThat(answers).allMatch(answer -> goesOn.equals(answer.path("ticketId")));
        status(goesOn).then().body("followUpOf", equalTo(ticket)).body("status", equalTo("new"));
        status(ticket).then().body("status", equalTo("closed"));
    }

    @Test
    void f4_shouldReopenOnce_whenFourWriteAtOnce() {
        // Given
        var ticket = ticketThatIs("resolved");

        // When
        var answers = AtOnce.times(4, () -> TicketCalls.reply(ticket, "no").statusCode());

        // Then
        assertThat(answers).containsOnly(201);
        status(ticket).then().body("status", equalTo("open"));
    }

    @Test
    void f4_shouldReopen_whenTheCustomerSendsAFile() {
        // Given
        var ticket = ticketThatIs("closed");

        // When
        given().header("X-File-Name", "proof.txt")
                .contentType("text/plain")
                .body("look here")
                .post("/tickets/{id}/attachments", ticket)
                .then()
                .statusCode(201);

        // Then
        status(ticket).then().body("status", equalTo("open"));
    }

    @Test
    void f5_shouldLandInTheTarget_andTellWhereTheSourceGoesOn() {
        // Given
        var source = ticketThatIs("open");
        var target = ticketThatIs("pending-customer");
        QuarkusTransaction.requiringNew()
                .run(() -> merging.merge(UUID.fromString(source), "*", UUID.fromString(target), "by-hand", AGENT));

        // When
        var answer = TicketCalls.reply(source, "more about it");

        // Then
        answer.then().statusCode(201).body("ticketId", equalTo(target));
        status(source).then().body("status", equalTo("closed")).body("mergedInto", equalTo(target));
        status(target).then().body("status", equalTo("open")).body("mergedInto", nullValue());
    }

    private static Response status(String ticket) {
        return given().get("/tickets/{id}", ticket);
    }

    private String ticketThatIs(String status) {
        String id = TicketCalls.post("/tickets", "{\"channel\":\"message\",\"category\":\"fees\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var ticket = UUID.fromString(id);
        if (status.equals("closed")) {
            desk.changeStatus(ticket, "*", TicketStatus.RESOLVED, Actor.SYSTEM);
        }
        if (!status.equals("new")) {
            var to = TicketStatus.valueOf(
                    status.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            desk.changeStatus(ticket, "*", to, Actor.SYSTEM);
        }
        return id;
    }
}
