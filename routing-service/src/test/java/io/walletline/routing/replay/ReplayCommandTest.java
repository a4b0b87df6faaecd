package io.walletline.routing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.kit.sql.Sql;
import io.walletline.routing.engine.Policy;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The command as a process of its own, on the database of the running service. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ReplayCommandTest {

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private record Ended(int code, String out, String progress) {}

    private Ended run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ReplayCommand.class.getName()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        url,
                        "QUARKUS_DATASOURCE_USERNAME",
                        user,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        password));
        var process = builder.start();
        // A few lines each: neither pipe fills while the other is read.
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var progress = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, progress);
    }

    /** In pages of some facts each, as the journal writes them. */
    private void write(List<EngineFact> facts, Instant day) {
        var pages = new FactPages(new Sql(database), json);
        var life = pages.begin(Policy.DEFAULT);
        for (int from = 0; from < facts.size(); from += 10) {
            var page = new ArrayList<Journal.Entry>();
            for (var fact : facts.subList(from, Math.min(facts.size(), from + 10))) {
                page.add(new Journal.Entry(life, day.toEpochMilli() + from, fact));
            }
            pages.write(page);
        }
    }

    @Test
    void shouldEndWithZero_whenTheDecisionsAreTheSame() throws Exception {
        // Given
        var day = Instant.parse("2001-03-04T00:00:00Z");
        var life = EngineLife.random(5, day.toEpochMilli() + 1);
        write(life.facts(), day);

        // When
        var ended = run("2001-03-04");

        // Then
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("The decisions are the same: " + life.proposed() + " contacts");
        assertThat(ended.progress())
                .contains("0 of " + life.facts().size() + " facts told again (0 %)")
                .contains(life.facts().size() + " of " + life.facts().size() + " facts told again (100 %)");
    }

    @Test
    void shouldEndWithOneAndTheFirstDifference_whenADecisionWasAnother() throws Exception {
        // Given
        var day = Instant.parse("2001-03-06T08:00:00Z");
        write(EngineLife.random(6, day.toEpochMilli() + 1).toldWrongly(), day);

        // When
        var ended = run("2001-03-06T08:00:00Z", "2001-03-06T09:00:00Z");

        // Then
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .startsWith("1 rounds DIFFER")
                .contains("  was: nothing")
                .contains("  now: ");
    }

    @Test
    void shouldEndWithTwo_whenNothingCanBeCompared() throws Exception {
        assertThat(run("1999-12-31").code()).isEqualTo(2);
        assertThat(run("yesterday").progress()).contains("say a day");
        assertThat(run("2001-03-06T09:00:00Z", "2001-03-06T08:00:00Z").code()).isEqualTo(2);
        assertThat(run().code()).isEqualTo(2);
    }
}
