package io.walletline.ticket.casework.correspondence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Channel;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
class CustomersSeeTheirOwnTest {

    @Inject
    Timeline timeline;

    @ParameterizedTest
    @TestSecurity(user = "cus-own", roles = "customer")
    @ValueSource(
            strings = {
                "'tags':['x']",
                "'breached':true",
                "'sort':'due'",
                "'sort':'priority'",
                "'assignee':'agt-1'",
                "'priority':['urgent']",
                "'region':'US'",
                "'dueWithin':'PT4H'",
                "'dueBefore':'2026-12-01T00:00:00Z'"
            })
    void s7_shouldNotSearchByWhatSupportKnows(String field) {
        for (var path : new String[] {"/search", "/search/count"}) {
            TicketCalls.post(path, "{" + field.replace('\'', '"') + "}")
                    .then()
                    .statusCode(400)
                    .body("type", containsString("not-for-customers"))
                    .body("fields", hasItem(field.substring(1, field.indexOf('\'', 1))));
        }
    }

    @Test
    @TestSecurity(user = "cus-own", roles = "customer")
    void s7_shouldNotBeToldWhatSupportKnows() {
        // Given
        var opened = TicketCalls.post("/tickets", "{\"channel\":\"message\",\"category\":\"fees\"}");
        String id = opened.path("id");
        var before = given().get("/tickets/{id}/timeline", id).header("ETag");

        // When
        timeline.note(UUID.fromString(id), Actor.agent("agt-1"), Channel.MESSAGE, "for us");

        // Then
        assertThat(given().get("/tickets/{id}/timeline", id).header("ETag")).isEqualTo(before);
        opened.then().body("$", not(hasKey("priority")));
        given().get("/tickets/{id}", id).then().statusCode(200).body("$", not(hasKey("priority")));
        given().get("/tickets").then().body("items[0]", not(hasKey("priority")));
        TicketCalls.post("/search", "{}").then().statusCode(200).body("items[0]", not(hasKey("priority")));
        given().get("/tickets?assignee=agt-1").then().statusCode(400);
    }

    @ParameterizedTest
    @TestSecurity(user = "cus-own", roles = "customer")
    @ValueSource(strings = {"\"priority\":\"urgent\"", "\"region\":\"US\""})
    void s8_shouldLeavePriorityAndRegionToTheHouse(String field) {
        TicketCalls.post("/tickets", "{\"channel\":\"message\",\"category\":\"fees\"," + field + "}")
                .then()
                .statusCode(400)
                .body("type", containsString("support-decides"));
    }

    @Test
    @TestSecurity(user = "cus-eager", roles = "customer")
    void s8_shouldLimitWhatOneCustomerOpens_andAsksFor() {
        // When
        var opened = IntStream.range(0, 21)
                .mapToObj(i -> TicketCalls.post("/tickets", "{\"channel\":\"message\",\"category\":\"fees\"}"))
                .toList();

        // Then
        assertThat(opened.subList(0, 20)).allMatch(answer -> answer.statusCode() == 201);
        assertThat(opened.getLast().statusCode()).isEqualTo(429);
        assertThat(opened.getLast().header("Retry-After")).isNotNull();

        // When
        var asked = IntStream.range(0, 21)
                .mapToObj(i -> TicketCalls.post(
                        "/tickets/" + opened.getFirst().path("id") + "/contacts", "{\"channel\":\"chat\"}"))
                .toList();

        // Then
        assertThat(asked.getLast().statusCode()).isEqualTo(429);
    }

    @Test
    @TestSecurity(
            user = "agt-1",
            roles = {"agent", "supervisor"})
    void f27_shouldRefuseTheCursorOfAnotherOrder() {
        // Given
        IntStream.range(0, 3).forEach(i -> TicketCalls.open("fees"));
        String cursor =
                TicketCalls.post("/search?limit=1", "{\"sort\":\"oldest\"}").path("next");

        // When / Then
        TicketCalls.post("/search?limit=1&cursor=" + cursor, "{\"sort\":\"oldest\"}")
                .then()
                .statusCode(200);
        for (var other : new String[] {"newest", "changed", "priority", "due"}) {
            TicketCalls.post("/search?limit=1&cursor=" + cursor, "{\"sort\":\"" + other + "\"}")
                    .then()
                    .statusCode(400)
                    .body("type", containsString("bad-cursor"));
        }
    }

    @Test
    @TestSecurity(
            user = "svc-1",
            roles = {"agent", "service", "admin"})
    void f18_shouldTakeTheCustomersRegion_unlessTheTicketSaysOtherwise() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        given().contentType("application/json")
                .body("{\"language\":\"en\",\"region\":\"GB\"}")
                .put("/customers/{ref}", customer)
                .then()
                .statusCode(204);

        // When
        var theirs = TicketCalls.open(customer, "fees");
        String other = TicketCalls.post(
                        "/tickets",
                        "{\"customerRef\":\"" + customer
                                + "\",\"channel\":\"message\",\"category\":\"fees\",\"region\":\"US\"}")
                .path("id");

        // Then
        assertThat(given().get("/tickets/{id}", theirs).<String>path("region")).isEqualTo("GB");
        assertThat(given().get("/tickets/{id}", other).<String>path("region")).isEqualTo("US");
    }

    @Test
    @TestSecurity(
            user = "agt-1",
            roles = {"agent", "supervisor"})
    void f26_shouldWarnInDraftsAndFields() {
        // Given
        var ticket = TicketCalls.open("refund");
        var card = "4111 1111 1111 1111";

        // When
        var draft = given().contentType("application/json")
                .body("{\"kind\":\"reply\",\"text\":\"" + card + "\"}")
                .put("/tickets/{id}/draft", ticket);

        // Then
        draft.then().statusCode(200).body("warnings.kind", hasItem("card-number"));
        assertThat(draft.asString()).doesNotContain(card);
    }
}
