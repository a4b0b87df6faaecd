package db.migration;

import io.walletline.kit.privacy.DataKey;
import io.walletline.kit.privacy.Sealer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Seals the texts that were written before there were keys. Flyway's naming wants the underscores. */
@SuppressWarnings("checkstyle:TypeName")
public class V21__Seal_texts extends BaseJavaMigration {

    private static final int BATCH = 1000;

    private record Key(UUID id, DataKey key) {}

    private record Text(UUID entry, UUID ticket, String customer, String text) {}

    @Override
    public void migrate(Context context) throws SQLException {
        var config = ConfigProvider.getConfig();
        var sealer = new Sealer(
                config.getValue("walletline.privacy.key", String.class),
                config.getOptionalValues("walletline.privacy.retired-keys", String.class));
        var connection = context.getConnection();
        Map<String, Key> keys = new HashMap<>();
        List<Text> texts = next(connection);
        while (!texts.isEmpty()) {
            seal(connection, sealer, keys, texts);
            texts = next(connection);
        }
    }

    private static List<Text> next(Connection connection) throws SQLException {
        var sql = "select e.id, t.id, t.customer_ref, e.text from timeline_entry e join ticket t on t.id = e.ticket_id "
                + "where e.text is not null limit " + BATCH;
        try (var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            var texts = new ArrayList<Text>();
            while (row.next()) {
                texts.add(new Text(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4)));
            }
            return texts;
        }
    }

    private static void seal(Connection connection, Sealer sealer, Map<String, Key> keys, List<Text> texts)
            throws SQLException {
        try (var update = connection.prepareStatement(
                "update timeline_entry set text = null, text_key = ?, text_sealed = ? where id = ?")) {
            for (var text : texts) {
                var owner = Optional.ofNullable(text.customer())
                        .orElse(text.ticket().toString());
                var key = keys.get(owner);
                if (key == null) {
                    key = add(connection, sealer, text);
                    keys.put(owner, key);
                }
                update.setObject(1, key.id());
                update.setBytes(2, key.key().seal("timeline:" + text.entry(), text.text()));
                update.setObject(3, text.entry());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static Key add(Connection connection, Sealer sealer, Text text) throws SQLException {
        var key = new Key(UUID.randomUUID(), DataKey.random());
        try (var insert = connection.prepareStatement(
                "insert into data_key (id, customer_ref, ticket_id, wrapped, created_at) values (?, ?, ?, ?, now())")) {
            insert.setObject(1, key.id());
            insert.setString(2, text.customer());
            insert.setObject(3, text.customer() == null ? text.ticket() : null);
            insert.setBytes(4, sealer.wrap("data-key:" + key.id(), key.key()));
            insert.executeUpdate();
        }
        return key;
    }
}
