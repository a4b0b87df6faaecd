package io.walletline.ticket.overview.reports;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.deadlines.clocks.ClockWaker;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who has only the events computes the same reports. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "ana-1", roles = "analyst")
class EventsTellTheReportsTest {

    private static final List<String> REPORTS =
            List.of("volumes", "first-response", "resolution", "reopens", "backlog", "clock-compliance");
    private static final Instant BEGIN = Instant.parse("2011-03-07T00:00:00Z");
    private static final int ACTS = 400;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    MovableClock clock;

    @Inject
    ClockWaker waker;

    @Inject
    Bustle bustle;

    @Test
    void shouldComputeTheSame_whenOnlyTheEventsAreRead() throws Exception {
        // Given a history of some weeks, of which the first and the last days are not asked for
        var before = clock.instant();
        clock.set(BEGIN);
        bustle.goOn(ACTS, new Random(4));
        var from = BEGIN.plus(Duration.ofDays(2));
        var to = clock.instant().minus(Duration.ofDays(2));

        // When everything is told
        waker.poke();
        try (var tap = KafkaTap.open()) {
            Awaitility.await("the events tell all")
                    .atMost(Duration.ofSeconds(40))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        var events = tap.all("ticket.events.v1");

                        // Then
                        for (boolean byDay : new boolean[] {true, false}) {
                            var analyst = new Analyst(events, from, to, ZONE, byDay);
                            assertThat(analyst.tickets()).isGreaterThan(40);
                            for (var report : REPORTS) {
                                var query = "/reports/%s?from=%s&to=%s&zone=%s&by=%s"
                                        .formatted(report, from, to, ZONE, byDay ? "day" : "category");
                                var told = analyst.report(report);
                                assertThat(told).as(query).isNotEmpty();
                                same(query, json(query), told);
                                same(query, csv(query), told);
                            }
                        }
                    });
        }
        clock.set(before);
    }

    private static void same(
            String query,
            Map<String, Map<String, @Nullable Double>> served,
            Map<String, Map<String, @Nullable Double>> told) {
        assertThat(served.keySet()).as(query).isEqualTo(told.keySet());
        served.forEach((group, figures) -> {
            var slow = requireNonNull(told.get(group));
            assertThat(figures.keySet()).as(query).isEqualTo(slow.keySet());
            figures.forEach((name, figure) -> {
                var what = query + " " + group + " " + name;
                if (figure == null) {
                    assertThat(slow.get(name)).as(what).isNull();
                } else {
                    assertThat(slow.get(name)).as(what).isCloseTo(figure, within(1e-6));
                }
            });
        });
    }

    private static Map<String, Map<String, @Nullable Double>> json(String query) {
        JsonPath answer = given().accept("application/json")
                .get(query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(new JsonPathConfig(JsonPathConfig.NumberReturnType.DOUBLE));
        var rows = new HashMap<String, Map<String, @Nullable Double>>();
        for (Map<String, Object> row : answer.<Map<String, Object>>getList("rows")) {
            var figures = new HashMap<String, @Nullable Double>();
            // Fields with no value are left out.
            answer.<String>getList("columns")
                    .forEach(name -> figures.put(name, (Double)
                            requireNonNull((Map<?, ?>) row.get("figures")).get(name)));
            rows.put((String) row.get("group"), figures);
        }
        return rows;
    }

    private static Map<String, Map<String, @Nullable Double>> csv(String query) {
        var lines = given().accept("text/csv")
                .get(query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split("\r\n");
        var columns = lines[0].split(",");
        var rows = new HashMap<String, Map<String, @Nullable Double>>();
        Arrays.stream(lines).skip(1).forEach(line -> {
            var cells = line.split(",", -1);
            var figures = new HashMap<String, @Nullable Double>();
            for (int i = 1; i < columns.length; i++) {
                figures.put(columns[i], cells[i].isEmpty() ? null : Double.valueOf(cells[i]));
            }
            rows.put(cells[0], figures);
        });
        return rows;
    }
}
