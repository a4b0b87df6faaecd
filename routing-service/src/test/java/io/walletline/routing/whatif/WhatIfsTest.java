package io.walletline.routing.whatif;

import static io.restassured.RestAssured.given;
import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.post;
import static io.walletline.routing.Stage.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.walletline.kit.id.Ids;
import io.walletline.kit.security.Role;
import io.walletline.routing.Staff;
import io.walletline.routing.contact.ArrivingContact;
import io.walletline.routing.contact.admission.EntryDesk;
import io.walletline.routing.contact.progress.HangUpDesk;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.offer.OfferDesk;
import io.walletline.routing.past.Definitions;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** On a database of its own: what others do would be part of the past. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestProfile(WhatIfsTest.Alone.class)
@TestSecurity(
        user = "boss",
        roles = {Role.ADMIN, Role.SUPERVISOR, Role.AGENT})
class WhatIfsTest {

    public static class Alone implements QuarkusTestProfile {}

    private static final List<String> SKILLS = List.of("red", "blue");

    @Inject
    Staff staff;

    @Inject
    EntryDesk entry;

    @Inject
    HangUpDesk hangUps;

    @Inject
    OfferDesk offers;

    @Inject
    Definitions definitions;

    @Inject
    MovableClock clock;

    @Inject
    Ids ids;

    @Inject
    DataSource database;

    private final Random random = new Random(17);

    private void queue(String name, Map<String, Object> more) {
        var definition = new HashMap<String, Object>(more);
        definition.put("order", 1);
        definition.put("match", Map.of("categories", List.of(name)));
        definition.putIfAbsent("requires", Map.of(name, 1));
        definition.put("languageAsSkill", false);
        definition.put("wrapUpSeconds", 0);
        definition.put("offerSeconds", 3600);
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(definition)
                .put("/queues/" + name);
    }

    private void enter() {
        var id = ids.next();
        entry.enter(new ArrivingContact(
                id,
                ids.next(),
                null,
                Channel.PHONE,
                "help",
                SKILLS.get(random.nextInt(2)),
                random.nextInt(60),
                "en",
                null,
                0,
                null,
                clock.instant(),
                id,
                id));
    }

    private List<List<String>> rows(String sql) {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (row.next()) {
                var values = new ArrayList<String>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(row.getString(column));
                }
                rows.add(values);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<List<String>> first(String sql) {
        return rows(sql).stream().findFirst();
    }

    /** The dispatcher has made every offer that can be made: only then may the clock go on. */
    private void settled() {
        eventually().until(() -> rows("""
                select 1 from contact c where c.state = 'WAITING' and exists (
                    select from agent a join attendance p on p.agent_id = a.id
                    where p.choice = 'AVAILABLE' and (a.skills ->> c.queue)::int >= 1
                    and not exists (select from taken_place t where t.agent_id = a.id))""").isEmpty());
    }

    private void live(int steps) {
        for (int step = 0; step < steps; step++) {
            clock.advance(Duration.ofMillis(500 + random.nextInt(9_000)));
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> enter();
                case 3, 4, 5 ->
                    first("select id, agent_id from offer where state = 'PENDING' order by made_at, id")
                            .ifPresent(row -> offers.accept(UUID.fromString(row.getFirst()), row.getLast()));
                case 6, 7 ->
                    first("select id from contact where state = 'IN_HAND' order by accepted_at, id")
                            .ifPresent(row -> hangUps.endedByCustomer(UUID.fromString(row.getFirst())));
                default ->
                    first("select id from contact where state in ('WAITING', 'OFFERED') order by md5(id::text)")
                            .ifPresent(row -> hangUps.endedByCustomer(UUID.fromString(row.getFirst())));
            }
            settled();
        }
    }

    @Test
    void shouldReportWhatHappened_whenNothingIsChanged() {
        // Given: an hour of the real service, in which a queue and an agent are defined anew
        SKILLS.forEach(skill -> queue(skill, Map.of()));
        staff.enterAvailable("ann", Map.of("red", 5));
        staff.enterAvailable("bob", Map.of("red", 2, "blue", 3));
        clock.advance(Duration.ofMinutes(1));
        var from = clock.instant();
        live(120);
        // A definition holds from the beginning of its instant; what the service did before it in that instant it did
        // by the old one. Compared decision by decision, of six hours with 30 definitions at instants of other acts
        // five differed, each first at such an instant; of five hours with as many definitions at instants of their
        // own none did.
        clock.advance(Duration.ofSeconds(1));
        staff.enter("ann", Map.of("red", 5, "blue", 1), null);
        queue("red", Map.of("serviceLevel", Map.of("percent", 70, "seconds", 60)));
        settled();
        live(120);
        clock.advance(Duration.ofSeconds(1));

        // When: for blue is asked what is required of it anyway, for red what nobody has
        var same = whatIf(from, "blue", Map.of("blue", 1));
        var other = whatIf(from, "red", Map.of("nobody-has", 9));

        // Then
        assertThat(same.getInt("happened.answered")).isGreaterThan(30);
        assertThat(same.getMap("before")).isEqualTo(same.getMap("happened"));
        assertThat(other.getInt("after.answered")).isLessThan(other.getInt("before.answered"));
    }

    private io.restassured.path.json.JsonPath whatIf(Instant from, String queue, Map<String, Integer> requires) {
        return post(
                        "/what-ifs",
                        Map.of(
                                "from",
                                from,
                                "to",
                                clock.instant(),
                                "queues",
                                Map.of(
                                        queue,
                                        Map.of(
                                                "match",
                                                Map.of("categories", List.of(queue)),
                                                "order",
                                                1,
                                                "requires",
                                                requires,
                                                "languageAsSkill",
                                                false,
                                                "offerSeconds",
                                                3600))))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void shouldKeepEachDefinitionWithItsTime_whenItIsChanged() {
        // Given
        var start = clock.instant();
        staff.enter("cleo", Map.of("zh", 1), null);
        clock.advance(Duration.ofMinutes(1));
        staff.enter("cleo", Map.of("zh", 1), null); // says the same again
        clock.advance(Duration.ofMinutes(1));

        // When
        staff.enter("cleo", Map.of("zh", 7), Map.of(Channel.CHAT, 2));
        put(
                        "/calendars/cleos",
                        Map.of(
                                "timeZone",
                                "UTC",
                                "weekly",
                                Map.of("monday", List.of(Map.of("from", "09:00", "to", "17:00")))))
                .statusCode(201);

        // Then
        var versions = definitions
                .between(Definitions.Kind.AGENT, start, clock.instant().plusSeconds(1))
                .stream()
                .filter(version -> version.name().equals("cleo"))
                .toList();
        assertThat(versions).extracting(Definitions.Version::validFrom).containsExactly(start, start.plusSeconds(120));
        assertThat(versions.getFirst().definition()).contains("\"zh\": 1").doesNotContain("Agent cleo");
        assertThat(versions.getLast().definition()).contains("\"zh\": 7").contains("\"chat\": 2");
        assertThat(definitions.between(
                        Definitions.Kind.CALENDAR, start, clock.instant().plusSeconds(1)))
                .extracting(Definitions.Version::name)
                .contains("cleos");
        assertThat(definitions.between(Definitions.Kind.QUEUE, Instant.EPOCH, start))
                .extracting(Definitions.Version::name)
                .contains("general");
    }

    @Test
    void shouldRefuse_whenAQueueOrItsHoursAreNotThere() {
        var now = clock.instant();
        post("/what-ifs", Map.of("from", now.minusSeconds(9), "to", now, "queues", Map.of("no-such", Map.of())))
                .statusCode(422)
                .body("type", endsWith("/unknown-queue-named"));
        var hours = Map.of("hours", Map.of("calendar", "none", "outside", Map.of("act", "message")));
        post("/what-ifs", Map.of("from", now.minusSeconds(9), "to", now, "queues", Map.of("general", hours)))
                .statusCode(422)
                .body("type", endsWith("/calendar-not-defined"));
        var nonsense = Map.of("limits", Map.of("overflow", Map.of("act", "message")));
        post("/what-ifs", Map.of("from", now.minusSeconds(9), "to", now, "queues", Map.of("general", nonsense)))
                .statusCode(422);
        post("/what-ifs", Map.of("from", now, "to", now.minusSeconds(9), "queues", Map.of("general", Map.of())))
                .statusCode(422)
                .body("type", endsWith("/bad-replay-span"));
    }
}
