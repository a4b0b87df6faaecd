package io.walletline.ticket.casework.attachments;

import java.sql.SQLException;
import javax.sql.DataSource;

/** What lies in the tables. */
public final class Rows {

    private final DataSource database;

    public Rows(DataSource database) {
        this.database = database;
    }

    public long pieces() throws SQLException {
        return one("select count(*) from attachment_piece");
    }

    public long pieces(String attachment) throws SQLException {
        return one("select count(*) from attachment_piece where attachment_id = '" + attachment + "'");
    }

    public long debris() throws SQLException {
        return one("select count(*) from attachment_debris");
    }

    public long one(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    public void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
