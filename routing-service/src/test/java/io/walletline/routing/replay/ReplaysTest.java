package io.walletline.routing.replay;

import static io.restassured.RestAssured.given;
import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.json;
import static io.walletline.routing.Stage.post;
import static io.walletline.routing.Stage.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.walletline.kit.id.Ids;
import io.walletline.kit.security.Role;
import io.walletline.routing.Staff;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.contact.ArrivingContact;
import io.walletline.routing.contact.admission.EntryDesk;
import io.walletline.routing.contact.progress.HangUpDesk;
import io.walletline.routing.engine.Channel;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class ReplaysTest {

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

    @Inject
    ReplayRuns runs;

    private final String queue = fresh("again");

    private UUID enter(int priority) {
        var id = ids.next();
        entry.enter(new ArrivingContact(
                id,
                ids.next(),
                null,
                Channel.CHAT,
                "help",
                queue,
                priority,
                "en",
                null,
                0,
                null,
                clock.instant(),
                id,
                id));
        return id;
    }

    private static Map<String, Object> definition(String queue) {
        return Map.of(
                "order",
                2,
                "match",
                Map.of("categories", List.of(queue)),
                "requires",
                Map.of(queue, 1),
                "languageAsSkill",
                false);
    }

    @Test
    @TestSecurity(
            user = "boss",
            roles = {Role.ADMIN, Role.SUPERVISOR, Role.AGENT})
    void shouldDecideTheSame_whenARandomHistoryIsReplayed() {
        // Given: contacts and agents come and go through the real service
        put("/queues/" + queue, definition(queue)).statusCode(201);
        clock.advance(Duration.ofMinutes(1));
        var from = clock.instant();
        var random = new Random(11);
        var open = new ArrayList<UUID>();
        for (int step = 0; step < 60; step++) {
            clock.advance(Duration.ofMillis(1 + random.nextInt(900)));
            switch (random.nextInt(5)) {
                case 0 -> {
                    if (step < 30) {
                        staff.enterAvailable(queue + "-" + step, Map.of(queue, 1 + random.nextInt(5)));
                    }
                }
                case 1 -> {
                    if (!open.isEmpty()) {
                        hangUps.endedByCustomer(open.removeFirst());
                    }
                }
                default -> open.add(enter(random.nextInt(100)));
            }
        }
        staff.enterAvailable(queue, Map.of(queue, 1));
        var last = enter(99);
        eventually().until(() -> !json("/contacts/" + last).getString("state").equals("waiting"));
        clock.advance(Duration.ofSeconds(1));
        var to = clock.instant();

        // When
        var report = post("/replays", Map.of("from", from, "to", to)).statusCode(200);

        // Then
        report.body("different", equalTo(0));
        assertThat(report.extract().jsonPath().getInt("equal")).isPositive();
        assertThat(report.extract().jsonPath().getInt("engines")).isPositive();

        // When: the same in the background
        var at = given().contentType(ContentType.JSON)
                .header("Prefer", "respond-async")
                .body(Map.of("from", from, "to", to))
                .post("/replays")
                .then()
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .extract()
                .header("Location");

        // Then: it tells how far it is, and in the end the same
        eventually().until(() -> json(at).getString("state").equals("done"));
        assertThat(json(at).getLong("factsTotal")).isPositive();
        assertThat(json(at).getLong("factsDone")).isEqualTo(json(at).getLong("factsTotal"));
        assertThat(json(at).getInt("report.equal"))
                .isEqualTo(report.extract().jsonPath().getInt("equal"));

        open.forEach(hangUps::endedByCustomer);
        hangUps.endedByCustomer(last);
        staff.choose(queue, Presence.BREAK);
    }

    @Test
    @TestSecurity(user = "boss", roles = Role.SUPERVISOR)
    void shouldRefuse_whenTheSpanOrAQueueCannotBe() {
        // Given
        var now = clock.instant();

        // When / Then
        post("/replays", Map.of("from", now, "to", now.minusSeconds(1)))
                .statusCode(422)
                .body("type", equalTo("https://walletline.io/problems/bad-replay-span"));
        post("/replays", Map.of("from", now.minus(Duration.ofDays(2)), "to", now))
                .statusCode(422);
        post("/replays", Map.of("from", "yesterday", "to", now)).statusCode(400);
        given().get("/replays/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("https://walletline.io/problems/unknown-replay"));
        given().contentType(ContentType.JSON)
                .header("Prefer", "respond-async")
                .body(Map.of("from", now, "to", now.minusSeconds(1)))
                .post("/replays")
                .then()
                .statusCode(422);
    }

    @Test
    void shouldSayFailed_whenTheInstanceThatReplayedHasGone() {
        // Given
        var id = ids.next();
        runs.begin(id, clock.instant().minusSeconds(60), clock.instant());
        runs.progress(id, 3, 10);

        // When
        clock.advance(Duration.ofMinutes(6));

        // Then
        assertThat(runs.find(id).map(ReplayRun::state)).contains(ReplayRun.State.FAILED);
        assertThat(runs.find(id).map(ReplayRun::factsDone)).contains(3L);
    }

    @Test
    @TestSecurity(user = "agent", roles = Role.AGENT)
    void shouldAnswer403_whenAnAgentAsks() {
        post("/replays", Map.of("from", clock.instant(), "to", clock.instant())).statusCode(403);
        post("/what-ifs", Map.of("from", clock.instant(), "to", clock.instant(), "queues", Map.of()))
                .statusCode(403);
        given().get("/replays/" + UUID.randomUUID()).then().statusCode(403);
    }
}
