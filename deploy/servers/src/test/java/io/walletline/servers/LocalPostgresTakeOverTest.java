package io.walletline.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTakeOverTest {

    @TempDir
    Path directory;

    @Test
    void shouldTakeOverServer_whenItsJvmWasKilled() throws IOException, InterruptedException, SQLException {
        // Given
        int port = FreePorts.next();
        try (ChildJvm jvm = ChildJvm.start(Holder.class, directory.toString(), String.valueOf(port))) {
            jvm.awaitLine(Holder.READY);
            jvm.kill();
        }

        // When
        try (LocalPostgres second = LocalPostgres.start(settings(directory, port));
                Connection connection = DriverManager.getConnection(second.superuserJdbcUrl("ticket"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT figure FROM kept")) {

            // Then
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
        assertThat(FreePorts.isFree(port)).isTrue();
    }

    private static LocalPostgres.Settings settings(Path directory, int port) {
        return new LocalPostgres.Settings(directory, port, false, null, Map.of(), true);
    }

    /** Holds a server until it is killed. */
    static final class Holder {

        static final String READY = "holder: ready";

        private Holder() {}

        public static void main(String[] arguments) throws SQLException, InterruptedException {
            LocalPostgres server = LocalPostgres.start(settings(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
            server.createDatabase("ticket");
            try (Connection connection = DriverManager.getConnection(server.superuserJdbcUrl("ticket"));
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept AS SELECT 42 AS figure");
            }
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }
}
