package io.walletline.ticket;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;

/** Calls that the tests of several features make on their way. */
public final class TicketCalls {

    private TicketCalls() {}

    /** A ticket of a customer of its own, unless one is given. */
    public static String open(String category) {
        return open("cus-" + UUID.randomUUID(), category);
    }

    public static String open(String customer, String category) {
        return post(
                        "/tickets",
                        "{\"customerRef\":\"%s\",\"channel\":\"message\",\"category\":\"%s\"}"
                                .formatted(customer, category))
                .path("id");
    }

    public static String etag(String id) {
        return given().get("/tickets/{id}", id).header("ETag");
    }

    public static Response post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path);
    }

    /** With the ETag of the ticket's last state. */
    public static Response move(String id, String to) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", etag(id))
                .body("{\"to\":\"%s\"}".formatted(to))
                .post("/tickets/{id}/status", id);
    }

    /** From open, in the two steps that there are. */
    public static void close(String id) {
        for (var status : new String[] {"resolved", "closed"}) {
            move(id, status).then().statusCode(200);
        }
    }

    public static void merge(String source, String target) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"into\":\"%s\"}".formatted(target))
                .put("/tickets/{id}/merge", source)
                .then()
                .statusCode(200);
    }

    public static void unmerge(String source) {
        given().header("If-Match", "*")
                .delete("/tickets/{id}/merge", source)
                .then()
                .statusCode(200);
    }

    /** A legal hold; returns its id. */
    public static String hold(String customer) {
        return post("/customers/" + customer + "/holds", "{\"caseNumber\":\"A-1\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response note(String id, String text) {
        return post("/tickets/" + id + "/entries", "{\"kind\":\"note\",\"text\":\"%s\"}".formatted(text));
    }

    public static Response reply(String id, String text) {
        return post("/tickets/" + id + "/entries", "{\"kind\":\"reply\",\"text\":\"%s\"}".formatted(text));
    }
}
