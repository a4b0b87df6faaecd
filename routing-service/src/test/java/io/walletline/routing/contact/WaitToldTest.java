package io.walletline.routing.contact;

import static io.restassured.RestAssured.given;
import static io.walletline.routing.Stage.ROUTING;
import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.id.Ids;
import io.walletline.kit.security.Role;
import io.walletline.routing.SseLines;
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
@QuarkusTestResource(RealServers.class)
@TestSecurity(
        user = "page",
        roles = {Role.SERVICE, Role.ADMIN})
class WaitToldTest {
    @TestHTTPResource("/")
    URI root;

    @Inject
    ContactDesk contacts;

    @Inject
    WaitTeller teller;

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
        line.forEach(contacts::endedByCustomer);
    }

    private UUID enter(String customer) {
        UUID id = ids.next();
        line.add(id);
        contacts.enter(new ContactRequest(
                id, id, customer, Channel.PHONE, "help", name, 30, "en", null, 0, null, clock.instant(), id, id));
        clock.advance(Duration.ofMillis(1));
        return id;
    }

    private List<String> told(UUID contact) throws SQLException {
        List<String> told = new ArrayList<>();
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
        return teller.tell();
    }

    @Test
    void shouldTellByEvent_whenThePositionChanges() throws SQLException {
        try (KafkaTap tap = KafkaTap.open()) {
            // Given
            UUID first = enter("c");
            UUID second = enter("c");
            teller.tell();
            assertThat(told(second)).isEmpty();
            clock.advance(Duration.ofSeconds(10));
            teller.tell();
            teller.tell();

            // When
            contacts.endedByCustomer(first);
            clock.advance(Duration.ofSeconds(9));
            teller.tell();
            List<String> early = told(second);
            clock.advance(Duration.ofSeconds(1));
            teller.tell();
            clock.advance(Duration.ofSeconds(30));
            teller.tell();

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
            contacts.endedByCustomer(line.get(i));
            second();
        }

        // Then: each at most once every ten seconds
        int all = 0;
        for (UUID contact : line) {
            int times = told(contact).size();
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
        UUID other = enter("customer-10");
        UUID own = enter("customer-9");
        given().get("/contacts/" + other + "/stream").then().statusCode(404);

        // When
        try (SseLines lines = new SseLines(root.resolve("/contacts/" + own + "/stream"))) {
            eventually().until(() -> lines.data().size() == 1);
            contacts.endedByCustomer(other);
            eventually().until(() -> lines.data().getLast().contains("\"position\":1"));
            contacts.endedByCustomer(own);

            // Then
            eventually().until(() -> lines.data().getLast().contains("abandoned"));
            assertThat(lines.data().getFirst()).contains("\"position\":2").contains("\"state\":\"waiting\"");
            assertThat(lines.data()).hasSize(3);
        }
    }

    @Test
    void shouldForgetWhatWasTold_onlyOfThoseWhoWaitNoLonger() throws SQLException {
        // Given
        UUID leaving = enter("c");
        UUID staying = enter("c");
        clock.advance(Duration.ofSeconds(10));
        teller.tell();
        contacts.endedByCustomer(leaving);

        // When
        teller.forget();

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
