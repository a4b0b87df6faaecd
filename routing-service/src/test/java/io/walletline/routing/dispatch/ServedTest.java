package io.walletline.routing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.routing.engine.Demand;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a starting engine is told of the past, beside a query that goes through all of it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ServedTest {

    private static final int MOST = 20;

    /** Decisions of a day in fourteen demands: of some many, of some few; one contact waits since noon. */
    private static final String PAST = """
            select setseed(0.42);
            insert into agent (id, display_name, skills, capacity, version) values ('served', 'A', '{}', '{}', 0);
            insert into contact (id, ticket_id, channel, purpose, category, language, verification_level, priority, queue,
                                 state, entered_at, place, refusals, correlation_id, causation_id)
            select gen_random_uuid(), gen_random_uuid(), (array['CHAT', 'PHONE'])[1 + i % 2], 'help', 'served', 'zh', 0, 0,
                   'general', case when i = 0 then 'WAITING' else 'DONE' end,
                   case when i = 0 then timestamptz '2020-01-01T12:00Z'
                        else timestamptz '2020-01-01T00:00Z' + random() * interval '1 day' end,
                   now(), 0, gen_random_uuid(), gen_random_uuid()
            from generate_series(0, 3000) i;
            insert into offer (id, contact_id, agent_id, channel, state, made_at, expires_at, stage)
            select gen_random_uuid(), id, 'served', channel, 'ACCEPTED', entered_at, entered_at, 0
            from contact where category = 'served' and state = 'DONE';
            insert into decision (offer_id, contact_id, agent_id, decided_at, channel, arrived_at, queue, policy, stage,
                                  demand, pools, agents, fitting, free, runners_up, barred)
            select o.id, c.id, 'served', now(), c.channel, c.entered_at, 'general', 'p', 0,
                   jsonb_build_object('level', 1 + floor(7 * power(random(), 6))::int), '["served"]', 1, 1, 1, '[]', '[]'
            from contact c join offer o on o.contact_id = c.id where c.category = 'served';
            """;

    /** Every decision on a contact that came after the first who is not over, and of those the latest of each demand. */
    private static final String ALL_OF_IT = """
            select channel, pools, demand, entered_at from (
                select c.channel, d.pools, d.demand, c.entered_at,
                    row_number() over (partition by c.channel, d.pools, d.demand order by c.entered_at desc) n
                from contact c join decision d on d.contact_id = c.id
                where c.entered_at >= (
                    select min(entered_at) from contact where state in ('WAITING', 'OFFERED'))) latest
            where n <= ? and pools = '["served"]'""";

    @Inject
    Snapshots snapshots;

    @Inject
    DataSource database;

    @BeforeEach
    void begin() throws SQLException {
        QuarkusTransaction.begin();
        try (var connection = database.getConnection();
                var insert = connection.createStatement()) {
            insert.execute(PAST);
        }
    }

    @AfterEach
    void forget() {
        QuarkusTransaction.rollback();
    }

    @Test
    void shouldTellTheLatestArrivalsOfEachDemand() throws SQLException {
        // When
        var told = new ArrayList<String>();
        snapshots.served(MOST, (demand, arrival) -> {
            if (demand.pools().contains("served")) {
                told.add(line(demand, arrival));
            }
        });

        // Then
        assertThat(told).containsExactlyInAnyOrderElementsOf(lookedForInAll());
        assertThat(told).hasSizeBetween(7 * MOST, 14 * MOST - 1);
        assertThat(told).allMatch(line -> line.compareTo("2020-01-01T12:00") >= 0);
    }

    private static String line(Demand demand, long arrival) {
        return Instant.ofEpochMilli(arrival) + " " + demand.channel() + " "
                + demand.requires().get("level");
    }

    private List<String> lookedForInAll() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(ALL_OF_IT)) {
            select.setInt(1, MOST);
            var found = new ArrayList<String>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(Instant.ofEpochMilli(row.getTimestamp(4).getTime()) + " " + row.getString(1) + " "
                            + row.getString(3).replaceAll("\\D", ""));
                }
            }
            return found;
        }
    }
}
