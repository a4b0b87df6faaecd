package io.walletline.ticket.casework.contents.storage;

import io.walletline.kit.sql.Sql;
import io.walletline.kit.sql.StatementFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contents as rows of pieces. While a file is on its way no connection and no transaction waits for its sender. */
@ApplicationScoped
class DatabaseStore implements ContentStore {

    /** Rows in one statement: half a MiB. */
    private static final int BATCH = 8;

    private final Sql sql;

    DatabaseStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public AttachmentConfig.Store kind() {
        return AttachmentConfig.Store.DATABASE;
    }

    @Override
    public void write(UUID id, InputStream sealed) throws IOException {
        int length = Pieces.STANDARD.sealed() * BATCH;
        int number = 0;
        for (var some = sealed.readNBytes(length); some.length > 0; some = sealed.readNBytes(length)) {
            insert(id, number, some);
            number += BATCH;
        }
    }

    @Override
    public byte[] read(UUID id, int from, int most) throws IOException {
        var pieces = new ByteArrayOutputStream(most * Pieces.STANDARD.sealed());
        orUnavailable(() -> {
            sql.query(
                            "select bytes from attachment_piece where attachment_id = ? and number >= ? and number < ?"
                                    + " order by number",
                            id,
                            from,
                            from + most)
                    .forEach(row -> pieces.writeBytes(row.bytes(1)));
        });
        return pieces.toByteArray();
    }

    @Override
    public void remove(UUID id) throws IOException {
        orUnavailable(() -> sql.update("delete from attachment_piece where attachment_id = ?", id));
    }

    private void insert(UUID id, int first, byte[] pieces) throws IOException {
        int length = Pieces.STANDARD.sealed();
        var rows = new ArrayList<@Nullable Object[]>();
        for (int at = 0; at < pieces.length; at += length) {
            var piece = Arrays.copyOfRange(pieces, at, Math.min(pieces.length, at + length));
            rows.add(new Object[] {id, first + at / length, piece});
        }
        orUnavailable(() ->
                sql.updateAll("insert into attachment_piece (attachment_id, number, bytes) values (?, ?, ?)", rows));
    }

    /** Readers of a store wait for bytes, and know trouble with them as an {@link IOException}. */
    private static void orUnavailable(Runnable work) throws IOException {
        try {
            work.run();
        } catch (StatementFailed e) {
            throw new IOException("the database does not answer for pieces", e);
        }
    }
}
