package io.walletline.routing.agent;

import static io.walletline.routing.Stage.endContact;
import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.json;
import static io.walletline.routing.Stage.put;
import static io.walletline.routing.Stage.requestContact;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.security.Role;
import io.walletline.routing.dispatch.Deadlines;
import io.walletline.routing.dispatch.Dispatcher;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "shift-agent",
        roles = {Role.ADMIN, Role.AGENT})
class ShiftTest {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    @Inject
    MovableClock clock;

    @Inject
    Dispatcher dispatcher;

    @Inject
    Deadlines deadlines;

    private final String name = fresh("shift");

    private void pass(Duration time) {
        clock.advance(time);
        deadlines.poke();
        dispatcher.poke();
    }

    private static Map<String, Object> daily(Instant from, Instant to) {
        var week = new HashMap<String, Object>();
        for (var day : List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")) {
            week.put(day, List.of(Map.of("from", TIME.format(from), "to", TIME.format(to))));
        }
        return Map.of("timeZone", "UTC", "weekly", week);
    }

    private static boolean isWaiting(UUID contact) {
        return json("/contacts/" + contact).getString("state").equals("waiting");
    }

    @Test
    void shouldOfferOnlyWithinTheShift_whenItBeginsAndEnds() {
        try (var tap = KafkaTap.open()) {
            // Given: a shift of four hours that begins in an hour
            var begin = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
            var end = begin.plus(Duration.ofHours(4));
            put("/calendars/" + name, daily(begin, end)).statusCode(201);
            put(
                            "/queues/" + name,
                            Map.of(
                                    "order",
                                    1,
                                    "match",
                                    Map.of("categories", List.of(name)),
                                    "requires",
                                    Map.of(name, 1),
                                    "offerSeconds",
                                    3600,
                                    "wrapUpSeconds",
                                    0))
                    .statusCode(201);
            put(
                            "/agents/shift-agent",
                            Map.of("displayName", "Night", "skills", Map.of("en", 5, name, 5), "shift", name))
                    .statusCode(201);
            put("/agents/me/presence", Map.of("presence", "available")).statusCode(200);
            var early = requestContact(tap, name, "en");
            eventually().until(() -> given(early));
            dispatcher.poke();
            var before = json("/agents/me");

            // When
            pass(Duration.between(clock.instant(), begin));

            // Then: only the bell says so, nothing was written
            eventually().until(() -> !isWaiting(early));
            var during = json("/agents/me");
            assertThat(before.getString("presence")).isEqualTo("available");
            assertThat(before.getBoolean("shift.on")).isFalse();
            assertThat(Instant.parse(before.getString("shift.until"))).isEqualTo(begin);
            assertThat(during.getBoolean("shift.on")).isTrue();
            assertThat(Instant.parse(during.getString("shift.until"))).isEqualTo(end);
            endContact(tap, early);
            eventually().until(() -> json("/agents/me").getList("offers").isEmpty());
            pass(Duration.between(clock.instant(), end));
            var late = requestContact(tap, name, "en");
            eventually().until(() -> given(late));
            pass(Duration.ofSeconds(6));
            var later = requestContact(tap, name, "en");
            eventually().until(() -> given(later));
            assertThat(isWaiting(late)).isTrue();
            assertThat(json("/agents/me").getString("presence")).isEqualTo("available");
            assertThat(json("/agents/me").getBoolean("shift.on")).isFalse();
            endContact(tap, late);
            endContact(tap, later);
            put("/agents/me/presence", Map.of("presence", "offline")).statusCode(200);
        }
    }

    private static boolean given(UUID contact) {
        return io.restassured.RestAssured.get("/contacts/" + contact).statusCode() == 200;
    }
}
