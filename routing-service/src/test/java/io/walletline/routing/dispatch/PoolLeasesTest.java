package io.walletline.routing.dispatch;

import static io.walletline.routing.Stage.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.kit.id.Ids;
import io.walletline.kit.sql.Sql;
import io.walletline.testkit.RealServers;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** On the real database, beside the instance that runs the tests. */
@QuarkusTest
@WithTestResource(RealServers.class)
class PoolLeasesTest {

    @Inject
    PoolLeases running;

    @Inject
    DataSource database;

    @Inject
    Event<PoolsChanged> changes;

    @Inject
    RoutingSettings settings;

    @Inject
    Ids ids;

    @Test
    void shouldShareThePoolsAndTakeThemBack_whenAnotherInstanceComesAndDies() throws Exception {
        // Given
        queueIn("lease-a");
        queueIn("lease-b");
        var other = new PoolLeases(new Sql(database), changes, settings, ids);
        eventually().until(() -> running.held().contains("lease-b"));
        var all = running.held();

        // When another instance comes
        other.renew();
        eventually().until(() -> {
            other.renew();
            return other.held().size() >= all.size() / 2;
        });
        var mine = running.held();
        var others = other.held();

        // Then nobody has what the other has
        assertThat(mine).doesNotContainAnyElementsOf(others);
        var both = new HashSet<String>(mine);
        both.addAll(others);
        assertThat(both).isEqualTo(all);

        // When it is heard of no more, its time runs out
        eventually().until(() -> running.held().equals(all));
    }

    private void queueIn(String pool) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.createStatement()) {
            insert.execute("insert into service_queue (name, evaluated, match, requires, language_level, priority_base,"
                    + " offer_seconds, wrap_up_seconds, reoffer_seconds, pool, version) select '" + pool
                    + "', 999, '{\"categories\":[\"none\"]}', '{}', 0, 0, 20, 30, 10, '" + pool + "', 0"
                    + " where not exists (select 1 from service_queue where name = '" + pool + "')");
        }
    }
}
