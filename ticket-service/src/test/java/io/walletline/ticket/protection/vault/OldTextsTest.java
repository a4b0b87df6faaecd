package io.walletline.ticket.protection.vault;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Migration V21: what was written before there were keys is sealed, and can still be read. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "adm-1",
        roles = {"agent", "admin"})
class OldTextsTest {

    private static final int MANY = 1_500;

    @Inject
    Flyway flyway;

    @Inject
    DataSource database;

    @Test
    void shouldSealAndStillTell_whenTextsAreOlderThanTheirKeys() throws SQLException {
        // Given a database of that time, beside ours: two tickets of one customer, one of nobody known, and a long one
        var customer = "cus-" + UUID.randomUUID();
        migrate("20");
        var first = ticket(customer);
        var second = ticket(customer);
        var unknown = ticket(null);
        var wordless = ticket("cus-" + UUID.randomUUID());
        write(first, "my card was declined");
        write(first, "退款还没到账");
        write(second, "again");
        write(unknown, "who am I");
        for (int i = 0; i < MANY; i++) {
            write(second, "line " + i);
        }
        execute("insert into old.timeline_entry (id, ticket_id, at, kind, author, code, details)"
                + " values (gen_random_uuid(), '" + wordless + "', now(), 'ACT', 'system', 'ticket-opened', '{}')");

        // When
        migrate("22");
        bringHere("ticket", "data_key", "timeline_entry");

        // Then each owner of texts has one key, and nothing is left in clear
        assertThat(strings("select coalesce(customer_ref, ticket_id::text) from old.data_key"))
                .containsExactlyInAnyOrder(customer, unknown);
        assertThat(strings("select count(*)::text from old.timeline_entry where text_sealed is null"))
                .containsExactly("1");
        assertThat(strings("select id::text from old.timeline_entry e where position(convert_to('declined', 'UTF8')"
                        + " in e.text_sealed) > 0 or e::text like '%declined%'"))
                .isEmpty();
        // and the service reads them
        texts(first).body("items.text", contains("my card was declined", "退款还没到账"));
        texts(second).body("items.text", hasItem("again")).body("items.text", hasItem("line 400"));
        texts(unknown).body("items.text", contains("who am I"));
        // and erasing is what it is for other texts
        given().post("/customers/{ref}/erasure", customer).then().statusCode(200);
        texts(first).body("items.erased", contains(true, true));
        execute("drop schema old cascade");
    }

    private void migrate(String target) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas("old")
                .defaultSchema("old")
                .target(target)
                .load()
                .migrate();
    }

    private String ticket(@Nullable String customer) throws SQLException {
        var id = UUID.randomUUID().toString();
        execute("insert into old.ticket (id, version, number, correlation_id, customer_ref, channel, origin, category,"
                + " priority, status, language, opened_at, changed_at) values ('" + id + "', 0, '" + id + "', '" + id
                + "', " + (customer == null ? "null" : "'" + customer + "'")
                + ", 'EMAIL', 'CUSTOMER', 'OTHER', 'NORMAL', 'OPEN', 'zh', now(), now())");
        return id;
    }

    private void write(String ticket, String text) throws SQLException {
        execute("insert into old.timeline_entry (id, ticket_id, at, kind, author, channel, language, text, details)"
                + " values (gen_random_uuid(), '" + ticket
                + "', clock_timestamp(), 'MESSAGE', 'caller', 'EMAIL', 'zh', '" + text + "', '{}')");
    }

    /** Columns that came later are of no interest here. */
    private void bringHere(String... tables) throws SQLException {
        for (var table : tables) {
            var columns = String.join(
                    ", ",
                    strings("select column_name from information_schema.columns where table_schema = 'old'"
                            + " and table_name = '" + table + "'"));
            execute("insert into public.%1$s (%2$s) select %2$s from old.%1$s".formatted(table, columns));
        }
    }

    private static io.restassured.response.ValidatableResponse texts(String ticket) {
        return given().get("/tickets/{id}/timeline?limit=500", ticket).then().statusCode(200);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> strings(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
