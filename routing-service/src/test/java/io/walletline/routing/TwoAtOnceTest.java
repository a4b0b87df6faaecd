package io.walletline.routing;

import static io.walletline.routing.Stage.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.walletline.kit.security.Role;
import io.walletline.testkit.RealServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "two-at-once",
        roles = {Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
class TwoAtOnceTest {

    private static List<Integer> atOnce(int number, String path, Object body) throws Exception {
        var start = new CyclicBarrier(number);
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < number; i++) {
            calls.add(() -> {
                start.await();
                return RestAssured.given()
                        .contentType(ContentType.JSON)
                        .body(body)
                        .put(path)
                        .statusCode();
            });
        }
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(number)) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void f22_shouldEnterOnce_whenAnAgentAQueueOrACalendarIsPutForTheFirstTimeByFour() throws Exception {
        for (int round = 0; round < 5; round++) {
            // Given
            var name = fresh("first");
            var bodies = Map.of(
                    "/agents/" + name, Map.of("displayName", "A", "skills", Map.of("en", 1)),
                    "/queues/" + name, Map.of("order", 9, "match", Map.of("categories", List.of(name))),
                    "/calendars/" + name,
                            Map.of(
                                    "timeZone",
                                    "UTC",
                                    "weekly",
                                    Map.of("monday", List.of(Map.of("from", "09:00", "to", "12:00")))));

            for (var each : bodies.entrySet()) {
                // When
                var answers = atOnce(4, each.getKey(), each.getValue());

                // Then
                assertThat(answers).as(each.getKey()).containsOnlyOnce(201);
                assertThat(answers).as(each.getKey()).allMatch(status -> status == 200 || status == 201);
            }
        }
    }

    @Test
    void p11_shouldTakeOneOnly_whenTwoQueuesAreMadeToDivertToEachOtherAtOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            // Given
            var a = fresh("a");
            var b = fresh("b");
            for (var name : List.of(a, b)) {
                atOnce(1, "/queues/" + name, Map.of("order", 9, "match", Map.of("categories", List.of(name))));
            }
            var start = new CyclicBarrier(2);

            // When
            List<Integer> answers;
            try (var threads = Executors.newFixedThreadPool(2)) {
                var one = threads.submit(() -> divert(start, a, b));
                var other = threads.submit(() -> divert(start, b, a));
                answers = List.of(one.get(), other.get());
            }

            // Then
            assertThat(answers).containsExactlyInAnyOrder(200, 422);
        }
    }

    private static int divert(CyclicBarrier start, String from, String to) throws Exception {
        var body = Map.of(
                "order", 9,
                "match", Map.of("categories", List.of(from)),
                "limits", Map.of("waiting", 1, "overflow", Map.of("act", "queue", "queue", to)));
        start.await();
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .put("/queues/" + from)
                .statusCode();
    }
}
