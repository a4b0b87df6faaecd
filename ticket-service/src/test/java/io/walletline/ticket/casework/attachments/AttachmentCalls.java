package io.walletline.ticket.casework.attachments;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;

/** Calls about files. */
public final class AttachmentCalls {

    private AttachmentCalls() {}

    /** Begins as a PNG; the rest is noise, the same for the same length. */
    public static byte[] png(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        var head = HexFormat.of().parseHex("89504e470d0a1a0a");
        System.arraycopy(head, 0, bytes, 0, Math.min(length, head.length));
        return bytes;
    }

    public static Response upload(String ticket, String name, byte[] bytes) {
        return upload(ticket, "", name, "image/png", bytes);
    }

    public static Response upload(String ticket, String query, String name, String type, byte[] bytes) {
        return given().header("X-File-Name", encoded(name))
                .header("Content-Type", type)
                .body(bytes)
                .post("/tickets/{id}/attachments" + query, ticket);
    }

    /** Of unknown length, unless the publisher tells. */
    static HttpRequest streamed(String ticket, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/tickets/%s/attachments".formatted(RestAssured.port, ticket)))
                .header("X-File-Name", "big.png")
                .header("Content-Type", "image/png")
                .POST(body)
                .build();
    }

    public static Response download(String ticket, String attachment) {
        return given().get("/tickets/{id}/attachments/{a}", ticket, attachment);
    }

    public static Response list(String ticket) {
        return given().get("/tickets/{id}/attachments", ticket);
    }

    /** What the world is told of the first file that was removed from this ticket, as the contract says. */
    public static JsonNode toldOfRemoval(String ticket) {
        try (var tap = KafkaTap.open()) {
            var event = tap.await(
                    "ticket.events.v1", "attachment-removed", e -> e.key().equals(ticket));
            assertThat(Contracts.ofThisModule().violations("attachment-removed", event.data()))
                    .isEmpty();
            return event.data();
        }
    }

    public static Response remove(String ticket, String attachment, String reason) {
        return given().contentType(ContentType.JSON)
                .body("{\"reason\":\"%s\"}".formatted(reason))
                .post("/tickets/{id}/attachments/{a}/removal", ticket, attachment);
    }

    public static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
