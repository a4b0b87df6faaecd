package io.walletline.notification.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.notification.CustomerStage;
import io.walletline.notification.FakeProviders;
import io.walletline.testkit.RealServers;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes cost money, and a number that has just changed may be a thief's. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(FakeProviders.class)
class CodeLimitsTest extends CustomerStage {

    @Test
    void s9_shouldSendFiveAnHour_whenAnAgentKeepsAsking() {
        // Given
        addresses.enter(customer, "zh");
        for (int i = 0; i < 5; i++) {
            awaitCodeEvent("one-time-code-sent", requestCode("agent-" + customer.ref()));
        }

        // When
        var sixth = refusalOf(requestCode("agent-" + customer.ref()));

        // Then
        assertThat(sixth).isEqualTo("too-many-requests");
        assertThat(twilio.takenFor(customer.number())).hasSize(5);
        clock.advance(Duration.ofMinutes(12));
        awaitCodeEvent("one-time-code-sent", requestCode("agent-" + customer.ref()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+8618612249027ab",
                "+881612345678",
                "+449012345678",
                "+861012345678",
                "07400123456",
                "+1800FLOWERS",
                "+86123"
            })
    @TestSecurity(user = "core", roles = "service")
    void f11_s9_shouldRefuseTheNumber_whenNoCodeMayGoThere(String number) {
        enterNumber(number).statusCode(422);
    }

    @Test
    @TestSecurity(user = "core", roles = "service")
    void s21_shouldWaitAndTellTheOldNumber_whenTheNumberChanges() {
        // Given
        enterNumber(customer.number()).statusCode(201);
        awaitCodeEvent("one-time-code-sent", requestCode(AGENT + customer.ref()));
        var other = customer.number().replaceFirst("138", "139");

        // When
        enterNumber(other).statusCode(200);

        // Then
        assertThat(refusalOf(requestCode(AGENT + customer.ref()))).isEqualTo("number-changed");
        kafka.await(
                OUT,
                "message-sent",
                seen -> seen.key().equals(customer.ref())
                        && seen.data().get("template").asText().equals("number-changed"));
        assertThat(twilio.takenFor(customer.number())).hasSize(2);
        assertThat(twilio.takenFor(other)).isEmpty();
        clock.advance(Duration.ofHours(24));
        awaitCodeEvent("one-time-code-sent", requestCode(AGENT + customer.ref()));
        assertThat(twilio.takenFor(other)).hasSize(1);
    }

    @Test
    @TestSecurity(user = "core", roles = "service")
    void f22_shouldBeOneAddress_whenFourEnterItAtOnce() throws Exception {
        // Given
        var together = new CyclicBarrier(4);

        // When
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(Collections.nCopies(4, () -> {
                together.await();
                return enterNumber(customer.number()).extract().statusCode();
            }));

            // Then
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 201);
            }
        }
        assertThat(records.count("customer_address where customer_ref = ?", customer.ref()))
                .isOne();
    }
}
