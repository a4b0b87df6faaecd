package io.walletline.ticket.deadlines.clocks;

import static io.walletline.ticket.deadlines.clocks.Desk.clock;
import static io.walletline.ticket.deadlines.clocks.Desk.clocks;
import static io.walletline.ticket.deadlines.clocks.Desk.move;
import static io.walletline.ticket.deadlines.clocks.Desk.order;
import static io.walletline.ticket.deadlines.clocks.Desk.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "agt-1",
        roles = {"agent", "supervisor"})
class ClocksTest {

    @Inject
    TicketDesk desk;

    @Inject
    Tickets tickets;

    @Inject
    Timeline timeline;

    @Inject
    MovableClock time;

    @Inject
    ClockWaker waker;

    private void pass(Duration duration) {
        time.advance(duration);
        waker.poke();
    }

    private void customerWrites(TicketSnapshot ticket) {
        timeline.message(ticket.id(), Actor.customer(ticket.customerRef()), Channel.MESSAGE, "en", "and?");
    }

    @Test
    void shouldRunFirstResponseAndResolution_whenACustomerOpensATicket() {
        // When
        var id = desk.open(order(Category.FEES, Priority.HIGH, null)).id();

        // Then
        assertThat(clocks(id).getList("policy", String.class))
                .containsExactlyInAnyOrder("first-response-high", "resolution-high");
        assertThat(clocks(id).getList("state", String.class)).containsOnly("running");
        assertThat(Desk.<Integer>clock(id, "first-response-high", "remainingSeconds"))
                .isEqualTo(3600);
        assertThat(Desk.<String>clock(id, "first-response-high", "title.zh")).contains("首次响应");
        assertThat(Desk.<String>clock(id, "first-response-high", "source.evidence"))
                .isEqualTo("own");
    }

    @Test
    void shouldLeaveTheFirstResponseOpenEverywhere_whenTheReplyIsAutomatic() {
        // Given
        var id = desk.open(order(Category.FEES, Priority.HIGH, null)).id();

        // When
        timeline.message(id, Actor.AUTOMATION, Channel.MESSAGE, "en", "We have got your message.");

        // Then the clock runs on, and the first that is told to answer is an agent
        assertThat(Desk.<String>clock(id, "first-response-high", "state")).isEqualTo("running");
        timeline.message(id, Actor.agent("agt-1"), Channel.MESSAGE, "en", "We look at it.");
        assertThat(Desk.<String>clock(id, "first-response-high", "state")).isEqualTo("met");
        try (var tap = KafkaTap.open()) {
            tap.await(
                    "ticket.events.v1", "ticket-answered", event -> event.key().equals(id.toString()));
            assertThat(tap.all("ticket.events.v1").stream()
                            .filter(event -> event.key().equals(id.toString()))
                            .filter(event -> event.name().equals("ticket-answered"))
                            .map(event -> event.data().get("answeredBy").asText()))
                    .containsExactly("agt-1");
        }
    }

    @Test
    void shouldMeetTheFirstResponseOnly_whenAnAgentReplies() {
        // Given
        var id = desk.open(order(Category.FEES, Priority.HIGH, null)).id();
        Desk.post("/tickets/" + id + "/entries", java.util.Map.of("kind", "note", "text", "for us"));
        pass(Duration.ofMinutes(20));

        // When
        reply(id);

        // Then: a note was no answer, and the other clock goes on
        assertThat(Desk.<String>clock(id, "first-response-high", "state")).isEqualTo("met");
        assertThat(Desk.<Integer>clock(id, "first-response-high", "elapsedSeconds"))
                .isEqualTo(1200);
        assertThat(Desk.<String>clock(id, "resolution-high", "state")).isEqualTo("running");
        try (var tap = KafkaTap.open()) {
            var event = tap.await("ticket.events.v1", "clock-met", e -> e.key().equals(id.toString()));
            assertThat(Contracts.ofThisModule().violations("clock-met", event.data()))
                    .isEmpty();
            assertThat(event.data().get("inTime").booleanValue()).isTrue();
        }
    }

    @Test
    void shouldOweTheNextResponse_whenTheCustomerWritesAfterAnAnswer() {
        // Given
        var ticket = desk.open(order(Category.FEES, Priority.HIGH, null));
        customerWrites(ticket);
        assertThat(Desk.<String>clock(ticket.id(), "next-response-high", "state"))
                .isNull();
        reply(ticket.id());

        // When
        customerWrites(ticket);
        customerWrites(ticket);

        // Then: one clock, from the first message, until somebody answers
        assertThat(clocks(ticket.id()).getList("findAll { it.kind == 'next-response' }"))
                .hasSize(1);
        reply(ticket.id());
        assertThat(Desk.<String>clock(ticket.id(), "next-response-high", "state"))
                .isEqualTo("met");
        assertThat(Desk.<String>clock(ticket.id(), "next-response-high", "endedBy"))
                .isEqualTo("agent-reply");
    }

    @Test
    void shouldStopTheNextResponse_whenTheTicketIsResolved() {
        // Given
        var ticket = desk.open(order(Category.FEES, Priority.HIGH, null));
        reply(ticket.id());
        customerWrites(ticket);

        // When
        move(ticket.id(), "resolved").statusCode(200);

        // Then
        assertThat(clocks(ticket.id()).getList("state", String.class)).containsOnly("met");
        pass(Duration.ofDays(3));
        assertThat(clocks(ticket.id()).getList("breachedAt")).containsOnlyNulls();
    }

    @Test
    void shouldStandStill_whileTheTicketWaitsForTheCustomer() {
        // Given
        var ticket = desk.open(order(Category.FEES, Priority.HIGH, null));
        reply(ticket.id());
        pass(Duration.ofHours(1));
        move(ticket.id(), "pending-customer").statusCode(200);
        pass(Duration.ofDays(5));

        // When
        customerWrites(ticket);

        // Then
        var id = ticket.id();
        assertThat(Desk.<String>clock(id, "resolution-high", "state")).isEqualTo("running");
        assertThat(Desk.<Integer>clock(id, "resolution-high", "elapsedSeconds")).isEqualTo(3600);
        assertThat(Desk.<Integer>clock(id, "resolution-high", "remainingSeconds"))
                .isEqualTo(23 * 3600);
        assertThat(Desk.<String>clock(id, "resolution-high", "pauses[0].cause")).isEqualTo("pending-customer");
        assertThat(Desk.<String>clock(id, "resolution-high", "pauses[0].by")).isEqualTo("agt-1");
        assertThat(Desk.<Integer>clock(id, "resolution-high", "pauses[0].seconds"))
                .isEqualTo(5 * 24 * 3600);
        assertThat(Desk.<Object>clock(id, "resolution-high", "breachedAt")).isNull();
    }

    @Test
    void shouldGoOnWhereItStood_whenAResolutionDoesNotHold() {
        // Given
        var id = desk.open(order(Category.FEES, Priority.HIGH, null)).id();
        reply(id);
        pass(Duration.ofHours(2));
        move(id, "resolved").statusCode(200);
        pass(Duration.ofDays(9));

        // When
        move(id, "open").statusCode(200);

        // Then: the days between do not escalate it at once
        pass(Duration.ofHours(1));
        assertThat(Desk.<String>clock(id, "resolution-high", "state")).isEqualTo("running");
        assertThat(Desk.<Integer>clock(id, "resolution-high", "elapsedSeconds")).isEqualTo(3 * 3600);
        assertThat(Desk.<String>clock(id, "resolution-high", "pauses[0].cause")).isEqualTo("resolved");
        assertThat(Desk.<String>clock(id, "first-response-high", "state")).isEqualTo("met");
    }

    @Test
    void shouldAct_whenAClockIsBreached() {
        // Given
        var id =
                desk.open(order(Category.ACCOUNT_STOLEN, Priority.URGENT, null)).id();

        // When
        pass(Duration.ofMinutes(6));

        // Then
        await().until(() -> clock(id, "first-response-stolen", "breachedAt") != null);
        RestAssured.given()
                .get("/tickets/{id}", id)
                .then()
                .body("assignee", org.hamcrest.Matchers.equalTo("supervisors"));
        RestAssured.given()
                .get("/tickets/{id}/timeline", id)
                .then()
                .body("items.code", org.hamcrest.Matchers.hasItem("clock-breached"));
        try (var tap = KafkaTap.open()) {
            var key = id.toString();
            var warned =
                    tap.await("ticket.events.v1", "clock-warning", e -> e.key().equals(key));
            assertThat(Contracts.ofThisModule().violations("clock-warning", warned.data()))
                    .isEmpty();
            var breached =
                    tap.await("ticket.events.v1", "clock-breached", e -> e.key().equals(key));
            assertThat(Contracts.ofThisModule().violations("clock-breached", breached.data()))
                    .isEmpty();
            assertThat(breached.data().get("acts").toString()).contains("notify-supervisor");
        }
    }

    @Test
    void shouldRaiseThePriority_andSayThatTheAnswerCameLate() {
        // Given
        var id = desk.open(order(Category.FEES, Priority.HIGH, null)).id();
        time.advance(Duration.ofMinutes(61));

        // When: the answer may come before anybody has noticed that it was due
        reply(id);

        // Then
        assertThat(Desk.<String>clock(id, "first-response-high", "state")).isEqualTo("met");
        assertThat(Desk.<Object>clock(id, "first-response-high", "breachedAt")).isNotNull();
        RestAssured.given().get("/tickets/{id}", id).then().body("priority", org.hamcrest.Matchers.equalTo("urgent"));
    }

    @Test
    void shouldCountAnAcceptedCallAsTheFirstResponse() {
        // Given
        var id = desk.open(order(Category.FEES, Priority.HIGH, null, Channel.PHONE))
                .id();

        // When
        desk.taken(id, "agt-7", time.instant());

        // Then
        assertThat(Desk.<String>clock(id, "first-response-high", "state")).isEqualTo("met");
    }

    @Test
    void shouldHaveTheClocksOfItsPriority_whenSomebodyCorrectsTheTicket() {
        // Given
        var id = desk.open(order(Category.FEES, Priority.HIGH, null)).id();
        pass(Duration.ofMinutes(30));

        // When
        RestAssured.given()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(java.util.Map.of("priority", "urgent", "category", "complaint", "region", "DE"))
                .patch("/tickets/{id}", id)
                .then()
                .statusCode(200);

        // Then: counted from the beginning, and the rules of the new category run beside it
        assertThat(Desk.<Integer>clock(id, "resolution-urgent", "elapsedSeconds"))
                .isEqualTo(1800);
        assertThat(Desk.<Integer>clock(id, "resolution-urgent", "allowedSeconds"))
                .isEqualTo(4 * 3600);
        assertThat(Desk.<String>clock(id, "resolution-high", "id")).isNull();
        assertThat(clocks(id).getList("policy", String.class)).contains("eu-psd2-complaint", "eu-psd2-complaint-final");
        try (var tap = KafkaTap.open()) {
            var moved =
                    tap.await("ticket.events.v1", "clock-moved", e -> e.key().equals(id.toString()));
            assertThat(Contracts.ofThisModule().violations("clock-moved", moved.data()))
                    .isEmpty();
        }
    }

    @Test
    void shouldGoOnAsIfNothingHadBeen_whenAMergeIsUndone() {
        // Given: one clock runs, one stands still
        var ticket = desk.open(order(Category.FEES, Priority.HIGH, null));
        var other = desk.open(order(Category.FEES, Priority.HIGH, null));
        move(ticket.id(), "on-hold").statusCode(200);
        var before = clocks(ticket.id()).getList("");
        QuarkusTransaction.requiringNew().run(() -> desk.closeAsMerged(ticket.id(), other.id(), Actor.agent("agt-1")));
        assertThat(clocks(ticket.id()).getList("state", String.class)).containsOnly("cancelled");

        // When
        var standing = new TicketDesk.Standing(TicketStatus.ON_HOLD, null, time.instant(), null);
        QuarkusTransaction.requiringNew().run(() -> desk.giveBack(ticket.id(), standing, Actor.agent("agt-1")));

        // Then
        assertThat(clocks(ticket.id()).getList("")).isEqualTo(before);
        move(ticket.id(), "open").statusCode(200);
        assertThat(clocks(ticket.id()).getList("state", String.class)).containsOnly("running");
    }

    @Test
    void shouldStartNoFirstResponse_whenAnAgentOpensTheTicket() {
        // When
        var id = UUID.fromString(RestAssured.given()
                .contentType("application/json")
                .body(java.util.Map.of("customerRef", "cus-a", "channel", "chat", "category", "fees"))
                .post("/tickets")
                .path("id"));

        // Then
        assertThat(clocks(id).getList("kind", String.class)).containsExactly("resolution");
    }
}
