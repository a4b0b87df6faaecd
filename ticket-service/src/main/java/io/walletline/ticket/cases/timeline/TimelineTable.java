package io.walletline.ticket.cases.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.rest.Cursor;
import io.walletline.kit.sql.LastWrites;
import io.walletline.kit.sql.Row;
import io.walletline.kit.sql.Sql;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.protection.vault.Opener;
import io.walletline.ticket.protection.vault.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of the table {@code timeline_entry}. Every method takes part in the caller's transaction. */
@ApplicationScoped
class TimelineTable {

    private static final String INSERT = """
            insert into timeline_entry (id, ticket_id, at, kind, author, channel, language, text_key, text_sealed, code, details,
                                        delivery, delivery_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""";

    /** Delivery goes forward only, whatever order the news come in. */
    private static final String NOTICE = """
            insert into timeline_entry (id, ticket_id, at, kind, author, code, details, notice_id, delivery, delivery_channel, delivery_reason,
                                        delivery_at)
            values (?, ?, ?, 'NOTICE', ?, ?, '{}', ?, ?, ?, ?, ?)
            on conflict (notice_id) where notice_id is not null do update set delivery = excluded.delivery,
                delivery_channel = excluded.delivery_channel, delivery_reason = excluded.delivery_reason,
                delivery_at = excluded.delivery_at
            where array_position(?, timeline_entry.delivery) < array_position(?, excluded.delivery)
            returning xmax = 0""";

    /** What is delivered stays so; otherwise the later news counts: after a push that failed an SMS may follow. */
    private static final String REPLY = """
            update timeline_entry set delivery = ?, delivery_channel = ?, delivery_reason = ?, delivery_at = ?
            where id = ? and kind = 'MESSAGE' and delivery is not null and delivery <> 'DELIVERED'
                and (delivery = 'QUEUED' or ? = 'DELIVERED' or delivery_at is null or delivery_at <= ?)""";

    private static final String[] FORWARD =
            Arrays.stream(Delivery.values()).map(Delivery::name).toArray(String[]::new);

    private static final String SELECT =
            "select id, ticket_id, at, kind, author, channel, language, text_key, text_sealed, code, details, delivery,"
                    + " delivery_channel, delivery_reason, delivery_at"
                    + " from timeline_entry where ";
    private static final String IN_ORDER = " order by at, id";
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final Sql sql;
    private final LastWrites last;
    private final ObjectMapper json;

    TimelineTable(Sql sql, LastWrites last, ObjectMapper json) {
        this.sql = sql;
        this.last = last;
        this.json = json;
    }

    /** Adds an entry just before the commit. */
    void add(TimelineEntry entry, @Nullable Sealed text) {
        last.add(
                INSERT,
                entry.id(),
                entry.ticketId(),
                entry.at(),
                entry.kind().name(),
                entry.author(),
                entry.channel() == null ? null : entry.channel().name(),
                entry.language(),
                text == null ? null : text.keyId(),
                text == null ? null : text.bytes(),
                entry.code(),
                write(entry.details()),
                entry.delivery() == null ? null : entry.delivery().state().name(),
                entry.delivery() == null ? null : entry.delivery().at());
    }

    void replyDelivery(UUID entryId, DeliveryNews news) {
        var state = news.state().name();
        sql.update(REPLY, state, news.channel(), news.reason(), news.at(), entryId, state, news.at());
    }

    /** Whether the notice is new to the timeline; of a known one the delivery state goes forward. */
    boolean notice(TimelineEntry entry, UUID noticeId, DeliveryNews delivery) {
        return sql.query(
                        NOTICE,
                        entry.id(),
                        entry.ticketId(),
                        entry.at(),
                        entry.author(),
                        entry.code(),
                        noticeId,
                        delivery.state().name(),
                        delivery.channel(),
                        delivery.reason(),
                        delivery.at(),
                        FORWARD,
                        FORWARD)
                .first(row -> row.isTrue(1))
                .orElse(false);
    }

    /** One row more than the limit if there is one. */
    List<TimelineEntry> page(
            TimelineScope.Scope scope, boolean forCustomer, int limit, @Nullable Cursor after, Opener opener) {
        var values = new ArrayList<@Nullable Object>();
        var where = within(scope, values) + (forCustomer ? " and kind in ('MESSAGE', 'NOTICE')" : "");
        if (after != null) {
            where += " and (at, id) > (?, ?)";
            values.add(after.instant(0));
            values.add(after.uuid(1));
        }
        values.add(limit + 1);
        return read(where + IN_ORDER + " limit ?", values, opener);
    }

    List<TimelineEntry> chosen(TimelineScope.Scope scope, Collection<UUID> ids, Opener opener) {
        var values = new ArrayList<@Nullable Object>();
        var where = within(scope, values) + " and id = any (?)";
        values.add(Sql.ids(ids));
        return read(where + IN_ORDER, values, opener);
    }

    /** Messages and notes of the ticket itself. */
    List<TimelineEntry> said(UUID ticketId, Opener opener) {
        return read("ticket_id = ? and kind in ('MESSAGE', 'NOTE')" + IN_ORDER, List.of(ticketId), opener);
    }

    List<UUID> eraseTexts(Collection<UUID> tickets) {
        return sql.query("""
                        with gone as (
                            update timeline_entry set text_sealed = null
                            where ticket_id = any (?) and text_sealed is not null returning ticket_id)
                        select distinct ticket_id from gone""", (Object) Sql.ids(tickets)).list(row -> row.id(1));
    }

    /** A last write, because the entry may be one. */
    void countFile(UUID entryId) {
        last.add(
                "update timeline_entry set details = details || jsonb_build_object('attachments',"
                        + " (coalesce(cast(details ->> 'attachments' as int), 0) + 1)::text) where id = ?",
                entryId);
    }

    private List<TimelineEntry> read(String where, List<@Nullable Object> values, Opener opener) {
        return sql.query(SELECT + where, values.toArray()).list(row -> entry(row, opener));
    }

    /** Nearly always one ticket alone, whose statement is planned once. */
    private static String within(TimelineScope.Scope scope, List<@Nullable Object> values) {
        var alone = scope.tickets().size() == 1;
        values.add(alone ? scope.tickets().getFirst() : Sql.ids(scope.tickets()));
        var where = alone ? "ticket_id = ?" : "ticket_id = any (?)";
        if (!scope.lent().isEmpty()) {
            values.add(Sql.ids(scope.lent()));
            where = "(" + where + " or id = any (?))";
        }
        if (!scope.hidden().isEmpty()) {
            values.add(Sql.ids(scope.hidden()));
            where += " and id <> all (?)";
        }
        return where;
    }

    private TimelineEntry entry(Row row, Opener opener) {
        var id = row.id(1);
        var key = row.idOrNull(8);
        var sealed = row.bytesOrNull(9);
        var text = key == null || sealed == null ? null : opener.open(key, place(id), sealed);
        return new TimelineEntry(
                id,
                row.id(2),
                row.instant(3),
                row.enumValue(4, EntryKind.class),
                row.text(5),
                row.enumOrNull(6, Channel.class),
                row.textOrNull(7),
                text,
                row.textOrNull(10),
                read(row.text(11)),
                delivery(row),
                key != null && text == null);
    }

    private static @Nullable DeliveryNews delivery(Row row) {
        var state = row.enumOrNull(12, Delivery.class);
        return state == null
                ? null
                : new DeliveryNews(state, row.textOrNull(13), row.textOrNull(14), row.instantOrNull(15));
    }

    /** The place of an entry's text: its seal is bound to it. */
    static String place(UUID entryId) {
        return "timeline:" + entryId;
    }

    private String write(Map<String, String> details) {
        try {
            return details.isEmpty() ? "{}" : json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are plain JSON", e);
        }
    }

    private Map<String, String> read(String details) {
        try {
            return details.equals("{}") ? Map.of() : json.readValue(details, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON column that is not as it was written", e);
        }
    }
}
