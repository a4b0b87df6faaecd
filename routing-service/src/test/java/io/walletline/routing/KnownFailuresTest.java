package io.walletline.routing;

import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.id.Ids;
import io.walletline.kit.problem.Problem;
import io.walletline.kit.security.Role;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.contact.ArrivingContact;
import io.walletline.routing.contact.admission.EntryDesk;
import io.walletline.routing.contact.progress.HangUpDesk;
import io.walletline.routing.contact.progress.WaitNotifier;
import io.walletline.routing.dispatch.Deadlines;
import io.walletline.routing.dispatch.Dispatcher;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.offer.OfferDesk;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What FreeSWITCH's mod_callcenter, Asterisk's app_queue and OpenSIPS' call center have open reports of, by number. */
@QuarkusTest
@WithTestResource(RealServers.class)
class KnownFailuresTest {

    @Inject
    AgroalDataSource database;

    @Inject
    Staff staff;

    @Inject
    EntryDesk entry;

    @Inject
    HangUpDesk hangUps;

    @Inject
    WaitNotifier waits;

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

    private final List<UUID> entered = new ArrayList<>();
    private final String language = fresh("k").replace("-", "");
    private final String li = language + "-li";
    private final String wang = language + "-wang";

    @AfterEach
    void nobodyStays() throws SQLException {
        entered.forEach(hangUps::endedByCustomer);
        change("update attendance set choice = 'OFFLINE', presence = 'OFFLINE' where agent_id like '" + language
                + "%'");
    }

    private void pass(Duration time) {
        clock.advance(time);
        deadlines.poke();
        dispatcher.poke();
    }

    private UUID enter() {
        return enter("other");
    }

    private synchronized UUID enter(String category) {
        var id = ids.next();
        entered.add(id);
        entry.enter(new ArrivingContact(
                id,
                ids.next(),
                null,
                Channel.PHONE,
                "help",
                category,
                30,
                language,
                null,
                0,
                null,
                clock.instant(),
                id,
                id));
        return id;
    }

    private String one(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.executeUpdate();
        }
    }

    private UUID awaitOffer(UUID contact, String agent) throws SQLException {
        var sql = "select id::text from offer where state = 'PENDING' and contact_id = '" + contact
                + "' and agent_id = '" + agent + "'";
        eventually().until(() -> !one(sql).isEmpty());
        return UUID.fromString(one(sql));
    }

    private String presenceOf(String agent) throws SQLException {
        return one("select presence from attendance where agent_id = '" + agent + "'");
    }

    private UUID accepted(String agent) throws SQLException {
        var contact = enter();
        offers.accept(awaitOffer(contact, agent), agent);
        return contact;
    }

    @Test
    void shouldFreeTheAgent_whenTheOfferIsNotAnswered_freeswitch2540() throws SQLException {
        // Given
        staff.enterAvailable(li, Map.of(language, 5));
        var contact = enter();
        awaitOffer(contact, li);

        // When
        pass(Duration.ofSeconds(20));
        var other = enter();

        // Then: the first is barred for a while, the agent is not
        awaitOffer(other, li);
        assertThat(one("select state from contact where id = '" + contact + "'"))
                .isEqualTo("WAITING");
    }

    @Test
    void shouldConnectAtOnce_whenAnAnnouncementIsUnderWay_freeswitch1148() throws Exception {
        // Given
        staff.enterAvailable(li, Map.of(language, 5));
        var contact = enter();
        var offer = awaitOffer(contact, li);
        enter();

        // When
        QuarkusTransaction.requiringNew().run(() -> {
            waits.notifyChanged();
            CompletableFuture.runAsync(() -> offers.accept(offer, li))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        });

        // Then
        assertThat(one("select state from contact where id = '" + contact + "'"))
                .isEqualTo("IN_HAND");
    }

    @Test
    @TestSecurity(user = "known-admin", roles = Role.ADMIN)
    void shouldServeEverybody_whenTwoHundredCallAtOnce_freeswitch2458() throws Exception {
        // Given
        put(
                        "/queues/" + language,
                        Map.of("order", 1, "match", Map.of("categories", List.of(language)), "wrapUpSeconds", 0))
                .statusCode(201);
        for (int i = 0; i < 20; i++) {
            staff.enterAvailable(language + "-" + i, Map.of(language, 5));
        }

        // When
        try (var callers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                callers.execute(() -> enter(language));
            }
        }

        // Then
        var open = "select count(*) from contact where category = '" + language + "' and state <> 'DONE'";
        eventually().atMost(Duration.ofSeconds(60)).until(() -> {
            acceptAndHangUp();
            deadlines.poke();
            return one(open).equals("0");
        });
        assertThat(one("select count(*) from contact where category = '" + language + "'"))
                .isEqualTo("200");
        assertThat(one("select count(*) from taken_place where agent_id like '" + language + "%'"))
                .isEqualTo("0");
    }

    private void acceptAndHangUp() throws SQLException {
        var pending = "select o.id::text || ' ' || o.agent_id || ' ' || o.contact_id from offer o"
                + " where o.state = 'PENDING' and o.agent_id like '" + language + "%' limit 1";
        for (String row = one(pending); !row.isEmpty(); row = one(pending)) {
            var offer = row.split(" ");
            offers.accept(UUID.fromString(offer[0]), offer[1]);
            hangUps.endedByCustomer(UUID.fromString(offer[2]));
        }
    }

    @Test
    void shouldRefuseTheAccept_whenTheCallerHasHungUp_freeswitch2529() throws SQLException {
        // Given
        staff.enterAvailable(li, Map.of(language, 5));
        var contact = enter();
        var offer = awaitOffer(contact, li);

        // When
        hangUps.endedByCustomer(contact);

        // Then
        assertThatThrownBy(() -> offers.accept(offer, li))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("offer-not-open"));
        assertThat(one("select count(*) from offer where state = 'PENDING' and agent_id = '" + li + "'"))
                .isEqualTo("0");
    }

    @Test
    void shouldForgetTheCaller_whenNobodyDoesAnythingAfterTheHangUp_freeswitch1973_opensips3123() throws SQLException {
        // Given
        staff.enterAvailable(li, Map.of(language, 5));
        var contact = accepted(li);

        // When
        hangUps.endedByCustomer(contact);
        pass(Duration.ofSeconds(30));

        // Then
        eventually().until(() -> presenceOf(li).equals("AVAILABLE"));
        assertThat(one("select state from contact where id = '" + contact + "'"))
                .isEqualTo("DONE");
    }

    @Test
    void shouldGoOn_whenTheDispatcherMeetsTrouble_freeswitch1641_1062() throws SQLException {
        // Given
        staff.enterAvailable(li, Map.of(language, 5));
        change("alter table attendance rename to attendance_away");
        dispatcher.poke();

        // When
        var contact = enter();
        change("alter table attendance_away rename to attendance");

        // Then
        awaitOffer(contact, li);
    }

    @Test
    void shouldKeepTheWrapUp_whenAnotherQueueWantsTheAgent_asterisk1006() throws SQLException {
        // Given
        staff.enterAvailable(li, Map.of(language, 5));
        hangUps.endedByCustomer(accepted(li));

        // When
        var other = enter();
        pass(Duration.ofSeconds(29));
        dispatcher.poke();
        assertThat(presenceOf(li)).isEqualTo("WRAP_UP");
        assertThat(one("select count(*) from offer where contact_id = '" + other + "'"))
                .isEqualTo("0");
        pass(Duration.ofSeconds(1));

        // Then
        awaitOffer(other, li);
    }

    @Test
    void shouldEndEachWrapUpAtItsOwnTime_whenSeveralRun_opensips2679() throws SQLException {
        // Given
        staff.enterAvailable(li, Map.of(language, 5));
        hangUps.endedByCustomer(accepted(li));
        pass(Duration.ofSeconds(10));
        staff.enterAvailable(wang, Map.of(language, 5));
        hangUps.endedByCustomer(accepted(wang));

        // When
        pass(Duration.ofSeconds(20));

        // Then
        eventually().until(() -> presenceOf(li).equals("AVAILABLE"));
        assertThat(presenceOf(wang)).isEqualTo("WRAP_UP");
        pass(Duration.ofSeconds(10));
        eventually().until(() -> presenceOf(wang).equals("AVAILABLE"));
    }

    @Test
    void shouldMoveOnToTheNextAgent_whenOneGoesAway_freeswitch1221() throws SQLException {
        // Given
        staff.enterAvailable(li, Map.of(language, 5));
        staff.choose(li, Presence.OFFLINE);
        staff.enterAvailable(wang, Map.of(language, 5));

        // When
        var contact = enter();

        // Then
        awaitOffer(contact, wang);
    }

    @Test
    void shouldGoOnBreak_whenTheAgentLetsOfferAfterOfferPass() throws SQLException {
        // Given
        staff.enterAvailable(li, Map.of(language, 5));
        var contact = enter();
        awaitOffer(contact, li);
        for (int time = 1; time <= 2; time++) {
            pass(Duration.ofSeconds(20));
            eventually()
                    .until(() -> one("select state from contact where id = '" + contact + "'")
                            .equals("WAITING"));
            pass(Duration.ofSeconds(10));
            awaitOffer(contact, li);
        }

        // When
        pass(Duration.ofSeconds(20));

        // Then
        eventually().until(() -> presenceOf(li).equals("BREAK"));
        assertThat(one("select reason from attendance where agent_id = '" + li + "'"))
                .isEqualTo("refused-too-often");
    }

    @Test
    void shouldTellThePosition_whenItGoesUp_asterisk1386() throws SQLException {
        // Given: three wait, and have been told so
        var first = enter();
        enter();
        var third = enter();
        clock.advance(Duration.ofSeconds(10));
        waits.notifyChanged();
        var told = "select string_agg(payload::jsonb ->> 'position', ',' order by position) from outbox"
                + " where type = 'io.walletline.contact-wait-changed.v1' and aggregateid = '" + third + "'";
        var before = one(told);

        // When
        hangUps.endedByCustomer(first);
        clock.advance(Duration.ofSeconds(10));
        waits.notifyChanged();

        // Then
        var was = Long.parseLong(before);
        assertThat(one(told)).isEqualTo(was + "," + (was - 1));
    }

    @Test
    void shouldSeeWhatAnotherInstanceDid_whenNobodySaysSo_freeswitch1674() throws SQLException {
        // Given
        staff.enter(li, Map.of(language, 5), null);
        var contact = enter();

        // When: written by somebody else, so that no notice reaches this process
        change("with other as (select set_config('application_name', 'another instance', true))"
                + " update attendance set choice = 'AVAILABLE', presence = 'AVAILABLE' from other where agent_id = '"
                + li
                + "'");

        // Then
        eventually().until(() -> {
            pass(Duration.ofMillis(100));
            return !one("select id::text from offer where state = 'PENDING' and contact_id = '" + contact + "'")
                    .isEmpty();
        });
        assertThat(one("select agent_id from offer where contact_id = '" + contact + "'"))
                .isEqualTo(li);
    }
}
