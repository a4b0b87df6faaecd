package io.walletline.ticket.channels.phone.twiml;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All callbacks of a robbed caller's call, in every order and up to three times each, end in the same case. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "agt-2",
        roles = {"agent", "service"})
class CallOrdersTest {

    private static final Map<String, Map<String, String>> CALLBACKS = Map.of(
            "voice", Map.of("CallStatus", "ringing"),
            "said", Map.of("SpeechResult", "我的钱包被盗了", "CallStatus", "in-progress"),
            "wait", Map.of("QueuePosition", "1"),
            "left-queue", Map.of("QueueResult", "leave"),
            "agent-left", Map.of("DialCallStatus", "completed"),
            "status", Map.of("CallStatus", "completed"));

    @Inject
    PhoneProvider provider;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "voice said status", "voice said wait status", "voice said wait left-queue status",
                "voice said wait left-queue agent-left status"
            })
    void p4_shouldEndAlike_whateverTheOrder(String history) {
        for (var order : permutations(List.of(history.split(" ")))) {
            mustEndAlike(order);
        }
    }

    @Test
    void p4_shouldEndAlike_whenCallbacksAreRepeatedAtRandom() {
        var random = new Random(4);
        for (int round = 0; round < 60; round++) {
            var order = new ArrayList<String>();
            CALLBACKS.keySet().stream().sorted().forEach(callback -> {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    order.add(callback);
                }
            });
            Collections.shuffle(order, random);
            mustEndAlike(order);
        }
    }

    private void mustEndAlike(List<String> order) {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var number = "+8613" + String.format("%09d", Math.floorMod(customer.hashCode(), 1_000_000_000));
        given().contentType(ContentType.JSON)
                .body("{\"phoneNumber\":\"%s\",\"language\":\"zh\"}".formatted(number))
                .put("/customers/{ref}", customer)
                .then()
                .statusCode(204);
        var call = PhoneProvider.newCall();

        // When
        for (var callback : order) {
            var status = provider.tell(call, number, callback, CALLBACKS.get(callback)).statusCode();
            assertThat(status).as("%s in %s", callback, order).isIn(200, 204, 409);
        }

        // Then
        assertThat(provider.column(call, "state")).as("%s", order).isEqualTo("ENDED");
        assertThat(provider.count("select count(*) from ticket where customer_ref = ?", customer))
                .as("tickets after %s", order)
                .isOne();
        assertThat(provider.count("select count(*) from wallet_act where customer_ref = ?", customer))
                .as("freezes after %s", order)
                .isOne();
        assertThat(provider.count(
                        "select count(*) from contact c join ticket t on t.id = c.ticket_id"
                                + " where t.customer_ref = ? and c.ended_at is null",
                        customer))
                .as("contacts open after %s", order)
                .isZero();
        assertThat(provider.count(
                        "select count(*) from outbox where type like '%ticket-opened%' and payload like ?",
                        "%" + customer + "%"))
                .as("openings told after %s", order)
                .isOne();
    }

    private static List<List<String>> permutations(List<String> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<String>>();
        for (int i = 0; i < of.size(); i++) {
            var rest = new ArrayList<>(of);
            var first = rest.remove(i);
            for (var tail : permutations(rest)) {
                var one = new ArrayList<>(List.of(first));
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
