package io.walletline.ticket.deadlines.clocks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Deadlines by the customer's tier and by the currency that a matter is about. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "boss",
        roles = {"agent", "supervisor", "admin", "service"})
class TierAndCurrencyTest {

    private final String fresh = UUID.randomUUID().toString().substring(24);

    @Test
    void shouldGiveTheTiersDeadline_whenTheCustomerHasThatTier() {
        // Given
        var policy = "gold-" + fresh;
        put(policy, "resolution", "\"customerTiers\":[\"gold-%s\"]".formatted(fresh))
                .then()
                .statusCode(201);
        var golden = "cus-" + UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .body("{\"language\":\"en\",\"tier\":\"gold-%s\"}".formatted(fresh))
                .put("/customers/{ref}", golden)
                .then()
                .statusCode(204);

        // When
        var theirs = UUID.fromString(TicketCalls.open(golden, "refund"));
        var others = UUID.fromString(TicketCalls.open("refund"));

        // Then
        assertThat(Desk.<String>clock(theirs, policy, "state")).isEqualTo("running");
        assertThat(Desk.<String>clock(others, policy, "state")).isNull();
        assertThat(Desk.clocks(others).getList("findAll { it.kind == 'resolution' }"))
                .hasSize(1);
    }

    @Test
    void shouldGoByTheCurrencysRule_whenTheMoneyIsKnownAtOnceOrLater() {
        // Given
        var own = "own-" + fresh;
        var law = "law-" + fresh;
        put(own, "resolution", "\"categories\":[\"refund\"],\"currencies\":[\"XTS\"]")
                .then()
                .statusCode(201);
        put(law, "regulatory", "\"categories\":[\"refund\"],\"currencies\":[\"XTS\"]")
                .then()
                .statusCode(201);

        // When one is opened with the amount, one gets it later, and one is about other money
        var atOnce = opened("{\"amount\":{\"amountMinor\":100,\"currency\":\"XTS\"}}");
        var later = UUID.fromString(TicketCalls.open("refund"));
        var before = Desk.<String>clock(later, own, "state");
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"values\":{\"amount\":{\"amountMinor\":1,\"currency\":\"XTS\"}}}")
                .patch("/tickets/{id}/fields", later)
                .then()
                .statusCode(200);
        var other = opened("{\"amount\":{\"amountMinor\":100,\"currency\":\"CNY\"}}");

        // Then
        assertThat(before).isNull();
        for (var id : new UUID[] {atOnce, later}) {
            assertThat(Desk.<String>clock(id, own, "state")).isEqualTo("running");
            assertThat(Desk.<String>clock(id, law, "state")).isEqualTo("running");
            assertThat(Desk.clocks(id).getList("findAll { it.kind == 'resolution' }"))
                    .hasSize(1);
        }
        assertThat(Desk.<String>clock(other, own, "state")).isNull();
        assertThat(Desk.<String>clock(other, law, "state")).isNull();
    }

    @Test
    void shouldRefuse_whenACurrencyIsNone() {
        put("bad-" + fresh, "resolution", "\"currencies\":[\"euro\"]").then().statusCode(400);
        put("bad-" + fresh, "resolution", "\"customerTiers\":[\"\"]").then().statusCode(400);
    }

    private static UUID opened(String fields) {
        return UUID.fromString(TicketCalls.post(
                        "/tickets",
                        "{\"customerRef\":\"cus-%s\",\"channel\":\"message\",\"category\":\"refund\",\"fields\":%s}"
                                .formatted(UUID.randomUUID(), fields))
                .path("id"));
    }

    private static Response put(String policy, String kind, String applies) {
        return given().contentType(ContentType.JSON)
                .body("""
                        {"kind":"%s","title":{"en":"A rule","zh":"规则"},"applies":{%s,"priorities":["normal","high","low","urgent"]},
                         "start":{"on":"ticket-opened"},"stop":[{"on":"ticket-resolved"}],
                         "term":{"amount":10,"unit":"hours"},"pauses":["on-hold"],
                         "source":{"rule":"A rule","url":"https://example.com/rule","evidence":"own"}}""".formatted(kind, applies))
                .put("/clock-policies/{name}", policy);
    }
}
