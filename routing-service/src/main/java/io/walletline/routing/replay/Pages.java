package io.walletline.routing.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.walletline.routing.engine.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;

/** Facts in the table {@code fact_page}: many to a row, compressed, in order within one engine's life. */
final class Pages {
    private static final String INSERT = """
            insert into fact_page (life, page, policy, first_at, last_at, facts, content)
            values (?, ?, ?::jsonb, ?, ?, ?, ?)""";

    private final DataSource database;
    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final ObjectMapper json;
    private final Map<UUID, Life> lives = new ConcurrentHashMap<>();
    private final Set<UUID> givenUp = ConcurrentHashMap.newKeySet();

    private static final class Life {
        private final Policy policy;
        private int pages;

        Life(Policy policy) {
            this.policy = policy;
        }
    }

    /**
     * What one engine was told from its first moment on.
     *
     * @param facts how many of them were noted on pages that begin before the end of what is asked for
     */
    record Chapter(UUID life, Policy policy, long facts) {}

    Pages(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
        this.writer = json.writerFor(Fact.class);
        this.reader = json.readerFor(Fact.class);
    }

    UUID begin(Policy policy) {
        UUID life = UUID.randomUUID();
        lives.put(life, new Life(policy));
        return life;
    }

    /** Nothing more of this life is written: what comes after a hole cannot be replayed. */
    void giveUp(UUID life) {
        givenUp.add(life);
    }

    void write(List<Journal.Entry> entries) {
        Map<UUID, List<Journal.Entry>> byLife = new LinkedHashMap<>();
        for (Journal.Entry entry : entries) {
            byLife.computeIfAbsent(entry.life(), life -> new ArrayList<>()).add(entry);
        }
        // All or none: a page that was written while another failed would be written twice.
        Set<Life> written = QuarkusTransaction.requiringNew().call(() -> insert(byLife));
        written.forEach(life -> life.pages++);
    }

    private Set<Life> insert(Map<UUID, List<Journal.Entry>> byLife) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Set<Life> written = new HashSet<>();
            for (var each : byLife.entrySet()) {
                Life life = lives.get(each.getKey());
                if (life != null && !givenUp.contains(each.getKey())) {
                    bind(insert, each.getKey(), life, each.getValue());
                    insert.addBatch();
                    written.add(life);
                }
            }
            insert.executeBatch();
            return written;
        }
    }

    private void bind(PreparedStatement insert, UUID id, Life life, List<Journal.Entry> entries) throws SQLException {
        insert.setObject(1, id);
        insert.setInt(2, life.pages);
        insert.setString(3, text(Fact.Rules.of(life.policy)));
        insert.setTimestamp(
                4, Timestamp.from(Instant.ofEpochMilli(entries.getFirst().at())));
        insert.setTimestamp(
                5, Timestamp.from(Instant.ofEpochMilli(entries.getLast().at())));
        insert.setInt(6, entries.size());
        insert.setBytes(7, compressed(entries));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact that cannot be written", e);
        }
    }

    private byte[] compressed(List<Journal.Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream lines = new GZIPOutputStream(bytes, 1 << 16)) {
            for (Journal.Entry entry : entries) {
                lines.write(writer.writeValueAsBytes(entry.fact()));
                lines.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Of an engine that has come to its end before then, all pages; of one that goes on, none. */
    void forget(Instant before) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        delete from fact_page where life in
                        (select life from fact_page group by life having max(last_at) < ?)""")) {
            delete.setTimestamp(1, Timestamp.from(before));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget old facts", e);
        }
    }

    /** The engines that decided anything from then until then, in order of their beginnings. */
    List<Chapter> chapters(Instant from, Instant to) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select life, min(policy::text), sum(facts) filter (where first_at < ?) from fact_page
                        where life in (select life from fact_page where last_at >= ? and first_at < ?)
                        group by life having min(page) = 0 order by min(first_at), life""")) {
            select.setTimestamp(1, Timestamp.from(to));
            select.setTimestamp(2, Timestamp.from(from));
            select.setTimestamp(3, Timestamp.from(to));
            List<Chapter> chapters = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Fact.Rules rules = json.readValue(row.getString(2), Fact.Rules.class);
                    chapters.add(new Chapter(row.getObject(1, UUID.class), rules.policy(), row.getLong(3)));
                }
            }
            return chapters;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot read which engines there were", e);
        }
    }

    /** All facts of one page, if it begins before then; false if there is none such. */
    boolean read(UUID life, int page, Instant until, Consumer<Fact> sink) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select content from fact_page where life = ? and page = ? and first_at < ?")) {
            select.setObject(1, life);
            select.setInt(2, page);
            select.setTimestamp(3, Timestamp.from(until));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                try (var facts =
                        reader.<Fact>readValues(new GZIPInputStream(new ByteArrayInputStream(row.getBytes(1))))) {
                    facts.forEachRemaining(sink);
                }
                return true;
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("cannot read facts", e);
        }
    }
}
