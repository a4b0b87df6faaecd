package io.walletline.kit.redaction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.kit.redaction.detectors.SecretKind;
import io.walletline.testkit.RealServers;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Secrets that come in by HTTP are taken out before anything is stored, and the writer is told. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class SecretsOnIntakeTest {

    @Test
    void shouldWarnTheOpener_andStoreNoSecret() {
        // When
        var opened = open("卡号4111 1111 1111 1111扣款失败,验证码是482913");

        // Then
        opened.then()
                .statusCode(201)
                .body("category", equalTo("payment-failed"))
                .body("warnings.kind", contains("card-number", "one-time-code"))
                .body("warnings[0].zh", containsString("卡号"))
                .body("warnings[0].en", containsString("card number"));
        timeline(opened.path("id"))
                .then()
                .body("items.text", hasItem("卡号[卡号已隐去,尾号 1111]扣款失败,验证码是[验证码已隐去]"))
                .body("items.code", hasItem("secret-removed"))
                .body("items.find { it.code == 'secret-removed' }.details.kinds", equalTo("card-number,one-time-code"));
    }

    @Test
    void shouldWarnTheWriter_alsoWhenTheCallIsRepeated() {
        // Given
        String id = open("refund please").path("id");

        // When
        var first = write(
                id,
                "my seed phrase: abandon abandon abandon abandon abandon abandon abandon abandon abandon"
                        + " abandon abandon about");
        var again = write(
                id,
                "my seed phrase: abandon abandon abandon abandon abandon abandon abandon abandon abandon"
                        + " abandon abandon about");

        // Then
        for (var answer : java.util.List.of(first, again)) {
            answer.then()
                    .statusCode(201)
                    .body("text", equalTo("my seed phrase: [seed phrase removed]"))
                    .body("warnings.kind", contains("seed-phrase"))
                    .body(not(containsString("abandon")));
        }
        again.then().header("Idempotency-Replay", equalTo("true"));
    }

    @Test
    void shouldSayNothing_whenThereIsNothingToSay() {
        open("refund please").then().statusCode(201).body("warnings", nullValue());
    }

    @Test
    void shouldHaveEveryWordingInBothLanguages() {
        var zh = ResourceBundle.getBundle("io/walletline/kit/redaction/wording", java.util.Locale.of("zh"))
                .keySet();
        var en = ResourceBundle.getBundle("io/walletline/kit/redaction/wording", java.util.Locale.of("en"))
                .keySet();
        assertThat(zh).isEqualTo(en).hasSize(SecretKind.values().length * 2);
    }

    private static Response open(String text) {
        return given().contentType(ContentType.JSON)
                .body("{\"customerRef\":\"cus-1\",\"channel\":\"message\",\"text\":\"%s\"}".formatted(text))
                .post("/tickets");
    }

    private static Response write(String id, String text) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "seed-" + id)
                .body("{\"kind\":\"reply\",\"text\":\"%s\"}".formatted(text))
                .post("/tickets/{id}/entries", id);
    }

    private static Response timeline(String id) {
        return given().get("/tickets/{id}/timeline", id);
    }
}
