package io.walletline.feedback;

import static io.restassured.RestAssured.given;
import static io.walletline.feedback.Surveys.answer;
import static io.walletline.feedback.Surveys.path;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.walletline.testkit.RealServers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ScoresAndInvitationsTest extends SurveyStage {

    private Instant from = Instant.EPOCH;

    @BeforeEach
    void beginAPeriodOfItsOwn() {
        clock.advance(Duration.ofDays(1));
        from = clock.instant();
    }

    @Test
    @TestSecurity(user = "ana", roles = "analyst")
    void shouldGiveScoreAndInterval_whenThereAreEnoughAnswers() {
        // Given
        List.of("5", "4", "4", "3", "1", "5")
                .forEach(score ->
                        answer(path(surveys.invite(kafka, "en")), score, "").statusCode(200));

        // When
        var csat = csat(from, clock.instant().plusSeconds(1));

        // Then
        csat.statusCode(200)
                .body("count", equalTo(6))
                .body("score", equalTo(0.6667f))
                .body("interval.low", equalTo(0.3f))
                .body("interval.high", equalTo(0.9032f))
                .body("interval.method", equalTo("wilson"))
                .body("method", equalTo("csat-top-2-of-5"))
                .body("suppressed", equalTo(false));
    }

    @Test
    @TestSecurity(user = "ana", roles = "analyst")
    void shouldTellNothing_whenTooFewAnswered() {
        // Given
        List.of("5", "4", "4", "3")
                .forEach(score ->
                        answer(path(surveys.invite(kafka, "en")), score, "").statusCode(200));

        // When
        var csat = csat(from, clock.instant().plusSeconds(1));

        // Then
        csat.statusCode(200)
                .body("suppressed", equalTo(true))
                .body("smallestCount", equalTo(5))
                .body("count", nullValue())
                .body("score", nullValue())
                .body("interval", nullValue());
    }

    @Test
    @TestSecurity(user = "ana", roles = "analyst")
    void shouldCountOnlyWhomTheInvitationReached_whenAskedForTheResponseRate() {
        // Given: eight invited, six reached, three of these answered and one who was not reached
        var invited = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> surveys.invite(kafka, "en"))
                .toList();
        invited.subList(0, 6).forEach(invitation -> deliver(invitation.key(), "survey-invitation"));
        deliver(invited.get(7).key(), "wallet-frozen");
        List.of(0, 1, 2, 7).forEach(i -> answer(path(invited.get(i)), "4", "").statusCode(200));

        // When
        Awaitility.await("deliveries are noted").until(() -> delivered() == 6);
        var rate = given().queryParam("from", from.toString())
                .queryParam("to", clock.instant().plusSeconds(1).toString())
                .get("/scores/response-rate")
                .then();

        // Then
        rate.statusCode(200)
                .body("count", equalTo(6))
                .body("score", equalTo(0.5f))
                .body("method", equalTo("answered-of-delivered"))
                .body("interval.method", equalTo("wilson"));
    }

    @Test
    @TestSecurity(user = "ana", roles = "analyst")
    void shouldAnswer400_whenThePeriodIsBad() {
        given().queryParam("from", "yesterday")
                .get("/scores/csat")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://walletline.io/problems/bad-period"));
        csat(from, from).statusCode(400);
    }

    @Test
    void shouldAnswer401_whenNobodyIsSignedIn() {
        given().get("/scores/csat").then().statusCode(401);
        given().get("/invitations").then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "c", roles = "customer")
    void shouldAnswer403_whenACustomerAsks() {
        given().get("/scores/csat").then().statusCode(403);
        given().queryParam("ticket", java.util.UUID.randomUUID())
                .get("/invitations")
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(user = "agent", roles = "agent")
    void shouldShowTheAnswerWithoutLinkAndComment_whenAnAgentAsks() {
        // Given
        var invited = surveys.invite(kafka, "zh");
        answer(path(invited), "2", "等了太久").statusCode(200);

        // When
        var list =
                given().queryParam("ticket", invited.key()).get("/invitations").then();

        // Then
        list.statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("answered"))
                .body("items[0].score", equalTo(2))
                .body("items[0].hasComment", equalTo(true))
                .body("items[0].comment", nullValue())
                .body(not(containsString("/s/")));
    }

    @Test
    @TestSecurity(
            user = "boss",
            roles = {"agent", "supervisor"})
    void shouldShowTheComment_whenASupervisorAsks() {
        var invited = surveys.invite(kafka, "zh");
        answer(path(invited), "2", "等了太久").statusCode(200);
        given().queryParam("ticket", invited.key())
                .get("/invitations")
                .then()
                .body("items[0].comment", equalTo("等了太久"));
    }

    @Test
    @TestSecurity(user = "agent", roles = "agent")
    void shouldAnswer400_whenNoTicketIsNamed() {
        given().get("/invitations").then().statusCode(400);
    }

    private void deliver(String ticket, String template) {
        kafka.publish(
                "notification.events.v1",
                "customer-" + ticket,
                "message-delivered",
                Map.of("ticketId", ticket, "template", template, "deliveredAt", clock.instant()));
    }

    private long delivered() {
        return records.count("invitation where delivered_at >= ?", from);
    }

    private static ValidatableResponse csat(Instant from, Instant to) {
        return given().queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .get("/scores/csat")
                .then();
    }
}
