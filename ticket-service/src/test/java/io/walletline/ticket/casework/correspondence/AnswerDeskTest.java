package io.walletline.ticket.casework.correspondence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "agt-1",
        roles = {"agent", "supervisor"})
class AnswerDeskTest {

    private static final String CARD = "4111 1111 1111 1111";

    @Test
    void f12_shouldLeave_andShowItsDelivery() {
        // Given
        var ticket = TicketCalls.open("fees");

        // When
        var answer = TicketCalls.reply(ticket, "your card " + CARD);

        // Then
        answer.then().statusCode(201).body("delivery.state", equalTo("queued"));
        String reply = answer.path("id");
        try (var tap = KafkaTap.open()) {
            var order = tap.await(
                    "notification.commands.v1",
                    "reply-requested",
                    e -> e.data().get("replyId").asText().equals(reply));
            assertThat(Contracts.ofThisModule().violations("reply-requested", order.data()))
                    .isEmpty();
            assertThat(order.data().has("text"))
                    .as("the words stay in the case file")
                    .isFalse();
            var customer = order.key();
            tap.publish("notification.events.v1", customer, "message-sent", news(reply, ticket, "sms", null));
            awaitDelivery(ticket, reply, "sent", "sms");
            tap.publish("notification.events.v1", customer, "message-failed", news(reply, ticket, "sms", "no-address"));
            awaitDelivery(ticket, reply, "failed", "sms");
            tap.publish("notification.events.v1", customer, "message-delivered", news(reply, ticket, "push", null));
            awaitDelivery(ticket, reply, "delivered", "push");
        }
        given().get("/tickets/{id}/timeline", ticket).then().body("items.kind", not(hasItem("notice")));
    }

    @Test
    void f12_shouldRefuse_orKeepANote_whenNobodyKnowsTheCustomer() {
        // Given
        String ticket = TicketCalls.post("/tickets", "{\"channel\":\"phone\",\"category\":\"fees\"}")
                .path("id");

        // When
        var refused = TicketCalls.reply(ticket, "hello");
        var kept = TicketCalls.post(
                "/tickets/" + ticket + "/entries",
                "{\"kind\":\"reply\",\"text\":\"hello\",\"ifUnreachable\":\"note\"}");

        // Then
        refused.then().statusCode(422).body("type", containsString("nobody-to-reach"));
        kept.then().statusCode(201).body("kind", equalTo("note"));
    }

    @Test
    void f26_shouldAnswerWithWhatWasStored_inCannedRepliesAndMacros() {
        // Given
        var name = "r" + UUID.randomUUID().toString().substring(0, 8);
        var both = "{\"zh\":\"{what}\",\"en\":\"{what}\"}";
        put("/replies/" + name, "{\"title\":{\"zh\":\"a\",\"en\":\"a\"},\"text\":" + both + "}");
        put(
                "/macros/" + name,
                "{\"title\":{\"zh\":\"a\",\"en\":\"a\"},\"acts\":[{\"act\":\"note\",\"text\":\"" + CARD
                        + "\"},{\"act\":\"reply\",\"reply\":\"" + name + "\"}]}");
        var ticket = TicketCalls.open("fees");
        var fill = "{\"reply\":\"" + name + "\",\"values\":{\"what\":\"" + CARD + "\"}}";

        // When
        var preview = TicketCalls.post("/tickets/" + ticket + "/replies/preview", fill);
        var sent = TicketCalls.post("/tickets/" + ticket + "/replies", fill);
        var run = given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"values\":{\"what\":\"" + CARD + "\"}}")
                .post("/tickets/{id}/macros/{name}", ticket, name);

        // Then
        assertThat(preview.asString()).doesNotContain(CARD);
        sent.then()
                .statusCode(201)
                .body("warnings.kind", hasItem("card-number"))
                .body("delivery.state", equalTo("queued"))
                .body("text", containsString("ends 1111"));
        run.then().statusCode(200).body("warnings.flatten().kind", hasSize(2));
        assertThat(sent.asString() + run.asString()).doesNotContain(CARD);
    }

    @Test
    void f5_shouldTakeTagsWatchersLinksAndWordsAlong_andGiveThemBack() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var source = TicketCalls.open(customer, "fees");
        var target = TicketCalls.open(customer, "fees");
        var other = TicketCalls.open(customer, "fees");
        given().put("/tickets/{id}/tags/vip", source).then().statusCode(200);
        given().put("/tickets/{id}/watchers/agt-eye", source).then().statusCode(200);
        TicketCalls.post("/tickets/" + source + "/links", "{\"kind\":\"incident\",\"ticketId\":\"" + other + "\"}")
                .then()
                .statusCode(201);
        TicketCalls.reply(source, "zebrawood");

        // When
        TicketCalls.merge(source, target);

        // Then
        search(customer).then().body("items.id", hasItems(target));
        given().get("/tickets/{id}/tags", target).then().body("$", hasItem("vip"));
        given().get("/tickets/{id}/watchers", target).then().body("$", hasItem("agt-eye"));
        given().get("/tickets/{id}/links", target).then().body("ticketId", hasItem(other));

        // When
        TicketCalls.unmerge(source);

        // Then
        search(customer).then().body("items.id", hasItem(source)).body("items.id", not(hasItem(target)));
        given().get("/tickets/{id}/tags", target).then().body("$", not(hasItem("vip")));
        given().get("/tickets/{id}/watchers", target).then().body("$", not(hasItem("agt-eye")));
        given().get("/tickets/{id}/links", target).then().body("ticketId", not(hasItem(other)));
    }

    private static Response search(String customer) {
        return TicketCalls.post(
                "/search",
                "{\"text\":\"zebrawood\",\"customerRef\":\"" + customer + "\",\"status\":[\"new\",\"open\"]}");
    }

    private static void put(String path, String body) {
        given().contentType(ContentType.JSON).body(body).put(path).then().statusCode(200);
    }

    private static Map<String, Object> news(String reply, String ticket, String channel, @Nullable String reason) {
        var news = new java.util.HashMap<String, Object>(Map.of(
                "messageId", UUID.randomUUID().toString(),
                "ticketId", ticket,
                "replyId", reply,
                "channel", channel,
                "template", "reply"));
        if (reason != null) {
            news.put("reason", reason);
        }
        return news;
    }

    private static void awaitDelivery(String ticket, String reply, String state, String channel) {
        Awaitility.await()
                .untilAsserted(() -> given().get("/tickets/{id}/timeline", ticket)
                        .then()
                        .body("items.find { it.id == '" + reply + "' }.delivery.state", equalTo(state))
                        .body("items.find { it.id == '" + reply + "' }.delivery.channel", equalTo(channel)));
    }
}
