package io.walletline.routing.contact.admission;

import static io.walletline.routing.Stage.ROUTING;
import static io.walletline.routing.Stage.endContact;
import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.json;
import static io.walletline.routing.Stage.put;
import static io.walletline.routing.Stage.requestContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.id.Ids;
import io.walletline.kit.security.Role;
import io.walletline.routing.Staff;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.contact.ArrivingContact;
import io.walletline.routing.contact.progress.HangUpDesk;
import io.walletline.routing.engine.Channel;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "boss",
        roles = {Role.ADMIN, Role.AGENT})
class AdmissionTest {

    @Inject
    EntryDesk entry;

    @Inject
    HangUpDesk hangUps;

    @Inject
    AgroalDataSource database;

    @Inject
    Staff staff;

    @Inject
    MovableClock clock;

    @Inject
    Ids ids;

    private final KafkaTap tap = KafkaTap.open();
    private final String name = fresh("door");
    private final String elsewhere = name + "-else";

    @AfterEach
    void close() {
        tap.close();
    }

    /** Closed now and open for the one hour that begins in two. */
    private Instant closedCalendar() {
        var opens = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
        var local = opens.atZone(ZoneOffset.UTC);
        put(
                        "/calendars/" + name,
                        Map.of(
                                "timeZone",
                                "UTC",
                                "weekly",
                                Map.of(
                                        local.getDayOfWeek().name().toLowerCase(java.util.Locale.ROOT),
                                        List.of(Map.of(
                                                "from",
                                                local.toLocalTime().toString(),
                                                "to",
                                                local.toLocalTime().plusHours(1).toString())))))
                .statusCode(201);
        return opens;
    }

    private void queue(String queue, Map<String, Object> access) {
        var definition = new HashMap<String, Object>(access);
        definition.put("order", 1);
        definition.put("match", Map.of("categories", List.of(queue)));
        definition.put("requires", Map.of(name, 1));
        put("/queues/" + queue, definition).statusCode(201);
    }

    private static Map<String, Object> to(String queue) {
        return Map.of("act", "queue", "queue", queue);
    }

    private KafkaTap.Seen firstOf(UUID contact) {
        return tap.await(ROUTING, seen -> seen.key().equals(contact.toString()), 1)
                .getFirst();
    }

    private String queueOf(UUID contact) {
        var first = firstOf(contact);
        assertThat(first.name()).isEqualTo("contact-queued");
        return first.data().get("queue").asText();
    }

    @Test
    void shouldDeflectAndSayWhenItOpens_whenTheQueueIsClosed() {
        // Given
        var opens = closedCalendar();
        queue(name, Map.of("hours", Map.of("calendar", name, "outside", Map.of("act", "message"))));

        // When
        var call = requestContact(tap, name, "en");
        var mail = requestContact(tap, Map.of("category", name, "channel", "email"));

        // Then
        var deflected = firstOf(call);
        assertThat(deflected.name()).isEqualTo("contact-deflected");
        assertThat(Contracts.ofThisModule().violations("contact-deflected", deflected.data()))
                .isEmpty();
        assertThat(deflected.data().get("act").asText()).isEqualTo("message");
        assertThat(deflected.data().get("reason").asText()).isEqualTo("closed");
        assertThat(Instant.parse(deflected.data().get("nextOpening").asText())).isEqualTo(opens);
        assertThat(json("/contacts/" + call).getString("state")).isEqualTo("deflected");
        assertThat(queueOf(mail)).isEqualTo(name);
        endContact(tap, mail);
    }

    @Test
    void shouldFollowTheSun_whenOneQueueAfterTheOtherIsClosed() {
        // Given
        closedCalendar();
        var third = name + "-third";
        queue(third, Map.of());
        queue(elsewhere, Map.of("hours", Map.of("calendar", name, "outside", to(third))));
        queue(name, Map.of("hours", Map.of("calendar", name, "outside", to(elsewhere))));

        // When
        var contact = requestContact(tap, name, "en");

        // Then
        assertThat(queueOf(contact)).isEqualTo(third);
        endContact(tap, contact);
    }

    @Test
    void shouldOverflow_whenAsManyWaitAsMay() {
        // Given
        queue(elsewhere, Map.of("limits", Map.of("waiting", 1, "overflow", Map.of("act", "message"))));
        queue(name, Map.of("limits", Map.of("waiting", 2, "overflow", to(elsewhere))));

        // When
        var four = new ArrayList<UUID>();
        for (int i = 0; i < 4; i++) {
            four.add(requestContact(tap, name, "en"));
            firstOf(four.getLast());
        }

        // Then
        assertThat(four.stream().limit(3).map(this::queueOf)).containsExactly(name, name, elsewhere);
        assertThat(firstOf(four.getLast()).data().get("reason").asText()).isEqualTo("full");
        endContact(tap, four.getFirst());
        eventually()
                .until(() ->
                        json("/contacts/" + four.getFirst()).getString("state").equals("abandoned"));
        var next = requestContact(tap, name, "en");
        assertThat(queueOf(next)).isEqualTo(name);
        List.of(next, four.get(1), four.get(2)).forEach(contact -> endContact(tap, contact));
    }

    @Test
    void shouldOverflow_whenTheWaitWouldBeTooLong() {
        // Given
        queue(elsewhere, Map.of());
        queue(name, Map.of("limits", Map.of("waitSeconds", 60, "overflow", to(elsewhere))));
        var alone = requestContact(tap, name, "en");
        assertThat(queueOf(alone)).isEqualTo(elsewhere);

        // When: one agent comes, who has room for one, and each takes four minutes
        staff.enter(name, Map.of("en", 5, name, 5), null);
        endContact(tap, alone);
        eventually().until(() -> json("/contacts/" + alone).getString("state").equals("abandoned"));
        staff.choose(name, Presence.AVAILABLE);
        clock.advance(Duration.ofSeconds(6));
        var taken = requestContact(tap, name, "en");
        tap.await(ROUTING, "offer-made", seen -> seen.key().equals(taken.toString()));
        clock.advance(Duration.ofSeconds(6));
        var tooLate = requestContact(tap, name, "en");

        // Then
        assertThat(queueOf(taken)).isEqualTo(name);
        assertThat(queueOf(tooLate)).isEqualTo(elsewhere);
        List.of(taken, tooLate).forEach(contact -> endContact(tap, contact));
        eventually().until(() -> json("/contacts/" + tooLate).getString("state").equals("abandoned"));
        staff.choose(name, Presence.OFFLINE);
    }

    @Test
    void shouldRefuseTheQueue_whenItsDiversionsMakeNoSense() {
        queue(elsewhere, Map.of());
        queue(name, Map.of("limits", Map.of("waiting", 5, "overflow", to(elsewhere))));
        var back = Map.of(
                "order",
                1,
                "match",
                Map.of("categories", List.of(elsewhere)),
                "requires",
                Map.of(name, 1),
                "limits",
                Map.of("waiting", 5, "overflow", to(name)));
        put("/queues/" + elsewhere, back)
                .statusCode(422)
                .body("type", endsWith("/diversion-loop"))
                .body("through", equalTo(name));
        var q = "/queues/" + name + "-q";
        put(q, Map.of("limits", Map.of("waiting", 5, "overflow", to(name + "-q"))))
                .statusCode(422)
                .body("type", endsWith("/diversion-loop"));
        put(q, Map.of("limits", Map.of("waiting", 5, "overflow", to("nowhere"))))
                .statusCode(422)
                .body("type", endsWith("/diversion-to-nowhere"))
                .body("queue", equalTo("nowhere"));
        for (var nonsense : List.<Map<String, Object>>of(
                Map.of("overflow", Map.of("act", "message")),
                Map.of("waiting", 5, "overflow", Map.of("act", "wait")),
                Map.of("waiting", 5, "overflow", Map.of("act", "queue")),
                Map.of("waiting", 5, "overflow", Map.of("act", "message", "queue", elsewhere)))) {
            put(q, Map.of("limits", nonsense)).statusCode(422).body("type", endsWith("/contradicting-diversion"));
        }
        put(q, Map.of("limits", Map.of("waiting", -1, "overflow", Map.of("act", "message"))))
                .statusCode(400);
    }

    @Test
    void shouldLoseNobody_whenQueuesAreClosedAndFull() throws SQLException {
        // Given
        closedCalendar();
        queue(name + "-c", Map.of("limits", Map.of("waiting", 3, "overflow", Map.of("act", "message"))));
        queue(elsewhere, Map.of("hours", Map.of("calendar", name, "outside", to(name + "-c"))));
        queue(name, Map.of("limits", Map.of("waiting", 4, "overflow", to(elsewhere))));
        queue(name + "-d", Map.of("limits", Map.of("waiting", 2, "overflow", Map.of("act", "callback"))));
        var random = new Random(7);
        var entrances = List.of(name, elsewhere, name + "-c", name + "-d");
        var channels = Channel.values();

        // When
        var all = new ArrayList<UUID>();
        for (int i = 0; i < 40; i++) {
            var id = ids.next();
            all.add(id);
            entry.enter(new ArrivingContact(
                    id,
                    id,
                    null,
                    channels[random.nextInt(channels.length)],
                    "help",
                    entrances.get(random.nextInt(4)),
                    30,
                    "en",
                    null,
                    0,
                    null,
                    clock.instant(),
                    id,
                    id));
        }

        // Then: each is waiting in one queue, or was deflected or is called back, and was told so once
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select count(*), count(*) filter (where state in ('WAITING', 'DEFLECTED', 'CALLBACK')),
                               (select count(*) from outbox where aggregateid = any (?) and type in
                                ('io.walletline.contact-queued.v1', 'io.walletline.contact-deflected.v1',
                                 'io.walletline.callback-requested.v1'))
                        from contact where id = any (?)""")) {
            select.setArray(1, connection.createArrayOf("text", all.toArray()));
            select.setArray(2, connection.createArrayOf("uuid", all.toArray()));
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(List.of(row.getInt(1), row.getInt(2), row.getInt(3))).containsExactly(40, 40, 40);
            }
        }
        all.forEach(hangUps::renouncedByCustomer);
    }

    @Test
    void shouldLetInOne_whenManyComeAtOnceForTheLastPlace() throws Exception {
        // Given
        queue(name, Map.of("limits", Map.of("waiting", 1, "overflow", Map.of("act", "message"))));
        var all = IntStream.range(0, 6).mapToObj(i -> ids.next()).toList();

        // When
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<?> entered : threads.invokeAll(all.stream()
                    .map(id -> Executors.callable(() -> entry.enter(new ArrivingContact(
                            id,
                            id,
                            null,
                            Channel.PHONE,
                            "help",
                            name,
                            30,
                            "en",
                            null,
                            0,
                            null,
                            clock.instant(),
                            id,
                            id))))
                    .toList())) {
                entered.get();
            }
        }

        // Then
        assertThat(all.stream().map(id -> json("/contacts/" + id).getString("state")))
                .containsExactlyInAnyOrder("waiting", "deflected", "deflected", "deflected", "deflected", "deflected");
        all.forEach(hangUps::endedByCustomer);
    }
}
