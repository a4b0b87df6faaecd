package io.walletline.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.walletline.notification.FakeTwilio.Taken;
import io.walletline.notification.receipt.ReceiptDesk;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(FakeProviders.class)
@TestSecurity(
        user = "ops",
        roles = {"admin", "agent"})
class ReceiptsTest {

    private static final String OUT = "notification.events.v1";

    private final KafkaTap kafka = KafkaTap.open();
    private final Customer customer = Customer.any();

    @Inject
    FakeTwilio twilio;

    @Inject
    Records records;

    @Inject
    Addresses addresses;

    @Inject
    ReceiptDesk receipts;

    private Taken message = new Taken("", "", "", "", 0, "");

    @BeforeEach
    void send() {
        addresses.enter(customer, "en");
        given().contentType(ContentType.JSON)
                .body(Map.of("customerRef", customer.ref(), "template", "wallet-frozen", "values", Map.of()))
                .post("/messages")
                .then()
                .statusCode(201);
        records.awaitState(customer.ref(), "HANDED_OVER");
        message = twilio.takenFor(customer.number()).getFirst();
    }

    @AfterEach
    void closeTap() {
        kafka.close();
    }

    @Test
    void shouldStayDelivered_whenEarlierReceiptsComeLater() {
        // Given
        twilio.callBack(message, "delivered");

        // When
        var late = twilio.callBack(message, "sent");
        var lateFailure = twilio.callBack("", message.sid(), "undelivered", "30003");

        // Then
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(lateFailure.statusCode()).isEqualTo(200);
        records.awaitState(customer.ref(), "DELIVERED");
        assertThat(records.query("select status from receipt where provider_id = ? order by id", message.sid()))
                .containsExactly("delivered", "sent", "undelivered");
    }

    @Test
    void shouldTellWhyInOurWords_whenTheNetworkCouldNotDeliver() {
        // When
        var answer = twilio.callBack("", message.sid(), "undelivered", "30003");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        var failed = kafka.await(OUT, "message-failed", seen -> seen.key().equals(customer.ref()));
        assertThat(failed.data().get("reason").asText()).isEqualTo("handset-unreachable");
        assertThat(failed.data().get("provider").asText()).isEqualTo("twilio");
    }

    @Test
    void shouldChangeNothingAndAnswerAsBefore_whenACallbackIsReplayed() {
        // Given
        twilio.callBack(message, "delivered");
        var before = records.everything();

        // When
        var again = twilio.callBack(message, "delivered");

        // Then
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(records.everything()).isEqualTo(before);
    }

    @Test
    void shouldParkAndApplyLater_whenTheReceiptComesBeforeTheSendIsStored() {
        // Given
        var other = Customer.any();
        var sid = "SM" + UUID.randomUUID();
        var pending = UUID.randomUUID();
        records.execute(
                "insert into message (id, channel, customer_ref, template, language, sealed_values, state, segments, attempts, due_at, "
                        + "worthless_after, correlation_id, created_at, version) values ('" + pending + "', 'SMS', '"
                        + other.ref()
                        + "', 'wallet-frozen', 'ZH', '\\x00', 'PENDING', 1, 1, now() + interval '1 year', now() + interval '2 years', '"
                        + pending + "', now(), 0)");
        var answer = twilio.callBack("", sid, "delivered", "");

        // When
        boolean bound = receipts.bind(pending, "twilio", sid);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(bound).isTrue();
        records.awaitState(other.ref(), "DELIVERED");
    }

    @Test
    void shouldKeepTheReceiptAndTheState_whenTheWordIsUnknown() {
        // When
        var answer = twilio.callBack("", message.sid(), "teleported", "");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        records.awaitState(customer.ref(), "HANDED_OVER");
        assertThat(records.query("select status from receipt where provider_id = ?", message.sid()))
                .isEqualTo(List.of("teleported"));
    }

    @Test
    void shouldAnswer403AndStoreNothing_whenTheSignatureIsAbsentOrWrong() {
        // Given
        var form = Map.of("MessageSid", "SMforged", "MessageStatus", "delivered");

        // When
        var unsigned = given().contentType(ContentType.URLENC).formParams(form).post("/callbacks/twilio");
        var forged = given().header("X-Twilio-Signature", FakeTwilio.sign("https://elsewhere.example/", form))
                .contentType(ContentType.URLENC)
                .formParams(form)
                .post("/callbacks/twilio");

        // Then
        unsigned.then().statusCode(403).body("type", equalTo("https://walletline.io/problems/bad-signature"));
        forged.then().statusCode(403);
        assertThat(records.count("receipt where provider_id = 'SMforged'")).isZero();
    }

    @Test
    void shouldAnswer400_whenTheSignedFormIsNoReceipt() {
        var noStatus = twilio.callBack("", "x".repeat(65), "delivered", "");
        noStatus.then().statusCode(400).body("type", equalTo("https://walletline.io/problems/bad-receipt"));
    }
}
