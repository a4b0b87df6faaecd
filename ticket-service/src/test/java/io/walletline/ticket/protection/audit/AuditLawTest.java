package io.walletline.ticket.protection.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.walletline.kit.sql.Sql;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Every act and every read is in the log, and no change of the log stays unseen. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "sup-1",
        roles = {"agent", "supervisor"})
class AuditLawTest {

    @Inject
    DataSource database;

    @Inject
    Chainer chainer;

    @Test
    void shouldHaveEveryActAndRead_whenItIsAnswered() {
        // Given
        var id = open();

        // When
        given().get("/tickets/{id}", id);
        given().get("/tickets/{id}/timeline", id);

        // Then
        given().get("/audit?ticket={id}", id)
                .then()
                .statusCode(200)
                .body("items.act", contains("read", "read", "message", "ticket-opened"))
                .body("items.actor", org.hamcrest.Matchers.everyItem(equalTo("sup-1")))
                .body("items[0].details.path", equalTo("/tickets/" + id + "/timeline"))
                .body("items[1].customerRef", notNullValue());
    }

    @Test
    void shouldSayWhoseTicketsAListHasShown() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var one = open(customer);
        var two = open(customer);

        // When
        given().get("/tickets?customer={c}", customer);

        // Then
        given().get("/audit?customer={c}&act=read", customer)
                .then()
                .body("items", hasSize(1))
                .body("items[0].tickets", containsInAnyOrder(one, two));
    }

    @Test
    void shouldLogACall_whenNoUseCaseTellsIt() {
        // Given
        var id = open();

        // When
        given().contentType(ContentType.JSON)
                .body("{\"kind\":\"note\",\"text\":\"once\"}")
                .header("Idempotency-Key", "audit-" + id)
                .post("/tickets/{id}/entries", id);
        given().contentType(ContentType.JSON)
                .body("{\"kind\":\"note\",\"text\":\"once\"}")
                .header("Idempotency-Key", "audit-" + id)
                .post("/tickets/{id}/entries", id);

        // Then: the repeated call wrote nothing, but it showed the note again
        given().get("/audit?ticket={id}", id)
                .then()
                .body("items.act", contains("call", "note", "message", "ticket-opened"));
    }

    @Test
    void shouldPageAndFilter_andExplainWhatIsBad() {
        // Given
        var id = open();
        given().get("/tickets/{id}", id);

        // When
        var first = given().get("/audit?ticket={id}&limit=2", id);
        String next = first.path("next");
        var second = given().get("/audit?ticket={id}&limit=2&cursor={c}", id, next);

        // Then
        first.then().body("items", hasSize(2));
        second.then().body("items", hasSize(1));
        given().get("/audit?actor=nobody").then().body("items", hasSize(0));
        given().get("/audit?from=today").then().statusCode(400).body("type", endsWith("/bad-time"));
        given().get("/audit/verification?anchor=x").then().statusCode(400);
    }

    @Test
    void shouldBeWhole_afterManyWritersAtOnce() throws Exception {
        // Given
        try (var threads = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 40)
                    .<java.util.concurrent.Callable<String>>mapToObj(
                            i -> i % 3 == 0 ? this::chained : AuditLawTest::open)
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                call.get();
            }
        }
        chainer.chain();

        // When
        var found = given().get("/audit/verification");

        // Then
        found.then().statusCode(200).body("intact", equalTo(true)).body("head", notNullValue());
        assertThat(one("select count(*) from audit_entry e where not exists "
                        + "(select 1 from audit_block, unnest(seqs) s where s = e.seq)"))
                .isLessThanOrEqualTo(0);
        given().get("/audit/verification?anchor={a}", (String) found.path("head"))
                .then()
                .body("intact", equalTo(true));
        given().get("/audit/verification?anchor={a}", "0".repeat(64))
                .then()
                .body("intact", equalTo(false))
                .body("reason", equalTo("anchor-missing"));
    }

    @Test
    void shouldNotAnswerARead_whenItCannotBeLogged() throws Exception {
        // Given
        var id = open();
        tamper("alter table audit_entry add constraint refuse check (act <> 'read') not valid");

        // When
        var refused = given().get("/tickets/{id}", id);
        tamper("alter table audit_entry drop constraint refuse");

        // Then
        refused.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("ETag", nullValue())
                .body("type", endsWith("/audit-unavailable"))
                .body("id", nullValue());
        given().get("/tickets/{id}", id).then().statusCode(200);
    }

    @Test
    void shouldNameTheEntry_whenSomebodyChangesIt() throws Exception {
        // Given
        var id = open();
        chainer.chain();
        var seq = one("select min(seq) from audit_entry where ticket_id = '" + id + "'");

        // When
        tamper("update audit_entry set actor = 'nobody' where seq = " + seq);
        var changed = given().get("/audit/verification");
        tamper("update audit_entry set actor = 'sup-1' where seq = " + seq);

        // Then
        changed.then()
                .body("intact", equalTo(false))
                .body("reason", equalTo("entry-changed"))
                .body("brokenSeq", equalTo((int) seq));
        given().get("/audit/verification").then().body("intact", equalTo(true));
    }

    @Test
    void shouldNameTheEntry_whenSomebodyRemovesIt() throws Exception {
        // Given
        var id = open();
        chainer.chain();
        var seq = one("select min(seq) from audit_entry where ticket_id = '" + id + "'");

        // When
        tamper("create table kept as select * from audit_entry where seq = " + seq);
        tamper("delete from audit_entry where seq = " + seq);
        var removed = given().get("/audit/verification");
        tamper(
                "insert into audit_entry (seq, at, actor, act, ticket_id, customer_ref, tickets, details) "
                        + "overriding system value select seq, at, actor, act, ticket_id, customer_ref, tickets, details from kept");
        tamper("drop table kept");

        // Then
        removed.then().body("reason", equalTo("entry-missing")).body("brokenSeq", equalTo((int) seq));
        given().get("/audit/verification").then().body("intact", equalTo(true));
    }

    @Test
    void shouldNameTheBlock_whenSomebodyChangesTheChain() throws Exception {
        // Given
        open();
        chainer.chain();
        var height = one("select max(height) from audit_block");

        // When
        tamper("update audit_block set settled = settled + 1 where height = " + height);
        var changed = given().get("/audit/verification");
        tamper("update audit_block set settled = settled - 1 where height = " + height);

        // Then
        changed.then().body("reason", equalTo("block-changed")).body("brokenBlock", equalTo((int) height));
    }

    @Test
    void shouldRefuseChange() {
        // Given
        open();
        chainer.chain();

        // When, Then
        for (var sql : List.of(
                "update audit_entry set actor = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "delete from audit_block")) {
            assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void shouldSayTheSame_whenTheCommandAsks() throws Exception {
        // Given
        open();
        chainer.chain();

        // When
        var config = ConfigProvider.getConfig();
        var found = Sql.inOneSnapshot(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class),
                sql -> new ChainVerifier(sql, null).verify());

        // Then
        assertThat(found.intact()).isTrue();
        assertThat(AuditVerification.wording(found)).contains("whole");
        assertThat(AuditVerification.wording(new ChainVerification(false, 3, 1, null, 4L, null, "entry-changed")))
                .isEqualTo("The audit log is BROKEN: entry-changed at entry 4.");
    }

    private String chained() {
        chainer.chain();
        return "";
    }

    private static String open() {
        return open("cus-1");
    }

    private static String open(String customer) {
        return given().contentType(ContentType.JSON)
                .body("{\"customerRef\":\"%s\",\"channel\":\"chat\",\"category\":\"fees\",\"text\":\"fees?\"}"
                        .formatted(customer))
                .post("/tickets")
                .path("id");
    }

    private long one(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** As somebody would who owns the database. */
    private void tamper(String sql) throws SQLException {
        execute("alter table audit_entry disable trigger all; alter table audit_block disable trigger all; " + sql
                + "; alter table audit_entry enable trigger all; alter table audit_block enable trigger all");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
