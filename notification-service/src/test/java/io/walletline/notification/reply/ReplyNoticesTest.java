package io.walletline.notification.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.notification.CustomerStage;
import io.walletline.notification.FakeProviders;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.RealServers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From an order of ticket-service to the customer's phone and back. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(FakeProviders.class)
class ReplyNoticesTest extends CustomerStage {

    @Test
    void f12_shouldTellByText_whenTheCustomerHasNoHandset() {
        // Given
        addresses.enter(customer, "zh");

        // When
        var reply = reply("zh");

        // Then
        var sent = awaitMessage("message-sent", reply);
        assertThat(Contracts.ofThisModule().violations("message-sent", sent.data()))
                .isEmpty();
        assertThat(sent.data().get("channel").asText()).isEqualTo("sms");
        assertThat(twilio.takenFor(customer.number()))
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains("WL-100001", "应用内"));
    }

    @Test
    @TestSecurity(user = "app", roles = "service")
    void f12_shouldTellTheHandset_whenThereIsOne() {
        // Given
        addresses.enter(customer, "en");
        var device = "device-" + UUID.randomUUID();
        register(device).statusCode(201);

        // When
        var reply = reply("en");

        // Then
        assertThat(awaitMessage("message-sent", reply).data().get("channel").asText())
                .isEqualTo("push");
        assertThat(fcm.triesFor(device))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.at("/notification/body").asText()).contains("WL-100001"));
        assertThat(twilio.takenFor(customer.number())).isEmpty();
    }

    @Test
    void f12_shouldFailForGood_whenTheCustomerCannotBeReached() {
        // When
        var reply = reply("zh");

        // Then
        var failed = awaitMessage("message-failed", reply);
        assertThat(Contracts.ofThisModule().violations("message-failed", failed.data()))
                .isEmpty();
        assertThat(failed.data().get("reason").asText()).isEqualTo("no-address");
        assertThat(failed.data().get("permanent").asBoolean()).isTrue();
    }

    @Test
    void f12_shouldReportTheDelivery_whenTheProviderTellsIt() {
        // Given
        addresses.enter(customer, "zh");
        var reply = reply("zh");
        awaitMessage("message-sent", reply);

        // When
        twilio.callBack(twilio.takenFor(customer.number()).getFirst(), "delivered");

        // Then
        assertThat(awaitMessage("message-delivered", reply).key()).isEqualTo(customer.ref());
    }
}
