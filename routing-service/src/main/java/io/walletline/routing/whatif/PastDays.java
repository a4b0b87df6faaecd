package io.walletline.routing.whatif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.routing.agent.Presence;
import io.walletline.routing.calendar.StoredCalendar;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.past.Definitions;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.queue.StoredQueue;
import io.walletline.routing.queue.Traits;
import io.walletline.routing.whatif.PastContact.PastOffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads who came, who worked and what was defined in a span of time. */
@ApplicationScoped
class PastDays {
    private static final int MOST_CONTACTS = 300_000;

    /** Who came in the span, and who had come before it and was not over; parameters: to, from, from. */
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

    private static final String TURNS = """
            select agent_id, changed_at, became
            from (select * from (select distinct on (agent_id) agent_id, id, became, changed_at from presence_entry
                                 where changed_at < ? order by agent_id, changed_at desc, id desc) before
                  union all select agent_id, id, became, changed_at from presence_entry
                  where changed_at >= ? and changed_at < ?) p order by changed_at, id""";

    private final DataSource database;
    private final Definitions definitions;
    private final ObjectMapper json;

    PastDays(DataSource database, Definitions definitions, ObjectMapper json) {
        this.database = database;
        this.definitions = definitions;
        this.json = json;
    }

    /** @param others queues that are going to be asked about beside those that there were */
    PastDay read(Instant from, Instant to, Collection<ServiceQueue> others) {
        World world = new World(
                timeline(Definitions.Kind.QUEUE, from, to, StoredQueue.class, StoredQueue::queue),
                timeline(Definitions.Kind.CALENDAR, from, to, StoredCalendar.class, StoredCalendar::calendar),
                timeline(Definitions.Kind.AGENT, from, to, Member.class, Function.identity()));
        boolean anyPrefers = Stream.concat(world.queues().all(), others.stream())
                .anyMatch(queue -> queue.rules().preferredTime().isPositive());
        try (Connection connection = database.getConnection()) {
            return new PastDay(
                    from.toEpochMilli(),
                    to.toEpochMilli(),
                    contacts(connection, from, to, anyPrefers),
                    turns(connection, from, to),
                    world);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read how it was", e);
        }
    }

    private <S, T> Timeline<T> timeline(
            Definitions.Kind kind, Instant from, Instant to, Class<S> stored, Function<S, T> made) {
        Timeline<T> timeline = new Timeline<>();
        for (Definitions.Version version : definitions.between(kind, from, to)) {
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

    private static List<PastContact> contacts(Connection connection, Instant from, Instant to, boolean anyPrefers)
            throws SQLException {
        Map<UUID, List<PastOffer>> offers = offers(connection, from, to);
        try (PreparedStatement select = connection.prepareStatement(CONTACTS)) {
            select.setBoolean(1, anyPrefers);
            select.setTimestamp(2, Timestamp.from(from));
            select.setBoolean(3, anyPrefers);
            select.setTimestamp(4, Timestamp.from(from));
            bind(select, 5, from, to);
            List<PastContact> contacts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    contacts.add(contact(row, offers));
                }
            }
            return contacts;
        }
    }

    private static void bind(PreparedStatement select, int first, Instant from, Instant to) throws SQLException {
        select.setTimestamp(first, Timestamp.from(to));
        select.setTimestamp(first + 1, Timestamp.from(from));
        select.setTimestamp(first + 2, Timestamp.from(from));
    }

    private static PastContact contact(ResultSet row, Map<UUID, List<PastOffer>> offers) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        List<PastOffer> own = offers.getOrDefault(id, List.of());
        long entered = row.getTimestamp(14).getTime();
        String preferred = row.getString(19);
        return new PastContact(
                id,
                row.getObject(2, UUID.class),
                row.getString(3),
                new Traits(
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        Channel.valueOf(row.getString(7)),
                        row.getString(8),
                        row.getString(9),
                        row.getInt(10)),
                row.getString(11),
                row.getInt(12),
                row.getInt(13),
                entered,
                millis(row, 15),
                millis(row, 16),
                millis(row, 17),
                PastContact.End.valueOf(row.getString(21)),
                row.getBoolean(18) || own.stream().anyMatch(offer -> wasTransferred(offer, entered)),
                preferred == null
                        ? null
                        : new PastContact.Preferred(
                                preferred, row.getTimestamp(20).getTime()),
                new PastContact.KnownBy(row.getString(22), row.getString(23)),
                own);
    }

    /** It was in hand before the wait that is known of. */
    private static boolean wasTransferred(PastOffer offer, long entered) {
        Long closed = offer.closed();
        return offer.answer() == PastOffer.Answer.ACCEPTED && closed != null && closed < entered;
    }

    private static @Nullable Long millis(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.getTime();
    }

    private static Map<UUID, List<PastOffer>> offers(Connection connection, Instant from, Instant to)
            throws SQLException {
        Map<UUID, List<PastOffer>> offers = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(OFFERS)) {
            bind(select, 1, from, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    offers.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new PastOffer(
                                    row.getString(2),
                                    PastOffer.Answer.valueOf(row.getString(3)),
                                    row.getTimestamp(4).getTime(),
                                    millis(row, 5)));
                }
            }
        }
        return offers;
    }

    private static List<Turn> turns(Connection connection, Instant from, Instant to) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TURNS)) {
            select.setTimestamp(1, Timestamp.from(from));
            select.setTimestamp(2, Timestamp.from(from));
            select.setTimestamp(3, Timestamp.from(to));
            List<Turn> turns = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long changed = row.getTimestamp(2).getTime();
                    turns.add(new Turn(
                            row.getString(1),
                            Math.max(changed, from.toEpochMilli()),
                            changed,
                            Presence.valueOf(row.getString(3))));
                }
            }
            return turns;
        }
    }
}
