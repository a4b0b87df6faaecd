package io.walletline.routing.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.sql.Row;
import io.walletline.kit.sql.Sql;
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
import io.walletline.routing.queue.rules.QueueRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
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

    private final Sql sql;
    private final QueueBook queues;
    private final PoolLeases pools;
    private final Shifts shifts;
    private final ObjectMapper json;

    Snapshots(Sql sql, QueueBook queues, PoolLeases pools, Shifts shifts, ObjectMapper json) {
        this.sql = sql;
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
        var rules = queues.allRules();
        var parallel = rules.entrySet().stream()
                .filter(queue -> queue.getValue().offersInParallel())
                .map(Map.Entry::getKey)
                .toList();
        var found = new Found(rules, pools.held());
        waitingRows(ids, parallel).forEach(found::add);
        return found.offeredBefore.isEmpty() ? found.waiting : found.without(bars(found.offeredBefore, rules));
    }

    private Sql.Query waitingRows(@Nullable Collection<UUID> ids, List<String> parallel) {
        var values = new ArrayList<@Nullable Object>();
        var offered = "";
        if (!parallel.isEmpty()) {
            offered = " or state = 'OFFERED' and queue = any (?)";
            values.add(Sql.texts(parallel));
        }
        var some = "";
        if (ids != null) {
            some = " and id = any (?)";
            values.add(Sql.ids(ids));
        }
        return sql.query(
                "select id, queue, channel, language, priority, entered_at, tier,"
                        + " preferred_agent, preferred_until, refusals, state = 'OFFERED', handed_by, handed_until from contact"
                        + " where (state = 'WAITING'" + offered + ")" + some + " order by entered_at, id",
                values.toArray());
    }

    /** The contacts of one reading, and which of them need a look at their offers. */
    private static final class Found {

        private final Map<String, QueueRules> rules;
        private final Set<String> pools;
        private final Map<String, Plan> plans = new HashMap<>();
        private final List<WaitingContact> waiting = new ArrayList<>();
        private final Set<UUID> offeredBefore = new HashSet<>();
        private final Map<UUID, Integer> offersWanted = new HashMap<>();

        Found(Map<String, QueueRules> rules, Set<String> pools) {
            this.rules = rules;
            this.pools = pools;
        }

        void add(Row row) {
            var queue = rulesOf(rules, row.text(2));
            if (!pools.contains(queue.pool())) {
                return;
            }
            var contact = contact(row, queue, plans);
            waiting.add(contact);
            var isOffered = row.isTrue(11);
            if (row.intValue(10) > 0 || isOffered) {
                offeredBefore.add(contact.id());
            }
            if (isOffered) {
                offersWanted.put(contact.id(), queue.parallelOffers());
            }
        }

        /** The contacts with their bars, without those that are before enough agents already. */
        List<WaitingContact> without(Map<UUID, Map<String, Long>> bars) {
            waiting.removeIf(contact -> {
                var wanted = offersWanted.get(contact.id());
                return wanted != null && pending(bars.get(contact.id())) >= wanted;
            });
            waiting.replaceAll(contact -> {
                var all = new HashMap<>(contact.barred());
                bars.getOrDefault(contact.id(), Map.of()).forEach((agent, until) -> all.merge(agent, until, Math::max));
                return contact.refusedBy(all);
            });
            return waiting;
        }
    }

    /** Queues are never deleted, so that the rules of each contact's queue are known. */
    private static QueueRules rulesOf(Map<String, QueueRules> rules, String queue) {
        return Objects.requireNonNull(rules.get(queue), () -> "unknown queue " + queue);
    }

    private static WaitingContact contact(Row row, QueueRules queue, Map<String, Plan> plans) {
        var channel = row.enumValue(3, Channel.class);
        var language = row.text(4);
        var tier = row.intValue(7);
        return new WaitingContact(
                row.id(1),
                plans.computeIfAbsent(
                        row.text(2) + ' ' + channel + ' ' + language + ' ' + tier,
                        key -> queue.planFor(channel, language, tier)),
                row.intValue(5),
                row.instant(6).toEpochMilli(),
                passedOver(row),
                preference(row));
    }

    private static Map<String, Long> passedOver(Row row) {
        var agent = row.textOrNull(12);
        return agent == null ? Map.of() : Map.of(agent, row.instant(13).toEpochMilli());
    }

    private static @Nullable Preference preference(Row row) {
        var agent = row.textOrNull(8);
        return agent == null ? null : new Preference(agent, row.instant(9).toEpochMilli());
    }

    /** The offers by demand of contacts that arrived after the first that waits or is on offer. */
    void served(int mostForOneDemand, BiConsumer<Demand, Long> sink) {
        sql.query(SERVED, mostForOneDemand)
                .forEach(row -> sink.accept(
                        Demand.of(row.enumValue(1, Channel.class), read(row.text(2), NAMES), numbers(row.text(3))),
                        row.instant(4).toEpochMilli()));
    }

    private static long pending(@Nullable Map<String, Long> bars) {
        return bars == null
                ? 0
                : bars.values().stream()
                        .filter(until -> until == WaitingContact.WHILE_PENDING)
                        .count();
    }

    /** The agents barred from each contact, since they let it pass or have it before them, and until when. */
    private Map<UUID, Map<String, Long>> bars(Collection<UUID> ids, Map<String, QueueRules> rules) {
        var bars = new HashMap<UUID, Map<String, Long>>();
        sql.query("""
                select c.id, c.queue, o.agent_id, bool_or(o.state = 'PENDING'), max(o.closed_at)
                from contact c join offer o on o.contact_id = c.id
                where c.state in ('WAITING', 'OFFERED') and o.state in ('DECLINED', 'EXPIRED', 'PENDING')
                    and c.id = any (?)
                group by c.id, c.queue, o.agent_id""", (Object) Sql.ids(ids)).forEach(row -> {
            var pause = rulesOf(rules, row.text(2)).reofferTime();
            bars.computeIfAbsent(row.id(1), id -> new HashMap<>())
                    .put(
                            row.text(3),
                            row.isTrue(4)
                                    ? WaitingContact.WHILE_PENDING
                                    : row.instant(5).toEpochMilli() + pause.toMillis());
        });
        return bars;
    }

    /** These agents; null = all. */
    List<AgentState> agents(@Nullable Collection<String> ids) {
        var some = ids == null ? "" : " where a.id = any (?)";
        var onDuty = shifts.onDuty();
        var held = held(ids);
        return sql.query(
                        "select a.id, a.skills, a.capacity, p.choice, p.idle_since, a.pool, a.interrupts, a.shift"
                                + " from agent a join attendance p on p.agent_id = a.id" + some + " order by a.id",
                        values(ids))
                .list(row -> {
                    var id = row.text(1);
                    return new AgentState(
                            id,
                            row.text(6),
                            numbers(row.text(2)),
                            onDuty.test(row.textOrNull(8)) ? dutyOf(row.text(4)) : Duty.OFFLINE,
                            Workload.of(
                                    byChannel(row.text(3)),
                                    interrupts(row.textOrNull(7)),
                                    held.getOrDefault(id, Map.of())),
                            row.instant(5).toEpochMilli());
                });
    }

    private Map<String, Map<Channel, Integer>> held(@Nullable Collection<String> ids) {
        // The inner select hides how many they are: the plan is the same, and made once.
        var some = ids == null ? "" : " where agent_id = any ((select ?::varchar[])::varchar[])";
        var held = new HashMap<String, Map<Channel, Integer>>();
        sql.query(
                        "select agent_id, channel, count(*) from taken_place" + some + " group by agent_id, channel",
                        values(ids))
                .forEach(row -> held.computeIfAbsent(row.text(1), id -> new EnumMap<>(Channel.class))
                        .put(row.enumValue(2, Channel.class), Math.toIntExact(row.longValue(3))));
        return held;
    }

    private static @Nullable Object[] values(@Nullable Collection<String> ids) {
        return ids == null ? new @Nullable Object[0] : new @Nullable Object[] {Sql.texts(ids)};
    }

    private static Duty dutyOf(String choice) {
        return switch (choice) {
            case "AVAILABLE" -> Duty.AVAILABLE;
            case "BREAK" -> Duty.AWAY;
            default -> Duty.OFFLINE;
        };
    }

    private Interrupts interrupts(@Nullable String text) {
        return text == null ? Interrupts.USUAL : new Interrupts(read(text, CHANNELS));
    }

    private Map<Channel, Integer> byChannel(String text) {
        var places = new EnumMap<Channel, Integer>(Channel.class);
        numbers(text).forEach((channel, number) -> places.put(Channel.of(channel), number));
        return places;
    }

    private Map<String, Integer> numbers(String text) {
        return read(text, NUMBERS);
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON column that is not as it was written", e);
        }
    }
}
