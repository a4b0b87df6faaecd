package io.walletline.routing.waiting;

import static io.restassured.RestAssured.given;
import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.id.Ids;
import io.walletline.kit.security.Role;
import io.walletline.routing.Staff;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.contact.ArrivingContact;
import io.walletline.routing.contact.admission.EntryDesk;
import io.walletline.routing.contact.progress.HangUpDesk;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Plan;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "boss",
        roles = {Role.AGENT, Role.SUPERVISOR})
class WaitEstimatesTest {

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

    private final String language = fresh("w").replace("-", "");

    private UUID enter() {
        var id = ids.next();
        entry.enter(new ArrivingContact(
                id,
                ids.next(),
                null,
                Channel.PHONE,
                "help",
                "other",
                30,
                language,
                null,
                0,
                null,
                clock.instant(),
                id,
                id));
        clock.advance(Duration.ofMillis(1));
        return id;
    }

    @Test
    void shouldEstimateByPlaceInTheLine_whenAllWait() {
        // Given
        var first = enter();
        var second = enter();
        assertThat(json("/contacts/" + first).getMap("estimate")).isNull();

        // When: one agent comes, and takes the first
        clock.advance(Duration.ofSeconds(6));
        staff.enterAvailable(language, Map.of(language, 5));
        eventually().until(() -> json("/contacts/" + first).getString("state").equals("offered"));
        var third = enter();
        clock.advance(Duration.ofSeconds(6));

        // Then
        var next = json("/contacts/" + second);
        var last = json("/contacts/" + third);
        assertThat(next.getLong("position")).isLessThan(last.getLong("position"));
        assertThat(next.getLong("estimate.p50Seconds")).isPositive().isLessThan(last.getLong("estimate.p50Seconds"));
        assertThat(next.getLong("estimate.p90Seconds")).isGreaterThan(next.getLong("estimate.p50Seconds"));
        for (var contact : List.of(first, second, third)) {
            hangUps.endedByCustomer(contact);
        }
        staff.choose(language, Presence.OFFLINE);
    }

    @Test
    void shouldDivideASharedAgent_whenTwoKindsOfWorkAreOpen() {
        // Given
        var both = new DutyAgent("main", Map.of("zh", 5, "en", 5), Map.of(), Map.of());
        var one = new DutyAgent("main", Map.of("zh", 5), Map.of(), Map.of(Channel.PHONE, 1));
        var chinese = new Work("q", Channel.PHONE, "zh");
        var english = new Work("q", Channel.PHONE, "en");

        // When
        var shares = new Shares(
                List.of(both, one),
                Map.of(chinese, 3, english, 1),
                work -> Plan.of(Demand.of(work.channel(), Map.of(work.language(), 1))));

        // Then
        assertThat(shares.of(chinese)).isCloseTo(1.75, within(1e-9));
        assertThat(shares.of(english)).isCloseTo(0.25, within(1e-9));
        assertThat(shares.of(new Work("q", Channel.CHAT, "zh"))).isCloseTo(4 / 5.0 + 4 / 4.0, within(1e-9));
        assertThat(shares.of(new Work("q", Channel.CHAT, "fr"))).isZero();
        assertThat(shares.free(chinese)).isEqualTo(1);
    }

    @Test
    void shouldTellTheNeed_whenALoadIsGiven() {
        given().get("/staffing/need?contactsPerHour=1000&handleSeconds=240")
                .then()
                .statusCode(200)
                .body("agents", equalTo(74));
        given().get("/staffing/need?contactsPerHour=1000").then().statusCode(400);
        given().get("/staffing/need?contactsPerHour=0&handleSeconds=240").then().statusCode(400);
        given().get("/staffing/need?contactsPerHour=10&handleSeconds=240&serviceLevel=1")
                .then()
                .statusCode(400);
    }

    @Test
    void shouldTellTheNeedByInterval_whenTheQueueHasAHistory() {
        // Given
        clock.advance(Duration.ofDays(10));
        var one = enter();
        var other = enter();
        var from = clock.instant().minusSeconds(3600).toString();

        // When
        var needs = given().queryParam("queue", "general")
                .queryParam("from", from)
                .get("/staffing")
                .then();

        // Then
        needs.statusCode(200).body("contacts.sum()", equalTo(2)).body("[0].agents", equalTo(2));
        hangUps.endedByCustomer(one);
        hangUps.endedByCustomer(other);
        given().queryParam("queue", "nothing-came")
                .get("/staffing")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        given().queryParam("queue", "general")
                .queryParam("from", "yesterday")
                .get("/staffing")
                .then()
                .statusCode(400);
    }
}
