package io.walletline.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(FakeProviders.class)
class AddressesResourceTest {

    @Inject
    Records records;

    @Test
    @TestSecurity(user = "ticket-service", roles = "service")
    void shouldCreateThenReplaceAndNeverShowTheNumber_whenAddressIsPut() {
        // Given
        var customer = Customer.any();
        var path = "/customers/" + customer.ref() + "/addresses";
        put(path, "{\"phoneNumber\":\"13800138000\",\"region\":\"CN\",\"language\":\"zh\"}")
                .statusCode(201);

        // When
        var replaced = put(path, "{\"phoneNumber\":\"+447400123456\",\"language\":\"en\"}");

        // Then
        replaced.statusCode(200)
                .body("language", equalTo("en"))
                .body("reachableBySms", equalTo(true))
                .body(not(containsString("7400123456")));
        assertThat(records.query(
                        "select encode(phone_number, 'escape') from customer_address where customer_ref = ?",
                        customer.ref()))
                .singleElement()
                .asString()
                .doesNotContain("7400123456");
    }

    @Test
    @TestSecurity(user = "ticket-service", roles = "service")
    void shouldAnswer422WithoutTheNumber_whenNoNetworkCanHaveAssignedIt() {
        put("/customers/c/addresses", "{\"phoneNumber\":\"5550001112223\",\"language\":\"zh\"}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://walletline.io/problems/bad-phone-number"))
                .body(not(containsString("5550001112223")));
        put("/customers/c/addresses", "{\"phoneNumber\":\"not a number\",\"language\":\"zh\"}")
                .statusCode(422);
    }

    @Test
    @TestSecurity(user = "ticket-service", roles = "service")
    void shouldAnswer400_whenBodyIsNotWhatItShouldBe() {
        put("/customers/c/addresses", "{").statusCode(400);
        put("/customers/c/addresses", "{\"language\":\"fr\"}").statusCode(400);
        put("/customers/c/addresses", "{\"phoneNumber\":\"13800138000\"}").statusCode(400);
        put("/customers/c/addresses", "{\"phone\":\"13800138000\",\"language\":\"zh\"}")
                .statusCode(400);
    }

    @Test
    void shouldAnswer401_whenNobodyIsSignedIn() {
        put("/customers/c/addresses", "{\"language\":\"zh\"}").statusCode(401);
    }

    @Test
    @TestSecurity(user = "agent", roles = "agent")
    void shouldAnswer403_whenAnAgentAsks() {
        put("/customers/c/addresses", "{\"language\":\"zh\"}").statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse put(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).put(path).then();
    }
}
