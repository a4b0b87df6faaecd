package io.walletline.routing.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.routing.agent.Shifts;
import io.walletline.routing.engine.AgentState;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Duty;
import io.walletline.routing.engine.Interrupts;
import io.walletline.routing.engine.Plan;
import io.walletline.routing.engine.Preference;
import io.walletline.routing.engine.WaitingContact;
import io.walletline.routing.engine.Workload;
import io.walletline.routing.queue.QueueBook;
import io.walletline.routing.queue.QueueRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the engine needs to know, straight from the tables. A reading may be overtaken by a commit at once: then a
 * notice of that commit follows, and the reading is repeated.
 */
@ApplicationScoped
class Snapshots {
    private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {};
    private static final TypeReference<Map<Channel, Set<Channel>>> CHANNELS = new TypeReference<>() {};
    private static final TypeReference<Set<String>> NAMES = new TypeReference<>() {};
    private static final int ROWS_AT_ONCE = 5_000;
    /** From one demand to the next by the index; {@code offset 0} keeps the planner from looking for the first among all. */
    private static final String SERVED = """
            with recursive first (came) as (
                select min(entered_at) from (
                    select entered_at from contact where state in ('WAITING', 'OFFERED') offset 0) open),
            class (key) as (
                (select demand_class from decision order by demand_class limit 1)
                union all
                select (select demand_class from decision where demand_class > key order by demand_class limit 1)
                from class where key is not null)
            select channel, pools, demand, arrived_at from first, class, lateral (
                select * from decision where demand_class = key and arrived_at >= came
                order by arrived_at desc limit ?) latest""";

    private final DataSource database;
    private final QueueBook queues;
    private final PoolLeases pools;
    private final Shifts shifts;
    private final ObjectMapper json;

    Snapshots(DataSource database, QueueBook queues, PoolLeases pools, Shifts shifts, ObjectMapper json) {
        this.database = database;
        this.queues = queues;
        this.pools = pools;
        this.shifts = shifts;
        this.json = json;
    }

    /**
     * Those of these contacts that wait in a pool of this instance, or may be put before one agent more; null = all of
     * these, oldest first.
     */
    List<WaitingContact> waiting(@Nullable Collection<UUID> ids) {
        Map<String, QueueRules> rules = queues.allRules();
        Map<String, Plan> plans = new HashMap<>();
        String[] parallel = rules.entrySet().stream()
                .filter(queue -> queue.getValue().offersInParallel())
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        String some = ids == null ? "" : " and id = any (?)";
        String offered = parallel.length == 0 ? "" : " or state = 'OFFERED' and queue = any (?)";
        try (Connection connection = database.getConnection();
                var select =
                        connection.prepareStatement("select id, queue, channel, language, priority, entered_at, tier,"
                                + " preferred_agent, preferred_until, refusals, state = 'OFFERED' from contact"
                                + " where (state = 'WAITING'" + offered + ")" + some + " order by entered_at, id")) {
            int parameter = 1;
            if (parallel.length > 0) {
                select.setArray(parameter++, connection.createArrayOf("varchar", parallel));
            }
            if (ids != null) {
                select.setArray(parameter, connection.createArrayOf("uuid", ids.toArray()));
            }
            select.setFetchSize(ROWS_AT_ONCE);
            List<WaitingContact> waiting = new ArrayList<>();
            Set<UUID> offeredBefore = new HashSet<>();
            Map<UUID, Integer> offersWanted = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    QueueRules queue = rules.get(row.getString(2));
                    if (pools.held().contains(queue.pool())) {
                        waiting.add(contact(row, queue, plans));
                        UUID id = row.getObject(1, UUID.class);
                        if (row.getInt(10) > 0 || row.getBoolean(11)) {
                            offeredBefore.add(id);
                        }
                        if (row.getBoolean(11)) {
                            offersWanted.put(id, queue.parallelOffers());
                        }
                    }
                }
            }
            if (offeredBefore.isEmpty()) {
                return waiting;
            }
            Map<UUID, Map<String, Long>> bars = bars(connection, offeredBefore, rules);
            waiting.removeIf(contact -> offersWanted.containsKey(contact.id())
                    && pending(bars.get(contact.id())) >= offersWanted.get(contact.id()));
            waiting.replaceAll(contact -> contact.refusedBy(bars.getOrDefault(contact.id(), Map.of())));
            return waiting;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the waiting contacts", e);
        }
    }

    private static WaitingContact contact(ResultSet row, QueueRules queue, Map<String, Plan> plans)
            throws SQLException {
        Channel channel = Channel.valueOf(row.getString(3));
        String language = row.getString(4);
        int tier = row.getInt(7);
        return new WaitingContact(
                row.getObject(1, UUID.class),
                plans.computeIfAbsent(
                        row.getString(2) + ' ' + channel + ' ' + language + ' ' + tier,
                        key -> queue.planFor(channel, language, tier)),
                row.getInt(5),
                row.getTimestamp(6).getTime(),
                Map.of(),
                preference(row));
    }

    private static @Nullable Preference preference(ResultSet row) throws SQLException {
        String agent = row.getString(8);
        return agent == null ? null : new Preference(agent, row.getTimestamp(9).getTime());
    }

    /** What was put before somebody for the same demand after the first who waits, or is on offer, had come. */
    void served(int mostForOneDemand, BiConsumer<Demand, Long> told) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(SERVED)) {
            select.setInt(1, mostForOneDemand);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    told.accept(
                            Demand.of(
                                    Channel.valueOf(row.getString(1)),
                                    json.readValue(row.getString(2), NAMES),
                                    numbers(row.getString(3))),
                            row.getTimestamp(4).getTime());
                }
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot read what was offered before", e);
        }
    }

    private static long pending(@Nullable Map<String, Long> bars) {
        return bars == null
                ? 0
                : bars.values().stream()
                        .filter(until -> until == WaitingContact.WHILE_PENDING)
                        .count();
    }

    /** Who let which contact pass or has it before them, and until when it is not put before them again. */
    private static Map<UUID, Map<String, Long>> bars(
            Connection connection, Collection<UUID> ids, Map<String, QueueRules> rules) throws SQLException {
        try (var select = connection.prepareStatement("""
                select c.id, c.queue, o.agent_id, bool_or(o.state = 'PENDING'), max(o.closed_at)
                from contact c join offer o on o.contact_id = c.id
                where c.state in ('WAITING', 'OFFERED') and o.state in ('DECLINED', 'EXPIRED', 'PENDING')
                    and c.id = any (?)
                group by c.id, c.queue, o.agent_id""")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            Map<UUID, Map<String, Long>> bars = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Duration pause = rules.get(row.getString(2)).reofferTime();
                    bars.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                            .put(
                                    row.getString(3),
                                    row.getBoolean(4)
                                            ? WaitingContact.WHILE_PENDING
                                            : row.getTimestamp(5).getTime() + pause.toMillis());
                }
            }
            return bars;
        }
    }

    /** These agents; null = all. */
    List<AgentState> agents(@Nullable Collection<String> ids) {
        String some = ids == null ? "" : " where a.id = any (?)";
        Predicate<@Nullable String> onDuty = shifts.onDuty();
        try (Connection connection = database.getConnection()) {
            Map<String, Map<Channel, Integer>> held = held(connection, ids);
            try (var select = connection.prepareStatement(
                    "select a.id, a.skills, a.capacity, p.choice, p.idle_since, a.pool, a.interrupts, a.shift"
                            + " from agent a join attendance p on p.agent_id = a.id" + some + " order by a.id")) {
                if (ids != null) {
                    select.setArray(1, connection.createArrayOf("varchar", ids.toArray()));
                }
                List<AgentState> agents = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        String id = row.getString(1);
                        agents.add(new AgentState(
                                id,
                                row.getString(6),
                                numbers(row.getString(2)),
                                onDuty.test(row.getString(8)) ? dutyOf(row.getString(4)) : Duty.OFFLINE,
                                Workload.of(
                                        byChannel(row.getString(3)),
                                        interrupts(row.getString(7)),
                                        held.getOrDefault(id, Map.of())),
                                row.getTimestamp(5).getTime()));
                    }
                }
                return agents;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the agents", e);
        }
    }

    private static Map<String, Map<Channel, Integer>> held(Connection connection, @Nullable Collection<String> ids)
            throws SQLException {
        // The inner select hides how many they are: the plan is the same, and made once.
        String some = ids == null ? "" : " where agent_id = any ((select ?::varchar[])::varchar[])";
        try (var select = connection.prepareStatement(
                "select agent_id, channel, count(*) from taken_place" + some + " group by agent_id, channel")) {
            if (ids != null) {
                select.setArray(1, connection.createArrayOf("varchar", ids.toArray()));
            }
            Map<String, Map<Channel, Integer>> held = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    held.computeIfAbsent(row.getString(1), id -> new EnumMap<>(Channel.class))
                            .put(Channel.valueOf(row.getString(2)), row.getInt(3));
                }
            }
            return held;
        }
    }

    private static Duty dutyOf(String choice) {
        return switch (choice) {
            case "AVAILABLE" -> Duty.AVAILABLE;
            case "BREAK" -> Duty.AWAY;
            default -> Duty.OFFLINE;
        };
    }

    private Interrupts interrupts(@Nullable String text) {
        if (text == null) {
            return Interrupts.USUAL;
        }
        try {
            return new Interrupts(json.readValue(text, CHANNELS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON column that is not as it was written", e);
        }
    }

    private Map<Channel, Integer> byChannel(String text) {
        Map<Channel, Integer> places = new EnumMap<>(Channel.class);
        numbers(text).forEach((channel, number) -> places.put(Channel.of(channel), number));
        return places;
    }

    private Map<String, Integer> numbers(String text) {
        try {
            return json.readValue(text, NUMBERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON column that is not as it was written", e);
        }
    }
}
