package io.walletline.routing.live;

import io.walletline.kit.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All queues in order of evaluation, each with what it requires and nobody of its pool has. */
final class QueueList {

    private static final String QUEUES = """
            with held as (select a.pool, s.key as skill, max(s.value::int) as level
                          from agent a cross join lateral jsonb_each_text(a.skills) s group by 1, 2)
            select q.name, q.pool, r.key, r.value from service_queue q
            left join lateral jsonb_each_text(q.requires) r
                on not exists (select 1 from held h where h.pool = q.pool and h.skill = r.key and h.level >= r.value::int)
            order by q.evaluated, q.name, r.key""";

    private QueueList() {}

    static Map<String, List<String>> withWarnings(Sql sql) {
        var queues = new LinkedHashMap<String, List<String>>();
        sql.query(QUEUES).forEach(row -> {
            var warnings = queues.computeIfAbsent(row.text(1), name -> new ArrayList<>());
            var skill = row.textOrNull(3);
            if (skill != null) {
                warnings.add(
                        "nobody in pool " + row.text(2) + " has " + skill + " at level " + row.text(4) + " or above");
            }
        });
        return queues;
    }
}
