package io.walletline.routing.contact.progress;

import static io.restassured.RestAssured.given;
import static io.walletline.routing.Stage.ROUTING;
import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.id.Ids;
import io.walletline.kit.security.Role;
import io.walletline.routing.SseLines;
import io.walletline.routing.contact.ArrivingContact;
import io.walletline.routing.contact.admission.EntryDesk;
import io.walletline.routing.engine.Channel;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "page",
        roles = {Role.SERVICE, Role.ADMIN})
class WaitNotificationTest {

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // set by Quarkus
    URI root;

    @Inject
    EntryDesk entry;

    @Inject
    HangUpDesk hangUps;

    @Inject
    WaitNotifier notifier;

    @Inject
    AgroalDataSource database;

    @Inject
    MovableClock clock;

    @Inject
    Ids ids;

    private final String name = fresh("told");
    private final List<UUID> line = new ArrayList<>();

    @BeforeEach
    void queue() {
        put(
                        "/queues/" + name,
                        Map.of("order", 1, "match", Map.of("categories", List.of(name)), "requires", Map.of(name, 1)))
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    @AfterEach
    void everybodyLeaves() {
        line.forEach(hangUps::endedByCustomer);
    }

    private UUID enter(String customer) {
        var id = ids.next();
        line.add(id);
        entry.enter(new ArrivingContact(
                id, id, customer, Channel.PHONE, "help", name, 30, "en", null, 0, null, clock.instant(), id, id));
        clock.advance(Duration.ofMillis(1));
        return id;
    }

    private List<String> told(UUID contact) throws SQLException {
        var told = new ArrayList<String>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select payload::jsonb ->> 'position' from outbox"
                                + " where type = 'io.walletline.contact-wait-changed.v1' and aggregateid = ? order by position")) {
            select.setString(1, contact.toString());
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    told.add(row.getString(1));
                }
            }
        }
        return told;
    }

    private int second() {
        clock.advance(Duration.ofSeconds(1));
        return notifier.notifyChanged();
    }

    @Test
    void shouldTellByEvent_whenThePositionChanges() throws SQLException {
        try (var tap = KafkaTap.open()) {
            // Given
            var first = enter("c");
            var second = enter("c");
            notifier.notifyChanged();
            assertThat(told(second)).isEmpty();
            clock.advance(Duration.ofSeconds(10));
            notifier.notifyChanged();
            notifier.notifyChanged();

            // When
            hangUps.endedByCustomer(first);
            clock.advance(Duration.ofSeconds(9));
            notifier.notifyChanged();
            var early = told(second);
            clock.advance(Duration.ofSeconds(1));
            notifier.notifyChanged();
            clock.advance(Duration.ofSeconds(30));
            notifier.notifyChanged();

            // Then
            assertThat(early).containsExactly("2");
            assertThat(told(second)).containsExactly("2", "1");
            var event = tap.await(
                    ROUTING, "contact-wait-changed", seen -> seen.key().equals(second.toString()));
            assertThat(Contracts.ofThisModule().violations("contact-wait-changed", event.data()))
                    .isEmpty();
        }
    }

    @Test
    void shouldNotFlood_whenAHundredWaitAndTheLineMovesEverySecond() throws SQLException {
        // Given
        for (int i = 0; i < 100; i++) {
            enter("c");
        }

        // When: 40 seconds, one leaves each
        for (int i = 0; i < 40; i++) {
            hangUps.endedByCustomer(line.get(i));
            second();
        }

        // Then: each at most once every ten seconds
        int all = 0;
        for (var contact : line) {
            var times = told(contact).size();
            assertThat(times).isLessThanOrEqualTo(4);
            all += times;
        }
        assertThat(all).isBetween(200, 400);
    }

    @Test
    @TestSecurity(
            user = "customer-9",
            roles = {Role.CUSTOMER, Role.ADMIN})
    void shouldStreamTheirOwnWait_whenACustomerListens() throws IOException {
        // Given
        given().get("/contacts/" + UUID.randomUUID() + "/stream").then().statusCode(404);
        var other = enter("customer-10");
        var own = enter("customer-9");
        given().get("/contacts/" + other + "/stream").then().statusCode(404);

        // When
        try (var lines = new SseLines(root.resolve("/contacts/" + own + "/stream"))) {
            eventually().until(() -> lines.data().size() == 1);
            hangUps.endedByCustomer(other);
            eventually().until(() -> lines.data().getLast().contains("\"position\":1"));
            hangUps.endedByCustomer(own);

            // Then
            eventually().until(() -> lines.data().getLast().contains("abandoned"));
            assertThat(lines.data().getFirst()).contains("\"position\":2").contains("\"state\":\"waiting\"");
            assertThat(lines.data()).hasSize(3);
        }
    }

    @Test
    void shouldForgetWhatWasTold_onlyOfThoseWhoWaitNoLonger() throws SQLException {
        // Given
        var leaving = enter("c");
        var staying = enter("c");
        clock.advance(Duration.ofSeconds(10));
        notifier.notifyChanged();
        hangUps.endedByCustomer(leaving);

        // When
        notifier.forget();

        // Then
        assertThat(remembered(leaving)).isFalse();
        assertThat(remembered(staying)).isTrue();
    }

    private boolean remembered(UUID contact) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select from wait_notice where contact_id = ?")) {
            select.setObject(1, contact);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
