package io.walletline.feedback;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.KafkaTap.Seen;
import io.walletline.testkit.MovableClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Does what a ticket and a customer do. */
@ApplicationScoped
public class Surveys {

    public static final String OUT = "feedback.events.v1";

    private final MovableClock clock;

    Surveys(MovableClock clock) {
        this.clock = clock;
    }

    public Map<String, Object> resolved(UUID ticket, String language) {
        return new HashMap<>(Map.of(
                "ticketId",
                ticket,
                "number",
                "WL-1",
                "customerRef",
                "customer-" + ticket,
                "agentId",
                "agent-chen",
                "category",
                "account-stolen",
                "language",
                language,
                "channel",
                "phone",
                "openedAt",
                clock.instant(),
                "resolvedAt",
                clock.instant()));
    }

    /** Resolves a ticket and waits for the invitation. */
    public Seen invite(KafkaTap kafka, String language) {
        var ticket = UUID.randomUUID();
        kafka.publish("ticket.events.v1", ticket.toString(), "ticket-resolved", resolved(ticket, language));
        return kafka.await(OUT, "survey-invited", seen -> seen.key().equals(ticket.toString()));
    }

    /** As a customer's browser would find it. */
    public static String path(Seen invited) {
        return URI.create(invited.data().get("link").asText()).getPath();
    }

    public static ValidatableResponse answer(String path, String score, String comment) {
        RequestSpecification form =
                given().contentType(ContentType.URLENC.withCharset("UTF-8")).formParam("comment", comment);
        return (score.isEmpty() ? form : form.formParam("score", score))
                .post(path)
                .then();
    }
}
