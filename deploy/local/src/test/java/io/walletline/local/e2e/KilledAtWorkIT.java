package io.walletline.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.local.Service;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What ticket-service does in the background, killed in the middle: all of it is done in the end, nothing twice. */
class KilledAtWorkIT {

    private static final int MANY = 300;
    private static final int AT_ONCE = 4;

    private final Stage stage = Stage.shared();

    @Test
    void shouldFinishABulkActOnce_whenItsProcessIsKilledInTheMiddle() throws Exception {
        // Given
        var tickets = open(MANY, "how-to");
        var listed = tickets.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
        var bulk = stage.as("agt-sam")
                .post(
                        Service.TICKET,
                        "/bulk-acts",
                        "{\"tickets\":[%s],\"acts\":[{\"act\":\"note\",\"text\":\"once\"},{\"act\":\"add-tag\",\"tag\":\"seen\"}]}"
                                .formatted(listed))
                .get("id")
                .asText();
        var done = "bulk_item where state = 'DONE' and bulk_id = '" + bulk + "'";
        until("some tickets are done", () -> count(done) > 5);

        // When
        stage.stack().kill(Service.TICKET);
        var before = count(done);
        stage.stack().restart(Service.TICKET);

        // Then
        assertThat(before).as("it was killed in the middle").isBetween(1L, MANY - 1L);
        Story.eventually("the bulk act is over", () -> {
            var progress = stage.as("agt-sam").get(Service.TICKET, "/bulk-acts/" + bulk);
            assertThat(progress.get("state").asText()).isEqualTo("finished");
            assertThat(progress.get("done").asInt()).isEqualTo(MANY);
        });
        assertThat(timesEach("timeline_entry where kind = 'NOTE' and author = 'agt-sam'", tickets))
                .isEqualTo("1 1 " + MANY);
        assertThat(timesEach("ticket_tag where tag = 'seen'", tickets)).isEqualTo("1 1 " + MANY);
    }

    @Test
    void shouldLetEachRuleActOnce_whenTheirProcessIsKilledInTheMiddle() throws Exception {
        // Given
        rule("limits", 7_001);
        var opening = opening(MANY, "limits");
        until("rules have acted", () -> count("automation_log where rule = 'once-limits'") > 20);

        // When
        stage.stack().kill(Service.TICKET);
        var left = count("automation_work");
        stage.stack().restart(Service.TICKET);
        answered(opening);
        open(20, "limits");

        // Then those that were opened in time, and those after it, had their turn once
        assertThat(left).as("work that the killed process left").isPositive();
        Story.eventually(
                "all work is done", () -> assertThat(count("automation_work")).isZero());
        everyTicketHadOneTurn("limits");
        ruleOff("limits", 7_001);
    }

    @Test
    void shouldLetEachRuleActOnce_whenTwoInstancesShareTheWorkAndOneIsKilled() throws Exception {
        // Given
        rule("transfer", 7_002);
        var before = count("ticket where category = 'TRANSFER'");
        try (var twin = Twin.of(stage, Service.TICKET)) {
            // Both must know the rule: the second one has read it at its start.
            var opening = opening(MANY, "transfer");
            until("rules have acted", () -> count("automation_log where rule = 'once-transfer'") > 60);

            // When
            stage.stack().kill(Service.TICKET);
            answered(opening);

            // Then the other one finishes
            Story.eventually(
                    "all work is done",
                    () -> assertThat(count("automation_work")).isZero());
        }
        assertThat(count("ticket where category = 'TRANSFER'")).isGreaterThan(before + 60);
        assertThat(count("(select ticket_id from automation_log where rule = 'once-transfer'"
                        + " group by ticket_id having count(*) > 1) twice"))
                .isZero();
        stage.stack().restart(Service.TICKET);
        assertThat(count("automation_log where rule = 'once-transfer'"))
                .isEqualTo(count("ticket where category = 'TRANSFER'") - before);
        ruleOff("transfer", 7_002);
    }

    private void everyTicketHadOneTurn(String category) throws SQLException {
        var tickets = strings("select id from ticket where category = '" + category.toUpperCase() + "'");
        assertThat(timesEach("automation_log where outcome = 'done' and rule = 'once-" + category + "'", tickets))
                .isEqualTo("1 1 " + tickets.size());
        assertThat(timesEach("timeline_entry where kind = 'NOTE' and author = 'automation'", tickets))
                .isEqualTo("1 1 " + tickets.size());
    }

    /** Leaves a note on each ticket of the category that is opened. */
    private void rule(String category, int order) {
        stage.as("admin").put(Service.TICKET, "/automation/rules/once-" + category, definition(category, order, true));
    }

    private void ruleOff(String category, int order) {
        stage.as("admin").put(Service.TICKET, "/automation/rules/once-" + category, definition(category, order, false));
    }

    private static String definition(String category, int order, boolean enabled) {
        return """
                {"order":%d,"enabled":%b,"title":{"zh":"一次","en":"once"},"when":["ticket-opened"],
                 "if":{"test":"is","field":"category","values":["%s"]},"then":[{"act":"note","text":"once"}]}""".formatted(order, enabled, category);
    }

    private List<String> open(int count, String category) throws Exception {
        var tickets = answered(opening(count, category));
        assertThat(tickets).hasSize(count);
        return tickets;
    }

    private List<Future<String>> opening(int count, String category) {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var rest = stage.asService();
        var asked = new ArrayList<Future<String>>();
        for (int i = 0; i < count; i++) {
            var body = "{\"customerRef\":\"cus-work-%d\",\"channel\":\"chat\",\"category\":\"%s\",\"language\":\"en\"}"
                    .formatted(i, category);
            asked.add(threads.submit(
                    () -> rest.post(Service.TICKET, "/tickets", body).get("id").asText()));
        }
        threads.shutdown();
        return asked;
    }

    /** The ids of those that were answered; a killed process answers nobody. */
    private static List<String> answered(List<Future<String>> asked) throws InterruptedException {
        var tickets = new ArrayList<String>();
        for (var one : asked) {
            try {
                tickets.add(one.get());
            } catch (java.util.concurrent.ExecutionException gone) {
                assertThat(gone.getCause()).isInstanceOf(java.io.UncheckedIOException.class);
            }
        }
        return tickets;
    }

    /** Fewest and most rows of a ticket, and how many tickets have any. */
    private String timesEach(String from, List<String> tickets) throws SQLException {
        var table = from.substring(0, from.indexOf(' '));
        return strings("select min(n) || ' ' || max(n) || ' ' || count(*) from (select count(*) as n from " + from
                        + " and " + table + ".ticket_id = any ('{" + String.join(",", tickets)
                        + "}'::uuid[]) group by ticket_id) each_ticket")
                .getFirst();
    }

    private static void until(String what, Callable<Boolean> holds) {
        Awaitility.await(what)
                .atMost(Stage.patience())
                .pollInterval(java.time.Duration.ofMillis(5))
                .until(holds);
    }

    private long count(String from) throws SQLException {
        return Long.parseLong(strings("select count(*) from " + from).getFirst());
    }

    private List<String> strings(String sql) throws SQLException {
        try (var connection = stage.database(Service.TICKET);
                var rows = connection.createStatement().executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
