package io.walletline.notification;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.KafkaTap.Seen;
import io.walletline.testkit.MovableClock;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** One customer, the event streams around them, and what other services and their wallet do. */
public abstract class CustomerStage {

    protected static final String OUT = "notification.events.v1";
    protected static final String AGENT = "agent-lin";

    protected final KafkaTap kafka = KafkaTap.open();
    protected final Customer customer = Customer.any();

    @Inject
    protected FakeTwilio twilio;

    @Inject
    protected FakeFcm fcm;

    @Inject
    protected Records records;

    @Inject
    protected Addresses addresses;

    @Inject
    protected MovableClock clock;

    @AfterEach
    void closeTap() {
        kafka.close();
    }

    /** The verification that an agent asks for. */
    protected UUID requestCode(String agent) {
        var verification = UUID.randomUUID();
        var data = new HashMap<String, Object>(Map.of(
                "verificationId",
                verification,
                "ticketId",
                UUID.randomUUID(),
                "customerRef",
                customer.ref(),
                "method",
                "sms-code",
                "language",
                "zh",
                "requestedBy",
                agent,
                "requestedAt",
                clock.instant()));
        kafka.publish("ticket.events.v1", customer.ref(), "verification-requested", data);
        return verification;
    }

    protected Seen awaitCodeEvent(String name, UUID verification) {
        return kafka.await(
                OUT,
                name,
                seen -> verification
                        .toString()
                        .equals(seen.data().path("verificationId").asText()));
    }

    protected String refusalOf(UUID verification) {
        return awaitCodeEvent("one-time-code-refused", verification)
                .data()
                .get("reason")
                .asText();
    }

    protected ValidatableResponse attempt(UUID verification, String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("code", code))
                .post("/one-time-codes/" + verification + "/attempts")
                .then();
    }

    protected ValidatableResponse enterNumber(String number) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("phoneNumber", number, "language", "zh"))
                .put("/customers/" + customer.ref() + "/addresses")
                .then();
    }

    protected ValidatableResponse register(String device) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("token", device))
                .put("/customers/" + customer.ref() + "/devices")
                .then();
    }

    protected void erase() {
        kafka.publish(
                "ticket.events.v1",
                customer.ref(),
                "customer-erased",
                Map.of("customerRef", customer.ref(), "tickets", 1, "erasedAt", clock.instant()));
    }

    protected void freeze() {
        kafka.publish(
                "wallet.events.v1",
                customer.ref(),
                "funds-frozen",
                Map.of(
                        "commandId", UUID.randomUUID(),
                        "customerRef", customer.ref(),
                        "frozenAt", clock.instant(),
                        "expiresAt", clock.instant().plusSeconds(86_400)));
    }

    protected UUID reply(String language) {
        var reply = UUID.randomUUID();
        kafka.publish(
                "notification.commands.v1",
                customer.ref(),
                "reply-requested",
                Map.of(
                        "replyId",
                        reply,
                        "ticketId",
                        UUID.randomUUID(),
                        "ticketNumber",
                        "WL-100001",
                        "customerRef",
                        customer.ref(),
                        "language",
                        language,
                        "requestedBy",
                        AGENT,
                        "requestedAt",
                        clock.instant()));
        return reply;
    }

    protected Seen awaitMessage(String name, UUID reply) {
        return kafka.await(
                OUT,
                name,
                seen -> reply.toString().equals(seen.data().path("replyId").asText()));
    }
}
