package io.walletline.feedback;

import static io.walletline.feedback.Surveys.OUT;
import static io.walletline.feedback.Surveys.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.RealServers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From a resolved ticket to an invitation, and from an answer to what follows. */
@QuarkusTest
@WithTestResource(RealServers.class)
class InvitingTest extends SurveyStage {

    private final Contracts contracts = Contracts.ofThisModule();

    @Test
    void shouldInviteForAWeekWithinTheSameMatter_whenATicketIsResolved() {
        // Given
        var ticket = UUID.randomUUID();
        var matter = UUID.randomUUID();
        var cause = UUID.randomUUID();

        // When
        kafka.publish(
                "ticket.events.v1",
                ticket.toString(),
                "ticket-resolved",
                surveys.resolved(ticket, "zh"),
                cause,
                matter);

        // Then
        var invited = kafka.await(OUT, "survey-invited", seen -> seen.key().equals(ticket.toString()));
        assertThat(contracts.violations("survey-invited", invited.data())).isEmpty();
        assertThat(invited.correlationId()).isEqualTo(matter);
        assertThat(invited.causationId()).isEqualTo(cause);
        assertThat(invited.data().get("link").asText())
                .startsWith("http://localhost:8084/s/")
                .hasSizeLessThan(80);
        assertThat(Duration.between(instant(invited, "invitedAt"), instant(invited, "expiresAt")))
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void shouldAskOnce_whenATicketIsResolvedAgain() {
        // Given
        var first = surveys.invite(kafka, "en");
        var ticket = UUID.fromString(first.key());

        // When
        kafka.publish("ticket.events.v1", first.key(), "ticket-resolved", surveys.resolved(ticket, "en"));
        var sentinel =
                kafka.publish("ticket.events.v1", first.key(), "ticket-resolved", surveys.resolved(ticket, "en"));

        // Then
        awaitInbox(sentinel);
        assertThat(records.count("outbox where aggregateid = ?", first.key())).isEqualTo(1);
    }

    @Test
    void shouldNotAsk_whenTheCustomerIsUnknownOrTheTicketWasResolvedLongAgo() {
        // Given
        var anonymousTicket = UUID.randomUUID();
        var anonymous = surveys.resolved(anonymousTicket, "en");
        anonymous.remove("customerRef");
        var oldTicket = UUID.randomUUID();
        var old = surveys.resolved(oldTicket, "en");
        old.put("resolvedAt", clock.instant().minus(Duration.ofDays(8)));

        // When
        var first = kafka.publish("ticket.events.v1", "a", "ticket-resolved", anonymous);
        var second = kafka.publish("ticket.events.v1", "b", "ticket-resolved", old);

        // Then
        awaitInbox(first);
        awaitInbox(second);
        assertThat(records.count("invitation where ticket_id in (?, ?)", anonymousTicket, oldTicket))
                .isZero();
    }

    @Test
    void shouldSpeakEnglish_whenTheTicketsLanguageIsNotOurs() {
        var invited = surveys.invite(kafka, "fr");
        assertThat(invited.data().get("language").asText()).isEqualTo("en");
    }

    @Test
    void shouldAskForAHumanWithinTheSameMatter_whenTheScoreIsLow() {
        // Given
        var invited = surveys.invite(kafka, "zh");

        // When
        Surveys.answer(path(invited), "2", "等了太久 <b>very</b> long").statusCode(200);

        // Then
        var answered = kafka.await(OUT, "survey-answered", seen -> seen.key().equals(invited.key()));
        var followUp =
                kafka.await(OUT, "follow-up-requested", seen -> seen.key().equals(invited.key()));
        assertThat(contracts.violations("survey-answered", answered.data())).isEmpty();
        assertThat(contracts.violations("follow-up-requested", followUp.data())).isEmpty();
        assertThat(answered.causationId()).isNull();
        assertThat(followUp.causationId()).isEqualTo(answered.id());
        assertThat(answered.correlationId()).isEqualTo(invited.correlationId()).isEqualTo(followUp.correlationId());
        assertThat(answered.data().get("hasComment").asBoolean()).isTrue();
        assertThat(answered.data().get("agentId").asText()).isEqualTo("agent-chen");
        assertThat(followUp.data().get("category").asText()).isEqualTo("account-stolen");
    }

    @Test
    void shouldAskForNobody_whenTheScoreIsNotLow() {
        // Given
        var invited = surveys.invite(kafka, "en");

        // When
        Surveys.answer(path(invited), "3", "").statusCode(200);

        // Then
        kafka.await(OUT, "survey-answered", seen -> seen.key().equals(invited.key()));
        assertThat(records.query("select type from outbox where aggregateid = ? order by position", invited.key()))
                .containsExactly("io.walletline.survey-invited.v1", "io.walletline.survey-answered.v1");
    }

    @Test
    void shouldKeepTheCommentReadableNowhere_whenItIsStoredAndPublished() {
        // Given
        var invited = surveys.invite(kafka, "en");

        // When
        Surveys.answer(path(invited), "1", "my secret sorrow").statusCode(200);

        // Then
        var rows = records.query(
                "select encode(comment, 'escape') from invitation where ticket_id = ?", UUID.fromString(invited.key()));
        assertThat(rows).singleElement().asString().doesNotContain("sorrow");
        assertThat(records.query("select payload from outbox")).noneMatch(payload -> payload.contains("sorrow"));
    }

    private void awaitInbox(UUID event) {
        Awaitility.await("event consumed")
                .atMost(Duration.ofSeconds(15))
                .until(() -> records.count("inbox where event_id = ?", event) == 1);
    }

    private static Instant instant(KafkaTap.Seen seen, String field) {
        return Instant.parse(seen.data().get(field).asText());
    }
}
