package io.walletline.feedback.page;

import static io.restassured.RestAssured.given;
import static io.walletline.feedback.Surveys.answer;
import static io.walletline.feedback.Surveys.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.feedback.SurveyStage;
import io.walletline.testkit.RealServers;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class SurveyPageTest extends SurveyStage {

    @Test
    void shouldAskInTheLanguageOfTheInvitation_whenTheLinkIsOpened() {
        // Given
        var link = path(surveys.invite(kafka, "zh"));

        // When
        var page = given().get(link).then();

        // Then
        page.statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "zh-CN")
                .body(containsString("您对本次服务满意吗？"))
                .body(containsString("<html lang=\"zh-CN\">"))
                .body(containsString("href=\"?lang=en\""));
    }

    @Test
    void shouldSwitchTheLanguage_whenAsked() {
        var link = path(surveys.invite(kafka, "zh"));
        given().queryParam("lang", "en").get(link).then().statusCode(200).body(containsString("How did we do?"));
        given().queryParam("lang", "xx").get(link).then().statusCode(200).body(containsString("您对本次服务满意吗？"));
    }

    @Test
    void shouldFetchNothingFromElsewhereAndForbidIt_whenTheLinkIsOpened() {
        var link = path(surveys.invite(kafka, "en"));
        given().get(link)
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("style-src 'sha256-"),
                                containsString("frame-ancestors 'none'")))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Set-Cookie", equalTo(null))
                .body(not(containsString("<script")))
                .body(not(containsString("http://")))
                .body(not(containsString("https://")));
    }

    @Test
    void shouldRecordNothing_whenScannersOpenTheLinkInEveryWay() {
        // Given
        var invited = surveys.invite(kafka, "en");
        var link = path(invited);

        // When
        for (int i = 0; i < 20; i++) {
            given().queryParam("score", i % 5 + 1).get(link).then().statusCode(200);
            given().head(link).then().statusCode(200);
        }

        // Then
        assertThat(records.query(
                        "select score::text from invitation where ticket_id = ?", UUID.fromString(invited.key())))
                .containsExactly((String) null);
        answer(link, "5", "").statusCode(200);
    }

    @Test
    void shouldThank_whenAnswered() {
        var link = path(surveys.invite(kafka, "zh"));
        answer(link, "5", "谢谢").statusCode(200).body(containsString("感谢您的评价"));
    }

    @Test
    void shouldAnswer410_whenTheLinkWasUsed() {
        // Given
        var link = path(surveys.invite(kafka, "en"));
        answer(link, "4", "").statusCode(200);

        // When
        var again = answer(link, "1", "");

        // Then
        again.statusCode(410).body(containsString("Already answered"));
        given().get(link).then().statusCode(410).body(containsString("Already answered"));
        assertThat(records.count("invitation where score = 1 and ticket_id = ?", ticketOf(link)))
                .isZero();
    }

    @Test
    void shouldAnswer410_whenTheLinkIsExpired() {
        // Given
        var invited = surveys.invite(kafka, "en");

        // When
        clock.advance(Duration.ofDays(7));

        // Then
        given().get(path(invited)).then().statusCode(410).body(containsString("This survey is over"));
        answer(path(invited), "5", "").statusCode(410);
        assertThat(records.count(
                        "invitation where score is not null and ticket_id = ?", UUID.fromString(invited.key())))
                .isZero();
    }

    @Test
    void f31_shouldShowTheChosenScore_inForcedColours() {
        var page = given().get(path(surveys.invite(kafka, "en"))).asString();
        assertThat(page.substring(page.indexOf("@media (forced-colors: active)")))
                .contains("input:checked + span { forced-color-adjust: none;", "background: Highlight");
    }

    @Test
    void shouldAnswer404_whenTheLinkIsForged() {
        // Given
        var link = path(surveys.invite(kafka, "en"));
        var last = link.charAt(link.length() - 10);
        var forged =
                link.substring(0, link.length() - 10) + (last == 'A' ? 'B' : 'A') + link.substring(link.length() - 9);

        // When, Then
        given().get(forged).then().statusCode(404).body(containsString("我们不认识这个链接"));
        given().header("Accept-Language", "en-GB,en;q=0.9")
                .get(forged)
                .then()
                .statusCode(404)
                .header("Content-Language", "en")
                .body(containsString("We do not know this link"));
        answer(forged, "5", "").statusCode(404);
        given().get("/s/x").then().statusCode(404);
        given().queryParam("lang", "en").get("/s/" + "A".repeat(2000)).then().statusCode(404);
    }

    @Test
    void shouldAskAgainAndLoseNothing_whenTheAnswerIsNotComplete() {
        // Given
        var link = path(surveys.invite(kafka, "en"));

        // When
        var noScore = answer(link, "", "long story & <script>");
        var badScore = answer(link, "6", "x");
        var tooLong = answer(link, "2", "长".repeat(2001));

        // Then
        noScore.statusCode(422)
                .body(containsString("Please choose a score from 1 to 5."))
                .body(containsString("long story &amp; &lt;script&gt;"));
        badScore.statusCode(422).body(containsString("role=\"alert\""));
        tooLong.statusCode(422).body(containsString("too long")).body(containsString("value=\"2\" required checked"));
        assertThat(records.count("invitation where score is not null and ticket_id = ?", ticketOf(link)))
                .isZero();
    }

    @Test
    void shouldTakeACommentOfTheFullLength_whenItsLineEndsAreSentAsTwoCharacters() {
        var link = path(surveys.invite(kafka, "en"));
        answer(link, "3", "a\r\n".repeat(1000)).statusCode(200);
    }

    @Test
    void shouldRecordOnce_whenManySubmitAtTheSameTime() throws InterruptedException {
        // Given
        var invited = surveys.invite(kafka, "en");
        var link = path(invited);
        var submits = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(i -> () ->
                        answer(link, String.valueOf(i % 5 + 1), "").extract().statusCode())
                .toList();

        // When
        java.util.List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(6)) {
            answers = threads.invokeAll(submits).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        // Then
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 410).hasSize(11);
        assertThat(records.count("outbox where aggregateid = ? and type like '%answered%'", invited.key()))
                .isEqualTo(1);
    }

    @Test
    void shouldAnswer405Or415_whenTheCallIsOfAnotherKind() {
        var link = path(surveys.invite(kafka, "en"));
        given().delete(link).then().statusCode(405);
        given().contentType("application/json")
                .body("{\"score\":1}")
                .post(link)
                .then()
                .statusCode(415);
    }

    /** English is written in the interface; a word that lacks its Chinese would silently appear in English. */
    @Test
    void shouldHaveEveryTextInChinese() throws java.io.IOException {
        var chinese = new Properties();
        try (var file = getClass().getResourceAsStream("/messages/survey_zh.properties")) {
            chinese.load(new java.io.InputStreamReader(
                    java.util.Objects.requireNonNull(file), java.nio.charset.StandardCharsets.UTF_8));
        }
        var han = Pattern.compile("\\p{IsHan}");
        for (var text : SurveyTexts.class.getDeclaredMethods()) {
            assertThat(chinese.getProperty(text.getName()))
                    .as(text.getName())
                    .matches(value -> value != null && han.matcher(value).find());
        }
    }

    private UUID ticketOf(String link) {
        var token = link.substring(link.lastIndexOf('/') + 1);
        return UUID.fromString(
                records.query("select aggregateid from outbox where payload like ?", "%/s/" + token + "%")
                        .getFirst());
    }
}
