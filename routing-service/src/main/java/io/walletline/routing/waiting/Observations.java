package io.walletline.routing.waiting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.sql.Sql;
import io.walletline.routing.agent.Shifts;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.waiting.History.Handled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the past of a queue, the agents on duty and the open contacts. */
@ApplicationScoped
class Observations {

    private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {};
    private static final String HISTORY = """
            select count(handled) filter (where ended_at > ?), coalesce(sum(handled) filter (where ended_at > ?), 0),
                   count(handled), coalesce(sum(handled), 0), coalesce(sum(greatest(waited, 0)), 0), count(*) filter (where gave_up)
            from (select ended_at, outcome = 'ABANDONED' and channel <> 'CALLBACK' as gave_up,
                         case when outcome = 'DONE' then extract(epoch from ended_at - accepted_at) end as handled,
                         case when channel = 'CALLBACK' then 0
                              else extract(epoch from coalesce(accepted_at, ended_at, ?) - entered_at) end as waited
                  from contact_stay where queue = ? and entered_at > ?
                  order by entered_at desc limit""" + " " + History.MOST_CONTACTS + ") latest";

    private final Sql sql;
    private final Shifts shifts;
    private final ObjectMapper json;

    Observations(Sql sql, Shifts shifts, ObjectMapper json) {
        this.sql = sql;
        this.shifts = shifts;
        this.json = json;
    }

    History history(String queue, Instant now) {
        var hourAgo = now.minus(History.HOUR);
        return sql.query(HISTORY, hourAgo, hourAgo, now, queue, now.minus(History.DAY))
                .one(row -> new History(
                        new Handled(row.longValue(1), row.doubleValue(2)),
                        new Handled(row.longValue(3), row.doubleValue(4)),
                        row.doubleValue(5),
                        row.longValue(6)));
    }

    List<DutyAgent> onDuty() {
        var onDuty = shifts.onDuty();
        var held = held();
        var agents = new ArrayList<DutyAgent>();
        var read = new HashMap<String, Map<String, Integer>>(); // many agents can do the same
        sql.query("select a.skills, a.capacity, a.pool, a.shift, a.id from agent a"
                        + " join attendance p on p.agent_id = a.id where p.choice = 'AVAILABLE'")
                .forEach(row -> {
                    if (onDuty.test(row.textOrNull(4))) {
                        var capacity = new EnumMap<Channel, Integer>(Channel.class);
                        read.computeIfAbsent(row.text(2), this::numbers)
                                .forEach((channel, places) -> capacity.put(Channel.of(channel), places));
                        agents.add(new DutyAgent(
                                row.text(3),
                                read.computeIfAbsent(row.text(1), this::numbers),
                                capacity,
                                held.getOrDefault(row.text(5), Map.of())));
                    }
                });
        return agents;
    }

    private Map<String, Map<Channel, Integer>> held() {
        var held = new HashMap<String, Map<Channel, Integer>>();
        sql.query("select agent_id, channel, count(*) from taken_place group by 1, 2")
                .forEach(row -> held.computeIfAbsent(row.text(1), agent -> new EnumMap<>(Channel.class))
                        .put(row.enumValue(2, Channel.class), Math.toIntExact(row.longValue(3))));
        return held;
    }

    /** The number of open contacts of each kind, waiting or in hand. */
    Map<Work, Integer> open() {
        var open = new HashMap<Work, Integer>();
        sql.query("select queue, channel, language, count(*) from contact"
                        + " where state in ('WAITING', 'OFFERED', 'IN_HAND', 'WRAPPING_UP') group by 1, 2, 3")
                .forEach(row -> open.put(
                        new Work(row.text(1), row.enumValue(2, Channel.class), row.text(3)),
                        Math.toIntExact(row.longValue(4))));
        return open;
    }

    private Map<String, Integer> numbers(String text) {
        try {
            return json.readValue(text, NUMBERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON column that is not as it was written", e);
        }
    }
}
