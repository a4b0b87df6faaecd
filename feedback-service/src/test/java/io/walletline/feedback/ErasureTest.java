package io.walletline.feedback;

import static io.restassured.RestAssured.given;
import static io.walletline.feedback.Surveys.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a customer wrote is theirs: without secrets, theirs to have, and gone when they want it gone. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ErasureTest extends SurveyStage {

    @Test
    void f2_shouldKeepTheScoreWithoutThePerson_whenTheCustomerIsErased() {
        // Given
        var invited = surveys.invite(kafka, "en");
        Surveys.answer(path(invited), "2", "it took markedword weeks").statusCode(200);

        // When
        erase(customer(invited));

        // Then
        assertThat(records.query(
                        "select score || '|' || (customer_ref is null) || '|' || (comment is null) from invitation where ticket_id = ?",
                        UUID.fromString(invited.key())))
                .containsExactly("2|true|true");
        assertThat(records.query("select t::text from erased_customer t")).noneMatch(row -> row.contains("customer-"));
        given().get(path(invited)).then().statusCode(410);
    }

    @Test
    void f2_shouldLetTheLinkDie_whenTheCustomerIsErasedBeforeTheAnswer() {
        // Given
        var invited = surveys.invite(kafka, "zh");

        // When
        erase(customer(invited));

        // Then
        given().get(path(invited)).then().statusCode(410);
        Surveys.answer(path(invited), "1", "late").statusCode(410);
        assertThat(records.count(
                        "invitation where score is not null and ticket_id = ?", UUID.fromString(invited.key())))
                .isZero();
    }

    @Test
    void f2_shouldAskNobody_whenSomethingAboutAnErasedCustomerComesLate() {
        // Given
        var ticket = UUID.randomUUID();
        erase("customer-" + ticket);

        // When
        var late =
                kafka.publish("ticket.events.v1", ticket.toString(), "ticket-resolved", surveys.resolved(ticket, "en"));

        // Then
        awaitInbox(late);
        assertThat(records.count("invitation where ticket_id = ?", ticket)).isZero();
        assertThat(records.count("outbox where aggregateid = ?", ticket.toString()))
                .isZero();
    }

    @Test
    void f2_shouldKeepNoComment_whenAnswerAndErasureComeAtOnce() {
        for (int round = 0; round < 5; round++) {
            // Given
            var invited = surveys.invite(kafka, "en");

            // When
            var answer = CompletableFuture.supplyAsync(() ->
                    Surveys.answer(path(invited), "3", "markedword").extract().statusCode());
            erase(customer(invited));

            // Then
            assertThat(answer.join()).isIn(200, 410);
            assertThat(records.count(
                            "invitation where ticket_id = ? and (comment is not null or customer_ref is not null)",
                            UUID.fromString(invited.key())))
                    .isZero();
        }
    }

    @Test
    @TestSecurity(user = "adm-1", roles = "admin")
    void f2_shouldHandOutEverything_whenAnAdminExports() {
        // Given
        var invited = surveys.invite(kafka, "en");
        Surveys.answer(path(invited), "4", "quick and kind").statusCode(200);

        // When
        var export = given().get("/customers/{ref}/export", customer(invited)).then();

        // Then
        export.statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .header("Content-Disposition", containsString("attachment"))
                .body("customerRef", equalTo(customer(invited)))
                .body("invitations.comment", contains("quick and kind"))
                .body("invitations.score", contains(4))
                .body("invitations.agentId", contains("agent-chen"));
        erase(customer(invited));
        given().get("/customers/{ref}/export", customer(invited))
                .then()
                .statusCode(404)
                .body("type", equalTo("https://walletline.io/problems/customer-not-found"));
    }

    @Test
    @TestSecurity(
            user = "customer-me",
            roles = {"customer", "agent"})
    void f2_shouldAnswer404_whenACustomerAsksForAnother() {
        // Given
        var invited = surveys.invite(kafka, "en");

        // Then
        given().get("/customers/{ref}/export", customer(invited)).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "sup-1", roles = "supervisor")
    void f2_shouldAnswer403_whenASupervisorExports() {
        given().get("/customers/c/export").then().statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "sup-1",
            roles = {"supervisor", "agent"})
    void s13_shouldTakeSecretsOutOfTheComment_andWarnTheWriter() {
        // Given
        var invited = surveys.invite(kafka, "zh");

        // When
        var page = Surveys.answer(path(invited), "5", "卡号4111 1111 1111 1111，驗證碼482913，5分鐘");

        // Then
        page.statusCode(200).body(containsString("银行卡号已被隐去")).body(containsString("验证码已被隐去"));
        given().queryParam("ticket", invited.key())
                .get("/invitations")
                .then()
                .body("items[0].comment", equalTo("卡号[卡号已隐去,尾号 1111]，驗證碼[验证码已隐去]，5分鐘"))
                .body(not(containsString("482913")));
    }

    /** Every column of every table and every event. */
    @Test
    void s12_shouldShowWhatWasTypedNowhere() {
        // Given
        var invited = surveys.invite(kafka, "en");

        // When
        Surveys.answer(path(invited), "1", "Zebulon Markedword").statusCode(200);

        // Then
        kafka.await(Surveys.OUT, "survey-answered", seen -> seen.key().equals(invited.key()));
        var tables = records.query("select table_name from information_schema.tables where table_schema = 'public'");
        assertThat(tables).contains("invitation", "outbox");
        for (var table : tables) {
            assertThat(records.query("select t::text from " + table + " t"))
                    .as(table)
                    .noneMatch(row -> row.contains("Markedword") || row.contains(hex("Markedword")));
        }
        assertThat(kafka.all(Surveys.OUT))
                .noneMatch(seen -> seen.data().toString().contains("Markedword"));
    }

    @Test
    @TestSecurity(
            user = "sup-1",
            roles = {"supervisor", "agent"})
    void s11_shouldNeverMakeTheTokenALabel() {
        // Given
        var link = path(surveys.invite(kafka, "en"));
        var token = link.substring("/s/".length());

        // When
        given().put(link).then().statusCode(405);
        given().delete(link + "/more").then().statusCode(404);
        given().get(link).then().statusCode(200);

        // Then
        assertThat(meters.getMeters().stream()
                        .flatMap(meter -> meter.getId().getTags().stream())
                        .map(io.micrometer.core.instrument.Tag::getValue))
                .noneMatch(label -> label.contains(token));
    }

    @Inject
    io.micrometer.core.instrument.MeterRegistry meters;

    private void erase(String customer) {
        awaitInbox(kafka.publish(
                "ticket.events.v1",
                customer,
                "customer-erased",
                Map.of("customerRef", customer, "tickets", 1, "erasedAt", clock.instant())));
    }

    private void awaitInbox(UUID event) {
        Awaitility.await("event consumed")
                .atMost(Duration.ofSeconds(15))
                .until(() -> records.count("inbox where event_id = ?", event) == 1);
    }

    private static String customer(KafkaTap.Seen invited) {
        return invited.data().get("customerRef").asText();
    }

    private static String hex(String word) {
        return java.util.HexFormat.of().formatHex(word.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
