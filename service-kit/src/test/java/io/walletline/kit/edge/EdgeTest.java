package io.walletline.kit.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.walletline.testkit.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class EdgeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\\u0000b\"}",
                "{\"text\":\"\\ud800\"}",
                "{\"text\":\"\\uffff\"}",
                "{\"text\":\"\\u0007\"}",
                "{\"text\":\"a\",\"at\":\"+300000-12-31T23:59:59Z\"}",
                "{\"text\":\"a\",\"at\":1e300}",
                "{\"text\":\"a\",\"at\":true}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"at\":null,\"text\":\"a\",\"text\":\"a\"}",
                "{\"text\":\"a\"} {}",
                "{\"text\":\"a\",\"\":1}",
                "{\"text\":\"\\u200b\"}",
                "{\"text\":\"\\u00ad \"}",
                "",
                "null",
                "[]"
            })
    void f23_s18_shouldBe400_whenABodyBreaksARule(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void f24_shouldKeepJoiners_whenATextHasThem() {
        given().contentType(ContentType.JSON)
                .body("{\"text\":\"👩\u200d👧 Scherm\u00adafbeelding\"}")
                .post("/notes")
                .then()
                .statusCode(200)
                .body("text", equalTo("👩\u200d👧 Scherm\u00adafbeelding"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=abc, bad-parameter",
        "limit=1.5, bad-parameter",
        "limit=99999999999, bad-parameter",
        "text=%00, bad-address",
        "text=%ed%a0%80, bad-address",
        "text=%c3%28, bad-address",
        "text=%07, bad-address",
        "digits=40, value-out-of-range"
    })
    void f27_f23_shouldBe400_whenAParameterBreaksARule(String query, String slug) {
        given().urlEncodingEnabled(false)
                .get("/notes?" + query)
                .then()
                .statusCode(400)
                .body("type", endsWith("/" + slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%c3%28/x", "/notes/%00", "/%ed%a0%80"})
    void s18_shouldBe400_whenAPathBreaksARule(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(400).body("type", endsWith("/bad-address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/notes/%", "/notes?%zz=1", "/notes?text=%", "/notes?text=%c3%28", "/a\u0000"})
    void s18_shouldRefuseTheAddress_whenItCannotBeTakenApart(String address) {
        assertThat(AddressRule.allows(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/notes?a=b&c=%20+%E9%92%B1", "/%25", "/notes?text=Scherm%C2%ADafbeelding"})
    void f24_shouldAllowTheAddress_whenItIsPlain(String address) {
        assertThat(AddressRule.allows(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "text/html", "application/json;q=abc", ";;;", "a/b/c", "image/*"})
    void s15_shouldBe406BeforeAnythingIsDone_whenAcceptCannotBeMet(String accept) {
        // Given
        var before = NotesResource.REACHED.get();

        // When
        given().header("Accept", accept)
                .contentType(ContentType.JSON)
                .body("{\"text\":\"a\"}")
                .post("/notes")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");

        // Then
        assertThat(NotesResource.REACHED.get()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json, text/html;q=0.5", "application/*;q=0.1", "text/html,*/*;q=0.8"})
    void s15_shouldAnswer_whenAcceptCanBeMet(String accept) {
        given().header("Accept", accept).get("/notes").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notes", "/notes?limit=abc", "/nowhere", "/q/openapi"})
    void s19_shouldForbidSniffingFramingAndStoring_whenAnythingIsAnswered(String path) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY");
    }
}
