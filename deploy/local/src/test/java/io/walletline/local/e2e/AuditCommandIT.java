package io.walletline.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.local.Service;
import io.walletline.servers.LocalPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The command that an auditor runs, as the script that is in the repository, against the running stack's database. */
class AuditCommandIT {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    private final Stage stage = Stage.shared();

    private record Outcome(int exit, String said) {}

    @Test
    void shouldEndWithZero_whenTheLogIsWhole_andKeepAnEarlierHead() throws Exception {
        // Given
        openedAndChained();
        var earlier = verify();

        // When
        openedAndChained();
        var head = earlier.said().replaceAll("(?s).*head ([0-9a-f]{64}).*", "$1");
        var later = verify(head);
        var foreign = verify("0".repeat(64));

        // Then
        assertThat(earlier.exit()).as(earlier.said()).isZero();
        assertThat(head).hasSize(64);
        assertThat(later.exit()).as(later.said()).isZero();
        assertThat(foreign.exit()).as(foreign.said()).isEqualTo(1);
        assertThat(foreign.said()).contains("anchor-missing");
    }

    @Test
    void shouldEndWithOneAndNameTheEntry_whenARowWasTamperedWith() throws Exception {
        // Given
        var seq = openedAndChained();
        var actor = one("select actor from audit_entry where seq = " + seq);

        // When somebody with the keys to the database changes who it was
        tamper("update audit_entry set actor = 'nobody' where seq = " + seq);
        var found = verify();
        tamper("update audit_entry set actor = '" + actor + "' where seq = " + seq);

        // Then
        assertThat(found.exit()).as(found.said()).isEqualTo(1);
        assertThat(found.said()).contains("BROKEN: entry-changed at entry " + seq);
        assertThat(verify().exit()).isZero();
    }

    @Test
    void shouldNotEndWithZero_whenThereIsNoDatabaseOrNothingToDo() throws Exception {
        assertThat(run("jdbc:postgresql://localhost:1/ticket", "verify").exit()).isNotZero();
        assertThat(run(stage.stack().postgres().jdbcUrl("ticket"), "what").exit())
                .isEqualTo(2);
    }

    /** The number of the entry of an act that is in a block already. */
    private String openedAndChained() throws SQLException {
        var ticket = stage.asService()
                .post(
                        Service.TICKET,
                        "/tickets",
                        "{\"customerRef\":\"cus-audit\",\"channel\":\"chat\",\"category\":\"fees\",\"language\":\"en\"}")
                .get("id")
                .asText();
        var seq = one("select min(seq) from audit_entry where ticket_id = '" + ticket + "'");
        Story.eventually(
                "the act is in a block",
                () -> assertThat(one("select count(*) from audit_block where " + seq + " = any (seqs)"))
                        .isEqualTo("1"));
        return seq;
    }

    private Outcome verify(String... anchor) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("verify"));
        arguments.addAll(List.of(anchor));
        return run(stage.stack().postgres().jdbcUrl("ticket"), arguments.toArray(String[]::new));
    }

    private static Outcome run(String database, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("./walletline", "audit"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(REPOSITORY.toFile()).redirectErrorStream(true);
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", database);
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USER);
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), said);
    }

    private String one(String sql) throws SQLException {
        try (var connection = stage.database(Service.TICKET);
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** The table refuses changes; who owns the server gets around that. */
    private void tamper(String sql) throws SQLException {
        try (var connection = stage.database(Service.TICKET);
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
