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
                    "/calendars/" + name, Map.of("zone", "UTC", "hours", List.of()));

            for (var each : bodies.entrySet()) {
                // When
                var answers = atOnce(4, each.getKey(), each.getValue());

                // Then
                assertThat(answers).as(each.getKey()).containsOnlyOnce(201);
                assertThat(answers).as(each.getKey()).allMatch(status -> status == 200 || status == 201);
            }
        }
    }
}
