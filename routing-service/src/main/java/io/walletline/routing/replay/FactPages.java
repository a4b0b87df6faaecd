package io.walletline.routing.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.walletline.kit.sql.Sql;
import io.walletline.routing.engine.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.jspecify.annotations.Nullable;

/** Facts in the table {@code fact_page}: many to a row, compressed, in order within one engine's life. */
final class FactPages {

    private static final String INSERT = """
            insert into fact_page (life, page, policy, first_at, last_at, facts, content)
            values (?, ?, ?::jsonb, ?, ?, ?, ?)""";

    private final Sql sql;
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
     * The facts of one engine from its first moment on.
     *
     * @param facts how many of them were noted on pages that begin before the end of what is asked for
     */
    record Chapter(UUID life, Policy policy, long facts) {}

    FactPages(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
        this.writer = json.writerFor(EngineFact.class);
        this.reader = json.readerFor(EngineFact.class);
    }

    UUID begin(Policy policy) {
        var life = UUID.randomUUID();
        lives.put(life, new Life(policy));
        return life;
    }

    /** Nothing more of this life is written: what comes after a hole cannot be replayed. */
    void giveUp(UUID life) {
        givenUp.add(life);
    }

    void write(List<Journal.Entry> entries) {
        var byLife = new LinkedHashMap<UUID, List<Journal.Entry>>();
        for (var entry : entries) {
            byLife.computeIfAbsent(entry.life(), life -> new ArrayList<>()).add(entry);
        }
        // All or none: a page that was written while another failed would be written twice.
        var written = QuarkusTransaction.requiringNew().call(() -> insert(byLife));
        written.forEach(life -> life.pages++);
    }

    private Set<Life> insert(Map<UUID, List<Journal.Entry>> byLife) {
        var written = new HashSet<Life>();
        var rows = new ArrayList<@Nullable Object[]>();
        byLife.forEach((id, entries) -> {
            var life = lives.get(id);
            if (life != null && !givenUp.contains(id)) {
                rows.add(row(id, life, entries));
                written.add(life);
            }
        });
        sql.updateAll(INSERT, rows);
        return written;
    }

    private @Nullable Object[] row(UUID id, Life life, List<Journal.Entry> entries) {
        return new @Nullable Object[] {
            id,
            life.pages,
            text(EngineFact.Rules.of(life.policy)),
            Instant.ofEpochMilli(entries.getFirst().at()),
            Instant.ofEpochMilli(entries.getLast().at()),
            entries.size(),
            compressed(entries)
        };
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact that cannot be written", e);
        }
    }

    private byte[] compressed(List<Journal.Entry> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var lines = new GZIPOutputStream(bytes, 1 << 16)) {
            for (var entry : entries) {
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
        sql.update("""
                delete from fact_page where life in
                (select life from fact_page group by life having max(last_at) < ?)""", before);
    }

    /** The engines that decided anything from then until then, in order of their beginnings. */
    List<Chapter> chapters(Instant from, Instant to) {
        return sql.query("""
                        select life, min(policy::text), sum(facts) filter (where first_at < ?) from fact_page
                        where life in (select life from fact_page where last_at >= ? and first_at < ?)
                        group by life having min(page) = 0 order by min(first_at), life""", to, from, to).list(row -> {
            var facts = row.longOrNull(3);
            return new Chapter(row.id(1), policy(row.text(2)), facts == null ? 0 : facts);
        });
    }

    private Policy policy(String text) {
        try {
            return json.readValue(text, EngineFact.Rules.class).policy();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read which engines there were", e);
        }
    }

    /** All facts of one page, if it begins before then; false if there is none such. */
    boolean read(UUID life, int page, Instant until, Consumer<EngineFact> sink) {
        var content = sql.query(
                        "select content from fact_page where life = ? and page = ? and first_at < ?", life, page, until)
                .first(row -> row.bytes(1));
        content.ifPresent(bytes -> read(bytes, sink));
        return content.isPresent();
    }

    private void read(byte[] content, Consumer<EngineFact> sink) {
        try (var facts = reader.<EngineFact>readValues(new GZIPInputStream(new ByteArrayInputStream(content)))) {
            facts.forEachRemaining(sink);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read facts", e);
        }
    }
}
