package io.walletline.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class DatabaseErrorsTest {

    private static final String PHONE_NUMBER = "13800138000";

    @Inject
    DataSource database;

    @Test
    void shouldNotTellTheValues_whenTheDatabaseRefusesARowOrABatch() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            // Given
            statement.execute("create temp table refusing (number text check (number = ''))");

            // When
            var row = catchThrowable(() -> insert(connection, 1));
            var batch = catchThrowable(() -> insert(connection, 3));

            // Then
            assertThat(row).isInstanceOf(SQLException.class);
            assertThat(batch).isInstanceOf(SQLException.class);
            assertThat(Throwables.getStackTrace(row)).doesNotContain(PHONE_NUMBER);
            assertThat(Throwables.getStackTrace(batch)).doesNotContain(PHONE_NUMBER);
        }
    }

    private static void insert(Connection connection, int rows) throws SQLException {
        try (var insert = connection.prepareStatement("insert into refusing values (?)")) {
            for (int i = 0; i < rows; i++) {
                insert.setString(1, PHONE_NUMBER);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
