package io.walletline.routing.live;

import static io.restassured.RestAssured.given;
import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.json;
import static io.walletline.routing.Stage.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.id.Ids;
import io.walletline.kit.security.Role;
import io.walletline.routing.SseLines;
import io.walletline.routing.Staff;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.contact.ArrivingContact;
import io.walletline.routing.contact.admission.EntryDesk;
import io.walletline.routing.contact.progress.HangUpDesk;
import io.walletline.routing.engine.Channel;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class LiveViewTest {

    @TestHTTPResource("/live/stream")
    @SuppressWarnings("NullAway.Init") // set by Quarkus
    URI stream;

    @Inject
    Staff staff;

    @Inject
    EntryDesk entry;

    @Inject
    HangUpDesk hangUps;

    @Inject
    MovableClock clock;

    @Inject
    Ids ids;

    private final String queue = fresh("live");

    private UUID enter() {
        var id = ids.next();
        entry.enter(new ArrivingContact(
                id, ids.next(), null, Channel.PHONE, "help", queue, 30, "en", null, 0, null, clock.instant(), id, id));
        return id;
    }

    @Test
    @TestSecurity(
            user = "boss",
            roles = {Role.ADMIN, Role.SUPERVISOR})
    void shouldCountAndStream_whenContactsComeAndGo() throws IOException {
        // Given
        put(
                        "/queues/" + queue,
                        Map.of("order", 2, "match", Map.of("categories", List.of(queue)), "requires", Map.of(queue, 1)))
                .statusCode(201);
        var mine = "queues.find { it.queue == '" + queue + "' }.";
        try (var lines = new SseLines(stream)) {
            eventually().until(() -> lines.data().size() == 1);
            var waits = enter();
            hangUps.endedByCustomer(enter());
            clock.advance(Duration.ofSeconds(3));

            // When
            var now = json("/live?since=" + clock.instant().minusSeconds(60));

            // Then
            assertThat(now.getInt(mine + "waiting")).isEqualTo(1);
            assertThat(now.getDouble(mine + "longestWaitSeconds")).isEqualTo(3);
            assertThat(now.getInt(mine + "entered")).isEqualTo(2);
            assertThat(now.getInt(mine + "abandoned")).isEqualTo(1);
            assertThat(now.<Object>get(mine + "serviceLevel"))
                    .as("it gave up in time")
                    .isNull();
            assertThat(now.getDouble(mine + "abandonment")).isEqualTo(1);
            eventually().until(() -> lines.data().getLast().contains("\"queue\":\"" + queue + "\",\"waiting\":1"));
            hangUps.endedByCustomer(waits);
        }
    }

    @Test
    @TestSecurity(user = "boss", roles = Role.SUPERVISOR)
    void shouldCountAgentsByPresence_whenSomebodyComes() {
        // Given
        var before = json("/live").getInt("agents.available");

        // When
        staff.enterAvailable(queue, Map.of(queue, 1));

        // Then
        assertThat(json("/live").getInt("agents.available")).isEqualTo(before + 1);
        staff.choose(queue, Presence.OFFLINE);
    }

    @Test
    @TestSecurity(user = "agent", roles = Role.AGENT)
    void shouldAnswer403_whenAnAgentAsks() {
        given().get("/live").then().statusCode(403);
        given().get("/live/stream").then().statusCode(403);
        given().get("/staffing/need?contactsPerHour=10&handleSeconds=60").then().statusCode(403);
    }
}
