package io.walletline.routing.whatif.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.sql.Row;
import io.walletline.kit.sql.Sql;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.calendar.StoredCalendar;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.past.Definitions;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.queue.StoredQueue;
import io.walletline.routing.queue.rules.Traits;
import io.walletline.routing.whatif.history.PastContact.PastOffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the contacts, the presence and the definitions of a span of time. */
@ApplicationScoped
public class PastDays {

    private static final int MOST_CONTACTS = 300_000;

    /** Contacts of the span, and earlier ones that were not over; parameters: to, from, from. */
    private static final String OF_THE_SPAN =
            " c.entered_at < ? and (c.entered_at >= ? or c.ended_at is null or c.ended_at >= ?)";

    private static final String CONTACTS = """
            select c.id, c.ticket_id, c.customer_ref, c.category, c.language, c.region, c.channel, c.purpose,
                   c.customer_tier, c.verification_level, c.queue, c.priority, c.tier, c.entered_at, c.accepted_at,
                   c.handled_at, c.ended_at, c.consults is not null or c.continues is not null,
                   c.preferred_agent, c.preferred_until,
                   case when b.reason = 'ASKED' then 'ASKED_CALLBACK' when b.reason is not null then 'DOOR_CALLBACK'
                        else case c.state when 'DONE' then 'DONE' when 'ABANDONED' then 'GAVE_UP'
                                          when 'DEFLECTED' then 'TURNED_AWAY' else 'OPEN' end end,
                   case when ? then (select p.agent_id from contact p where p.ticket_id = c.ticket_id
                       and p.accepted_at < ? and p.agent_id is not null and p.consults is null
                       order by p.accepted_at desc, p.id desc limit 1) end,
                   case when ? then (select p.agent_id from contact p where p.customer_ref = c.customer_ref
                       and p.accepted_at < ? and p.agent_id is not null and p.consults is null
                       order by p.accepted_at desc, p.id desc limit 1) end
            from contact c left join callback b on b.contact_id = c.id
            where %s order by c.entered_at, c.id limit %d""".formatted(OF_THE_SPAN, MOST_CONTACTS);

    private static final String OFFERS = """
            select o.contact_id, o.agent_id, o.state, o.made_at, o.closed_at
            from offer o join contact c on c.id = o.contact_id
            where %s order by o.made_at, o.id""".formatted(OF_THE_SPAN);

    private static final String PRESENCES = """
            select agent_id, changed_at, became
            from (select * from (select distinct on (agent_id) agent_id, id, became, changed_at from presence_entry
                                 where changed_at < ? order by agent_id, changed_at desc, id desc) before
                  union all select agent_id, id, became, changed_at from presence_entry
                  where changed_at >= ? and changed_at < ?) p order by changed_at, id""";

    private final Sql sql;
    private final Definitions definitions;
    private final ObjectMapper json;

    PastDays(Sql sql, Definitions definitions, ObjectMapper json) {
        this.sql = sql;
        this.definitions = definitions;
        this.json = json;
    }

    /** @param others queues that are simulated beside those of the past */
    public PastDay read(Instant from, Instant to, Collection<ServiceQueue> others) {
        var configuration = new ConfigurationHistory(
                timeline(Definitions.Kind.QUEUE, from, to, StoredQueue.class, StoredQueue::queue),
                timeline(Definitions.Kind.CALENDAR, from, to, StoredCalendar.class, StoredCalendar::calendar),
                timeline(Definitions.Kind.AGENT, from, to, AgentVersion.class, Function.identity()));
        var anyPrefers = Stream.concat(configuration.queues().all(), others.stream())
                .anyMatch(queue -> queue.rules().preferredTime().isPositive());
        return new PastDay(
                from.toEpochMilli(),
                to.toEpochMilli(),
                contacts(from, to, anyPrefers),
                presences(from, to),
                configuration);
    }

    private <S, T> VersionTimeline<T> timeline(
            Definitions.Kind kind, Instant from, Instant to, Class<S> stored, Function<S, T> made) {
        var timeline = new VersionTimeline<T>();
        for (var version : definitions.between(kind, from, to)) {
            try {
                timeline.add(
                        version.name(),
                        version.validFrom().toEpochMilli(),
                        made.apply(json.readValue(version.definition(), stored)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a definition that is not as it was written", e);
            }
        }
        return timeline;
    }

    private List<PastContact> contacts(Instant from, Instant to, boolean anyPrefers) {
        var offers = offers(from, to);
        return sql.query(CONTACTS, anyPrefers, from, anyPrefers, from, to, from, from)
                .list(row -> contact(row, offers));
    }

    private static PastContact contact(Row row, Map<UUID, List<PastOffer>> offers) {
        var id = row.id(1);
        var own = offers.getOrDefault(id, List.of());
        var entered = millis(row.instant(14));
        var preferred = row.textOrNull(19);
        return new PastContact(
                id,
                row.id(2),
                row.textOrNull(3),
                new Traits(
                        row.text(4),
                        row.text(5),
                        row.textOrNull(6),
                        row.enumValue(7, Channel.class),
                        row.text(8),
                        row.textOrNull(9),
                        row.intValue(10)),
                row.text(11),
                row.intValue(12),
                row.intValue(13),
                entered,
                millisOrNull(row, 15),
                millisOrNull(row, 16),
                millisOrNull(row, 17),
                row.enumValue(21, PastContact.End.class),
                row.isTrue(18) || own.stream().anyMatch(offer -> wasTransferred(offer, entered)),
                preferred == null ? null : new PastContact.Preferred(preferred, millis(row.instant(20))),
                new PastContact.KnownBy(row.textOrNull(22), row.textOrNull(23)),
                own);
    }

    /** Whether the contact was in hand before its last wait. */
    private static boolean wasTransferred(PastOffer offer, long entered) {
        var closed = offer.closed();
        return offer.answer() == PastOffer.Answer.ACCEPTED && closed != null && closed < entered;
    }

    private static long millis(Instant time) {
        return time.toEpochMilli();
    }

    private static @Nullable Long millisOrNull(Row row, int column) {
        var time = row.instantOrNull(column);
        return time == null ? null : time.toEpochMilli();
    }

    private Map<UUID, List<PastOffer>> offers(Instant from, Instant to) {
        var offers = new HashMap<UUID, List<PastOffer>>();
        sql.query(OFFERS, to, from, from)
                .forEach(row -> offers.computeIfAbsent(row.id(1), id -> new ArrayList<>())
                        .add(new PastOffer(
                                row.text(2),
                                row.enumValue(3, PastOffer.Answer.class),
                                millis(row.instant(4)),
                                millisOrNull(row, 5))));
        return offers;
    }

    private List<PastPresence> presences(Instant from, Instant to) {
        return sql.query(PRESENCES, from, from, to).list(row -> {
            var changed = millis(row.instant(2));
            return new PastPresence(
                    row.text(1), Math.max(changed, from.toEpochMilli()), changed, row.enumValue(3, Presence.class));
        });
    }
}
