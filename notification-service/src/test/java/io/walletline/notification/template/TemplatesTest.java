package io.walletline.notification.template;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.qute.Engine;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.notification.FakeProviders;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(FakeProviders.class)
class TemplatesTest {

    @Inject
    TemplateCatalogue catalogue;

    @Inject
    Engine engine;

    /** What a message costs is known before it is sent: a new word must not silently add a segment. */
    @ParameterizedTest
    @CsvSource({
        "SURVEY_INVITATION, ZH, UCS_2, 2",
        "SURVEY_INVITATION, EN, GSM_7, 2",
        "WALLET_FROZEN, ZH, UCS_2, 1",
        "WALLET_FROZEN, EN, GSM_7, 1",
        "WALLET_UNFROZEN, ZH, UCS_2, 1",
        "WALLET_UNFROZEN, EN, GSM_7, 1",
        "ONE_TIME_CODE, ZH, UCS_2, 2",
        "ONE_TIME_CODE, EN, GSM_7, 1"
    })
    void shouldCostWhatWasAgreed_whenFilledWithSamples(
            MessageTemplate template, Language language, SmsEncoding encoding, int segments) {
        // When
        var preview = catalogue.preview(template, language);

        // Then
        assertThat(preview.encoding()).isEqualTo(encoding);
        assertThat(preview.segments()).as(preview.text()).isEqualTo(segments);
        assertThat(preview.text()).doesNotContain("{", "NOT_FOUND", "null");
    }

    @Test
    void shouldEndWithTheLineThatBindsTheCodeToTheSite_whenItIsACode() {
        var text = catalogue.render(
                MessageChannel.SMS,
                MessageTemplate.ONE_TIME_CODE,
                Language.ZH,
                Map.of("code", "042117", "minutes", "10", "host", "walletline.example"));
        assertThat(text).contains("042117", "10 分钟").endsWith("\n@walletline.example #042117");
    }

    @Test
    void shouldFailAndRenderNothing_whenAValueIsMissing() {
        var file = engine.getTemplate("sms/zh/survey-invitation");
        assertThatThrownBy(() ->
                        catalogue.render(MessageChannel.SMS, MessageTemplate.SURVEY_INVITATION, Language.ZH, Map.of()))
                .isInstanceOf(TemplateValues.Wrong.class);
        // Even if our own check were passed by, the engine would not leave a hole.
        assertThatThrownBy(() -> file.instance().render()).hasMessageContaining("link");
    }

    @Test
    @TestSecurity(user = "boss", roles = "supervisor")
    void shouldListAndPreview_whenASupervisorAsks() {
        given().get("/templates").then().statusCode(200).body("items", hasSize(6));
        given().queryParam("language", "zh")
                .get("/templates/wallet-frozen/preview")
                .then()
                .statusCode(200)
                .body("segments", equalTo(1))
                .body("language", equalTo("zh"));
    }

    @Test
    @TestSecurity(user = "boss", roles = "supervisor")
    void shouldAnswer400Or404_whenLanguageOrTemplateIsUnknown() {
        given().queryParam("language", "fr")
                .get("/templates/wallet-frozen/preview")
                .then()
                .statusCode(400);
        given().queryParam("language", "zh")
                .get("/templates/love-letter/preview")
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "agent", roles = "agent")
    void shouldAnswer403_whenAnAgentAsks() {
        given().get("/templates").then().statusCode(403);
    }

    @Test
    void shouldAnswer401_whenNobodyIsSignedIn() {
        given().get("/templates").then().statusCode(401);
    }
}
