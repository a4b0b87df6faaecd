package io.walletline.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    Path directory;

    @Test
    void shouldKeepData_whenRestartedOnTheSameDirectory() throws SQLException {
        // Given
        try (LocalPostgres first = LocalPostgres.start(LocalPostgres.Settings.forTests(directory))) {
            assertThat(first.createDatabase("ticket")).isTrue();
            run(first, "CREATE TABLE kept AS SELECT 42 AS figure");
        }

        // When
        try (LocalPostgres second = LocalPostgres.start(LocalPostgres.Settings.forTests(directory))) {

            // Then
            assertThat(second.createDatabase("ticket")).isFalse();
            assertThat(query(second, "SELECT figure FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void shouldWaitForTheDisk_whenDurable() throws SQLException {
        // Given
        LocalPostgres.Settings settings = new LocalPostgres.Settings(directory, 0, true, null, Map.of(), true);

        // When
        try (LocalPostgres server = LocalPostgres.start(settings)) {
            server.createDatabase("ticket");

            // Then
            assertThat(query(server, "SHOW fsync")).isEqualTo("on");
        }
    }

    @Test
    void shouldRefuseName_whenItIsNotPlain() {
        // Given
        try (LocalPostgres server = LocalPostgres.start(LocalPostgres.Settings.forTests(directory))) {

            // When // Then
            assertThatThrownBy(() -> server.createDatabase("a; DROP DATABASE postgres"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void run(LocalPostgres server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.superuserJdbcUrl("ticket"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(LocalPostgres server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.superuserJdbcUrl("ticket"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
