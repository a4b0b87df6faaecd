package io.walletline.routing.dispatch;

import static io.walletline.routing.Stage.eventually;
import static io.walletline.routing.Stage.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.kit.id.Ids;
import io.walletline.kit.problem.Problem;
import io.walletline.routing.Staff;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.contact.ArrivingContact;
import io.walletline.routing.contact.admission.EntryDesk;
import io.walletline.routing.contact.progress.HangUpDesk;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.offer.Binder;
import io.walletline.routing.offer.OfferDesk;
import io.walletline.routing.replay.Journal;
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
import org.junit.jupiter.api.Test;

/** Two engines on one real database, and everything that can end an offer at the same instant. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RaceTest {

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
    Snapshots snapshots;

    @Inject
    Binder binder;

    @Inject
    RoutingSettings settings;

    @Inject
    Deadlines deadlines;

    @Inject
    Journal journal;

    @Inject
    MovableClock clock;

    @Inject
    Ids ids;

    private final String language = fresh("x").replace("-", "");

    private void agents(int number) {
        for (int i = 0; i < number; i++) {
            var id = language + "-" + i;
            staff.enter(id, Map.of(language, 5), Map.of(Channel.CHAT, 2));
            staff.choose(id, Presence.AVAILABLE);
        }
    }

    private UUID enter(Channel channel) {
        var id = ids.next();
        entry.enter(new ArrivingContact(
                id, ids.next(), null, channel, "help", "other", 30, language, null, 0, null, clock.instant(), id, id));
        return id;
    }

    private Map<String, Long> counts(String sql) throws SQLException {
        var counts = new HashMap<String, Long>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql.replace("$language", language));
                var row = select.executeQuery()) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
        }
        return counts;
    }

    @Test
    void shouldOfferEachContactOnceAndFillNobodyBeyondCapacity_whenThreeEnginesRace() throws Exception {
        // Given
        agents(10);
        var engines = List.of(
                new Matchmaker(snapshots, binder, settings.policy(), journal, clock),
                new Matchmaker(snapshots, binder, settings.policy(), journal, clock));

        // When: the running dispatcher and two more engines, all fed at once
        try (var threads = Executors.newFixedThreadPool(3)) {
            var work = new ArrayList<Future<?>>();
            work.add(threads.submit(() -> {
                for (int i = 0; i < 60; i++) {
                    enter(i % 2 == 0 ? Channel.PHONE : Channel.CHAT);
                }
            }));
            for (var engine : engines) {
                work.add(threads.submit(() -> {
                    for (int i = 0; i < 40; i++) {
                        engine.work(Notices.Batch.ofEverything());
                    }
                }));
            }
            for (var part : work) {
                part.get(60, TimeUnit.SECONDS);
            }
        }

        // Then
        eventually()
                .until(() -> counts(
                                "select 'none', count(*) from contact where state = 'WAITING' and language = '$language'"
                                        + " and channel = 'PHONE' and exists (select 1 from attendance a where a.agent_id like"
                                        + " '$language%' and not exists (select 1 from taken_place h where h.agent_id = a.agent_id))")
                        .equals(Map.of("none", 0L)));
        assertThat(counts("select o.contact_id::text, count(*) from offer o join contact c on c.id = o.contact_id"
                        + " where c.language = '$language' group by 1"))
                .isNotEmpty()
                .allSatisfy((contact, number) -> assertThat(number).isEqualTo(1));
        assertThat(counts("select agent_id || channel, count(*) from taken_place"
                        + " where agent_id like '$language%' group by 1"))
                .allSatisfy((slot, number) -> assertThat(number).isLessThanOrEqualTo(slot.endsWith("CHAT") ? 2 : 1));
        assertThat(counts("select agent_id, count(distinct channel) from taken_place"
                        + " where agent_id like '$language%' group by 1"))
                .hasSize(10)
                .allSatisfy((agent, channels) -> assertThat(channels).isEqualTo(1));
    }

    @Test
    void shouldEndInOneState_whenAcceptDeclineExpiryAndHangUpMeet() throws Exception {
        // Given
        agents(1);
        var agent = language + "-0";
        for (int round = 0; round < 15; round++) {
            var contact = enter(Channel.PHONE);
            var offer = awaitOffer(contact);
            clock.advance(Duration.ofSeconds(19));

            // When
            var start = new CyclicBarrier(4);
            try (var threads = Executors.newFixedThreadPool(4)) {
                var all = List.of(
                        threads.submit(() -> at(start, () -> offers.accept(offer, agent))),
                        threads.submit(() -> at(start, () -> offers.decline(offer, agent, "busy"))),
                        threads.submit(() -> at(start, () -> hangUps.endedByCustomer(contact))),
                        threads.submit(() -> at(start, () -> {
                            clock.advance(Duration.ofSeconds(1));
                            offers.expireDue(10);
                        })));
                for (var one : all) {
                    one.get(30, TimeUnit.SECONDS);
                }
            }

            // Then
            var closing = one("select state from offer where id = '" + offer + "'");
            var state = one("select state from contact where id = '" + contact + "'");
            assertThat(closing).isNotEqualTo("PENDING");
            assertThat(state).isIn(closing.equals("ACCEPTED") ? List.of("WRAPPING_UP") : List.of("ABANDONED"));
            assertThat(counts("select type, count(*) from outbox where payload like '%" + offer + "%' group by 1"))
                    .hasSize(2)
                    .allSatisfy((type, number) -> assertThat(number).isEqualTo(1));
            clock.advance(Duration.ofMinutes(1));
            eventually().until(() -> {
                deadlines.poke();
                if (one("select presence from attendance where agent_id = '" + agent + "'")
                        .equals("BREAK")) {
                    staff.choose(agent, Presence.AVAILABLE);
                }
                return one("select presence from attendance where agent_id = '" + agent + "'")
                        .equals("AVAILABLE");
            });
        }
    }

    private static void at(CyclicBarrier start, Runnable act) {
        try {
            start.await(10, TimeUnit.SECONDS);
            act.run();
        } catch (Problem lost) {
            assertThat(lost.status()).isEqualTo(409);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID awaitOffer(UUID contact) throws SQLException {
        var sql = "select coalesce(max(id::text), '') from offer where state = 'PENDING' and contact_id = '" + contact
                + "'";
        eventually().until(() -> !one(sql).isEmpty());
        return UUID.fromString(one(sql));
    }

    private String one(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
