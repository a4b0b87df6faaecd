package io.walletline.routing.live;

import static io.restassured.RestAssured.given;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.json;
import static io.walletline.routing.Stage.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.id.Ids;
import io.walletline.kit.security.Role;
import io.walletline.kit.sql.Sql;
import io.walletline.routing.Staff;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.contact.ArrivingContact;
import io.walletline.routing.contact.admission.EntryDesk;
import io.walletline.routing.contact.progress.HangUpDesk;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.live.counting.IntervalCounts;
import io.walletline.routing.live.counting.Timesheet;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class LiveIntervalsTest {

    @Inject
    Staff staff;

    @Inject
    EntryDesk entry;

    @Inject
    HangUpDesk hangUps;

    @Inject
    IntervalClosing closing;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    MovableClock clock;

    @Inject
    Ids ids;

    private final String queue = fresh("quarter");

    private UUID enter() {
        var id = ids.next();
        entry.enter(new ArrivingContact(
                id, ids.next(), null, Channel.PHONE, "help", queue, 30, "en", null, 0, null, clock.instant(), id, id));
        return id;
    }

    private void define() {
        put(
                        "/queues/" + queue,
                        Map.of(
                                "order",
                                2,
                                "match",
                                Map.of("categories", List.of(queue)),
                                "requires",
                                Map.of(queue, 1),
                                "languageAsSkill",
                                false))
                .statusCode(201);
    }

    /** To 100 s after the beginning of the next quarter of an hour. */
    private Instant toTheNextQuarter() {
        var start = Timesheet.quarterOf(clock.instant()).plus(Timesheet.QUARTER);
        clock.advance(Duration.between(clock.instant(), start.plusSeconds(100)));
        return start;
    }

    @Test
    @TestSecurity(
            user = "boss",
            roles = {Role.ADMIN, Role.SUPERVISOR})
    void shouldTellHowAQuarterWentAndSayItOnce_whenTwoInstancesCloseIt() throws Exception {
        // Given: one gives up after 5 s, one after 25 s
        define();
        var start = toTheNextQuarter();
        var early = enter();
        var late = enter();
        clock.advance(Duration.ofSeconds(5));
        hangUps.endedByCustomer(early);
        clock.advance(Duration.ofSeconds(20));
        hangUps.endedByCustomer(late);
        clock.advance(Duration.ofMinutes(15));

        // When
        try (var instances = Executors.newFixedThreadPool(2)) {
            for (var closed : instances.invokeAll(
                    List.of(Executors.callable(closing::closeEnded), Executors.callable(closing::closeEnded)))) {
                closed.get();
            }
        }
        closing.closeEnded();

        // Then
        var path = "intervals.find { it.name == '" + queue + "' }.performance.";
        var told = json("/live/intervals?by=queue&from=" + start + "&to=" + start.plusSeconds(900));
        assertThat(told.getInt(path + "entered")).isEqualTo(2);
        assertThat(told.getInt(path + "abandoned")).isEqualTo(2);
        assertThat(told.getDouble(path + "serviceLevel")).isZero();
        assertThat(told.getDouble(path + "longestWaitSeconds")).isEqualTo(25);
        for (var by : List.of("pool", "channel", "skill")) {
            assertThat(json("/live/intervals?by=" + by + "&from=" + start).getList("intervals"))
                    .isNotEmpty();
        }
        assertThat(closedEvents()).isEqualTo(1);
    }

    private int closedEvents() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from outbox where type like '%live-interval-closed%' and aggregateid = ?")) {
            select.setString(1, queue);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    @TestSecurity(
            user = "boss",
            roles = {Role.ADMIN, Role.SUPERVISOR})
    void shouldCountOccupancy_whenAnAgentIsAvailableAndOnABreak() {
        // Given
        define();
        toTheNextQuarter();
        var from = clock.instant();
        staff.enterAvailable(queue, Map.of(queue, 1));
        clock.advance(Duration.ofSeconds(60));
        staff.choose(queue, Presence.BREAK);
        clock.advance(Duration.ofSeconds(60));

        // When
        var live = json("/live?zone=Asia/Kathmandu");

        // Then
        var mine = "queues.find { it.queue == '" + queue + "' }.";
        assertThat(live.getDouble(mine + "occupancy")).isZero();
        assertThat(live.getInt(mine + "agents.break")).isEqualTo(1);
        assertThat(live.getString("skills.find { it.name == '" + queue + "' }.since.occupancy"))
                .isEqualTo("0.0");
        assertThat(from).isBefore(clock.instant());
        staff.choose(queue, Presence.OFFLINE);
    }

    @Test
    @TestSecurity(
            user = "boss",
            roles = {Role.ADMIN, Role.SUPERVISOR})
    void shouldShowTheWarning_whenAQueueRequiresWhatNobodyHas() {
        // When
        define();

        // Then
        assertThat(json("/live").getList("queues.find { it.queue == '" + queue + "' }.warnings"))
                .hasSize(1)
                .first()
                .asString()
                .contains(queue);
    }

    @Test
    @TestSecurity(user = "boss", roles = Role.SUPERVISOR)
    void shouldAnswer400_whenATimeIsMalformed() {
        for (var path : List.of(
                "/live?since=yesterday",
                "/live?zone=Atlantis",
                "/live/intervals?from=1",
                "/live/intervals?to=x",
                "/live/stream?zone=Atlantis",
                "/staffing?queue=general&from=yesterday")) {
            given().get(path).then().statusCode(400).body("type", equalTo("https://walletline.io/problems/bad-time"));
        }
        given().get("/live/intervals?by=agent").then().statusCode(400);
        given().get("/live/intervals?from=2020-01-01T00:00:00Z").then().statusCode(400);
    }

    /** asterisk#1215: the status of 40,000 queues floods the event bus. */
    @Test
    void shouldCostTheSameStatements_whenThereAreThousandsOfQueues_asterisk1215() throws SQLException {
        // Given
        var few = new AtomicInteger();
        var many = new AtomicInteger();
        view(counting(few)).since(clock.instant());
        execute("insert into service_queue (name, evaluated, match, requires, language_level, priority_base,"
                + " offer_seconds, wrap_up_seconds, reoffer_seconds, version)"
                + " select 'many-' || i, evaluated, match, requires, language_level, priority_base,"
                + " offer_seconds, wrap_up_seconds, reoffer_seconds, version"
                + " from service_queue, generate_series(1, 5000) i where name = 'general'");
        try {
            // When
            var picture = view(counting(many)).since(clock.instant());

            // Then: one document, and not a statement more
            assertThat(picture.queues()).hasSizeGreaterThan(5_000);
            assertThat(many.get()).isEqualTo(few.get()).isLessThan(20);
        } finally {
            execute("delete from service_queue where name like 'many-%'");
        }
    }

    private LiveView view(DataSource counted) {
        var sql = new Sql(counted);
        return new LiveView(sql, new IntervalCounts(sql), json, clock);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private DataSource counting(AtomicInteger statements) {
        return proxy(
                DataSource.class,
                (method, result) -> result instanceof Connection connection
                        ? proxy(Connection.class, connection, (name, prepared) -> {
                            if (name.equals("prepareStatement")) {
                                statements.incrementAndGet();
                            }
                            return prepared;
                        })
                        : result);
    }

    private interface After {

        Object see(String method, Object result);
    }

    private DataSource proxy(Class<DataSource> type, After after) {
        return proxy(type, database, after);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                LiveIntervalsTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return after.see(method.getName(), method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
