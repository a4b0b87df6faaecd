package io.walletline.ticket.deadlines.clocks;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.lifecycle.OpenTicket;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tests of clocks do over HTTP, and how customers open tickets. */
public final class Desk {

    private Desk() {}

    public static OpenTicket order(Category category, Priority priority, @Nullable String region) {
        return order(category, priority, region, Channel.MESSAGE);
    }

    static OpenTicket order(Category category, Priority priority, @Nullable String region, Channel channel) {
        var customer = "cus-" + UUID.randomUUID();
        return new OpenTicket(
                customer,
                channel,
                Origin.CUSTOMER,
                Actor.customer(customer),
                "help",
                category,
                priority,
                "en",
                region,
                null,
                null);
    }

    public static JsonPath clocks(UUID ticket) {
        return given().get("/tickets/{id}/clocks", ticket)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A field of the clock by this policy. */
    public static <T> @Nullable T clock(UUID ticket, String policy, String field) {
        return clocks(ticket).get("find { it.policy == '%s' }.%s".formatted(policy, field));
    }

    public static String clockId(UUID ticket, String policy) {
        return String.valueOf(Desk.<String>clock(ticket, policy, "id"));
    }

    public static ValidatableResponse post(String path, Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    public static ValidatableResponse move(UUID ticket, String status) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("to", status))
                .post("/tickets/{id}/status", ticket)
                .then();
    }

    static void reply(UUID ticket) {
        post("/tickets/" + ticket + "/entries", Map.of("kind", "reply", "text", "we are on it"))
                .statusCode(201);
    }

    public static String obligation(UUID ticket, String kind, String field) {
        return given().get("/tickets/{id}/obligations", ticket)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("find { it.kind == '%s' }.%s".formatted(kind, field));
    }
}
