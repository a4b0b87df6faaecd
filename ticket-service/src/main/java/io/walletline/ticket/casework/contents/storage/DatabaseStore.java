package io.walletline.ticket.casework.contents.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Contents as rows of pieces. While a file is on its way no connection and no transaction waits for its sender. */
@ApplicationScoped
class DatabaseStore implements ContentStore {

    /** Rows in one statement: half a MiB. */
    private static final int BATCH = 8;

    private final DataSource database;

    DatabaseStore(DataSource database) {
        this.database = database;
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
        var sql =
                "select bytes from attachment_piece where attachment_id = ? and number >= ? and number < ? order by number";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            select.setInt(2, from);
            select.setInt(3, from + most);
            var pieces = new ByteArrayOutputStream(most * Pieces.STANDARD.sealed());
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    pieces.write(row.getBytes(1));
                }
            }
            return pieces.toByteArray();
        } catch (SQLException e) {
            throw new IOException("cannot read pieces", e);
        }
    }

    @Override
    public void remove(UUID id) throws IOException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from attachment_piece where attachment_id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IOException("cannot remove pieces", e);
        }
    }

    private void insert(UUID id, int first, byte[] pieces) throws IOException {
        var sql = "insert into attachment_piece (attachment_id, number, bytes) values (?, ?, ?)";
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            int length = Pieces.STANDARD.sealed();
            for (int at = 0; at < pieces.length; at += length) {
                add(insert, id, first + at / length, pieces, at);
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IOException("cannot keep pieces", e);
        }
    }

    private static void add(PreparedStatement insert, UUID id, int number, byte[] pieces, int at) throws SQLException {
        int end = Math.min(pieces.length, at + Pieces.STANDARD.sealed());
        insert.setObject(1, id);
        insert.setInt(2, number);
        insert.setBytes(3, java.util.Arrays.copyOfRange(pieces, at, end));
        insert.addBatch();
    }
}
