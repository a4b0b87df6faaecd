package io.walletline.routing.offer;

import static io.restassured.RestAssured.given;
import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.walletline.kit.id.Ids;
import io.walletline.kit.problem.Problem;
import io.walletline.kit.security.Role;
import io.walletline.routing.Staff;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.contact.ArrivingContact;
import io.walletline.routing.contact.admission.EntryDesk;
import io.walletline.routing.contact.progress.HangUpDesk;
import io.walletline.routing.dispatch.Deadlines;
import io.walletline.routing.dispatch.Dispatcher;
import io.walletline.routing.engine.Channel;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A queue that puts each contact before two agents at once. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "parallel-admin", roles = Role.ADMIN)
class ParallelOffersTest {

    private static final List<String> NAMES = List.of("li", "wang", "zhao");

    @Inject
    AgroalDataSource database;

    @Inject
    Staff staff;

    @Inject
    EntryDesk entry;

    @Inject
    HangUpDesk hangUps;

    @Inject
    OfferDesk offers;

    @Inject
    Dispatcher dispatcher;

    @Inject
    Deadlines deadlines;

    @Inject
    MovableClock clock;

    @Inject
    Ids ids;

    private final String skill = fresh("par");
    private final List<UUID> entered = new ArrayList<>();

    @BeforeEach
    void aQueueThatAsksTwo() {
        put("/queues/" + skill, definition(2)).statusCode(201);
    }

    @AfterEach
    void nobodyStays() {
        entered.forEach(hangUps::endedByCustomer);
    }

    private Map<String, Object> definition(int parallelOffers) {
        return Map.of(
                "order",
                1,
                "match",
                Map.of("categories", List.of(skill)),
                "requires",
                Map.of(skill, 3),
                "languageAsSkill",
                false,
                "wrapUpSeconds",
                0,
                "parallelOffers",
                parallelOffers);
    }

    private void available(int number) {
        NAMES.subList(0, number).forEach(name -> staff.enterAvailable(agent(name), Map.of(skill, 5)));
    }

    private String agent(String name) {
        return skill + "-" + name;
    }

    private UUID enter() {
        return enter(ids.next());
    }

    private void redefine(Map<String, Object> definition) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(definition)
                .put("/queues/" + skill)
                .then()
                .statusCode(200);
    }

    private UUID enter(UUID ticket) {
        var id = ids.next();
        entered.add(id);
        entry.enter(new ArrivingContact(
                id, ticket, null, Channel.PHONE, "help", skill, 30, "en", null, 0, null, clock.instant(), id, id));
        return id;
    }

    private List<String> rows(String sql) {
        var rows = new ArrayList<String>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /** Before whom it is, in order of their names. */
    private List<String> before(UUID contact) {
        return rows("select agent_id from offer where state = 'PENDING' and contact_id = '" + contact
                + "' order by agent_id");
    }

    private UUID offerTo(String agent, UUID contact) {
        return UUID.fromString(rows("select id::text from offer where state = 'PENDING' and agent_id = '" + agent
                        + "' and contact_id = '" + contact + "'")
                .getFirst());
    }

    private String stateOf(UUID contact) {
        return rows("select state from contact where id = '" + contact + "'").getFirst();
    }

    private UUID offeredToTwo() {
        var contact = enter();
        eventually().until(() -> before(contact).size() == 2);
        return contact;
    }

    @Test
    void shouldHoldOthersBack_whenTheAgentWhoKnowsTheTicketIsAsked() {
        // Given: li had the ticket in hand; it comes again, and two may be asked at once
        var patient = new HashMap<String, Object>(definition(2));
        patient.put("preferredSeconds", 30);
        redefine(patient);
        available(1);
        var ticket = ids.next();
        var first = enter(ticket);
        eventually().until(() -> before(first).size() == 1);
        offers.accept(offerTo(agent("li"), first), agent("li"));
        hangUps.endedByCustomer(first);
        available(3);

        // When
        var second = enter(ticket);
        eventually().until(() -> before(second).equals(List.of(agent("li"))));
        clock.advance(Duration.ofSeconds(19)); // an offer stands for 20
        dispatcher.poke();
        var other = enter();
        eventually().until(() -> before(other).size() == 2);

        // Then: others are free, and are asked only when li has let it pass
        assertThat(before(second)).containsExactly(agent("li"));
        clock.advance(Duration.ofSeconds(1));
        deadlines.poke();
        offers.accept(offerTo(before(other).getFirst(), other), before(other).getFirst());
        hangUps.endedByCustomer(other);
        eventually().until(() -> !before(second).isEmpty() && !before(second).contains(agent("li")));
    }

    @Test
    void shouldGoToWhoAcceptsFirst_whenItIsBeforeTwo() {
        // Given
        available(3);
        var contact = offeredToTwo();
        var first = before(contact).getFirst();
        var second = before(contact).getLast();

        // When
        offers.accept(offerTo(second, contact), second);

        // Then
        assertThat(before(contact)).isEmpty();
        assertThat(stateOf(contact)).isEqualTo("IN_HAND");
        assertThat(rows("select state || ' ' || reason from offer where agent_id = '" + first + "'"))
                .containsExactly("RESCINDED taken-by-another");
        var next = offeredToTwo();
        assertThat(before(next)).contains(first).doesNotContain(second);
    }

    @Test
    void shouldAskAThird_whenOneOfTwoDeclines() {
        // Given
        available(3);
        var contact = offeredToTwo();
        var declining = before(contact).getFirst();
        var staying = before(contact).getLast();

        // When
        offers.decline(offerTo(declining, contact), declining, "busy");

        // Then
        assertThat(stateOf(contact)).isEqualTo("OFFERED");
        eventually().until(() -> before(contact).size() == 2);
        assertThat(before(contact)).contains(staying).doesNotContain(declining);
    }

    @Test
    void shouldWaitAgain_whenBothOffersExpire() {
        // Given
        available(2);
        var contact = offeredToTwo();

        // When
        clock.advance(Duration.ofSeconds(20));
        deadlines.poke();

        // Then
        eventually().until(() -> stateOf(contact).equals("WAITING"));
        assertThat(before(contact)).isEmpty();
        clock.advance(Duration.ofSeconds(10));
        dispatcher.poke();
        eventually().until(() -> before(contact).size() == 2);
    }

    @Test
    void shouldRescindBoth_whenTheCallerHangsUp() {
        // Given
        available(2);
        var contact = offeredToTwo();

        // When
        hangUps.endedByCustomer(contact);

        // Then
        assertThat(stateOf(contact)).isEqualTo("ABANDONED");
        assertThat(rows("select reason from offer where contact_id = '" + contact + "'"))
                .containsExactly("contact-ended", "contact-ended");
    }

    @Test
    void shouldLeaveTheOther_whenOneOfTwoGoesAway() {
        // Given
        available(2);
        var contact = offeredToTwo();
        var leaving = before(contact).getFirst();
        var staying = before(contact).getLast();

        // When
        staff.choose(leaving, Presence.BREAK);
        offers.withdrawFrom(leaving);

        // Then
        assertThat(before(contact)).containsExactly(staying);
        assertThat(stateOf(contact)).isEqualTo("OFFERED");
    }

    @Test
    void shouldLeaveNobodyReserved_whenBothAcceptAtTheSameInstant_freeswitch2540() throws Exception {
        // Given
        available(2);
        for (int round = 0; round < 15; round++) {
            var contact = offeredToTwo();
            var start = new CyclicBarrier(2);

            // When
            try (var threads = Executors.newFixedThreadPool(2)) {
                var both = new ArrayList<Future<?>>();
                for (var agent : before(contact)) {
                    var offer = offerTo(agent, contact);
                    both.add(threads.submit(() -> acceptAt(start, offer, agent)));
                }
                for (var one : both) {
                    one.get(30, TimeUnit.SECONDS);
                }
            }

            // Then
            assertThat(rows("select state from offer where contact_id = '" + contact + "' order by 1"))
                    .containsExactly("ACCEPTED", "RESCINDED");
            hangUps.endedByCustomer(contact);
            clock.advance(Duration.ofSeconds(1));
            deadlines.poke();
            eventually()
                    .until(() -> rows("select presence from attendance where agent_id like '" + skill
                                    + "%' and presence <> 'AVAILABLE'")
                            .isEmpty());
        }
    }

    private void acceptAt(CyclicBarrier start, UUID offer, String agent) {
        try {
            start.await(10, TimeUnit.SECONDS);
            offers.accept(offer, agent);
        } catch (Problem lost) {
            assertThat(lost.slug()).isEqualTo("offer-not-open");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11})
    void shouldRefuseTheQueue_whenItAsksForNobodyOrForTooMany(int parallelOffers) {
        put("/queues/" + fresh("q"), definition(parallelOffers)).statusCode(400);
    }
}
