package io.walletline.ticket.automation.rules;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.automation.rules.definition.RuleBook;
import io.walletline.ticket.automation.rules.definition.When;
import io.walletline.ticket.automation.rules.execution.AutomationStep;
import io.walletline.ticket.automation.rules.execution.AutomationWorker;
import io.walletline.ticket.automation.rules.execution.TriggerEvent;
import io.walletline.ticket.automation.rules.execution.WorkTable;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "adm-1",
        roles = {"admin", "agent", "supervisor"})
class AutomationTest {

    private static final AtomicInteger ORDER = new AtomicInteger(1000);

    @Inject
    AutomationStep step;

    @Inject
    RuleBook book;

    @Inject
    WorkTable work;

    @Inject
    DataSource database;

    /** Each test has a mark that its rules ask for, so that none acts on another's tickets. */
    private final String mark =
            "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    private final List<String> kept = new ArrayList<>();

    @AfterEach
    void switchOff() {
        kept.forEach(name -> {
            var says = given().get("/automation/rules/{n}", name);
            says.then().statusCode(200);
            put(name, "*", body(says.path("order"), false, "tag-added", onMark(), note("off")))
                    .then()
                    .statusCode(200);
        });
    }

    @Test
    void shouldActAndTellWhy_whenItsConditionsHold() {
        // Given
        var rule = keep(
                "tag-added",
                all(onMark(), is("category", "refund")),
                "{\"act\":\"set-priority\",\"to\":\"urgent\"},{\"act\":\"add-tag\",\"tag\":\"seen\"}");
        var ticket = TicketCalls.open("refund");
        var other = TicketCalls.open("fees");

        // When
        tag(ticket, mark);
        tag(other, mark);

        // Then
        log(ticket, 1)
                .body("items[0].rule", equalTo(rule))
                .body("items[0].ruleVersion", equalTo(0))
                .body("items[0].on", equalTo("tag-added"))
                .body("items[0].outcome", equalTo("done"))
                .body("items[0].because.condition", contains("added-tag is " + mark, "category is refund"))
                .body("items[0].because.met", everyItem(equalTo(true)))
                .body("items[0].acts", contains("set-priority", "add-tag"));
        given().get("/tickets/{id}", ticket).then().body("priority", equalTo("urgent"));
        given().get("/tickets/{id}/tags", ticket).then().body("", hasItem("seen"));
        given().get("/tickets/{id}/timeline", ticket)
                .then()
                .body("items.findAll { it.author == 'automation' }.code", hasItem("tag-added"));
        given().get("/automation/rules/{n}/log", rule).then().body("items.ticketId", contains(ticket));
        given().get("/tickets/{id}/automation-log", other).then().body("items", hasSize(0));
    }

    @Test
    void shouldAct_whenATicketIsTakenFromWhoHadIt_andNotWhenFromAnother() {
        // Given
        var agent = "agt-" + mark;
        var rule = keep("ticket-unassigned", is("from-assignee", agent), "{\"act\":\"add-tag\",\"tag\":\"free\"}");
        var ticket = TicketCalls.open("fees");
        var other = TicketCalls.open("fees");
        assign(ticket, "\"%s\"".formatted(agent));
        assign(other, "\"agt-other\"");

        // When
        assign(other, "null");
        assign(ticket, "null");

        // Then
        log(ticket, 1).body("items[0].rule", equalTo(rule)).body("items[0].on", equalTo("ticket-unassigned"));
        given().get("/tickets/{id}/tags", ticket).then().body("", hasItem("free"));
        given().get("/tickets/{id}/automation-log", other).then().body("items", hasSize(0));
    }

    private static void assign(String ticket, String agent) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"assignee\":%s}".formatted(agent))
                .patch("/tickets/{id}", ticket)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldGoByTheirNumbers_notByTheirNames() {
        // Given a rule that comes later in the alphabet and sooner in order
        var second = keep("a-" + mark, ORDER.incrementAndGet() + 500, "tag-added", onMark(), note("second"));
        var first = keep("z-" + mark, ORDER.incrementAndGet(), "tag-added", onMark(), note("first"));
        var ticket = TicketCalls.open("fees");

        // When
        tag(ticket, mark);

        // Then
        log(ticket, 2).body("items.rule", contains(second, first));
        given().get("/tickets/{id}/timeline", ticket)
                .then()
                .body("items.findAll { it.kind == 'note' }.text", contains("first", "second"));
    }

    @Test
    void shouldDoAllOfARuleOrNothing_andGoOnWithTheNext() {
        // Given
        var bad = keep(
                "tag-added",
                onMark(),
                "{\"act\":\"note\",\"text\":\"half\"},{\"act\":\"set-status\",\"to\":\"closed\"}");
        var good = keep("tag-added", onMark(), note("whole"));
        var ticket = TicketCalls.open("fees");

        // When
        tag(ticket, mark);

        // Then
        log(ticket, 2)
                .body("items.rule", contains(good, bad))
                .body("items.outcome", contains("done", "failed"))
                .body("items[1].problem", equalTo("illegal-transition"));
        given().get("/tickets/{id}/timeline", ticket)
                .then()
                .body("items.findAll { it.kind == 'note' }.text", contains("whole"));
    }

    @Test
    void shouldStop_whenTwoRulesSetEachOtherOff() {
        // Given two rules that toggle the priority
        var ticket = TicketCalls.open("complaint");
        tag(ticket, mark);
        var raise = keep(
                "ticket-classified",
                all(is("tag", mark), is("priority", "low")),
                "{\"act\":\"set-priority\",\"to\":\"high\"}");
        var lower = keep(
                "ticket-classified",
                all(is("tag", mark), is("priority", "high")),
                "{\"act\":\"set-priority\",\"to\":\"low\"}");

        // When
        given().contentType(ContentType.JSON)
                .header("If-Match", TicketCalls.etag(ticket))
                .body("{\"priority\":\"low\"}")
                .patch("/tickets/{id}", ticket)
                .then()
                .statusCode(200);

        // Then each has acted once, and the chain has ended
        await("the chain ends")
                .atMost(Duration.ofSeconds(20))
                .until(() -> lines(ticket)
                                        .getList("items.findAll { it.outcome == 'loop-stopped' }")
                                        .size()
                                > 0
                        && left(ticket) == 0);
        var log = lines(ticket);
        assertThat(log.<String>getList("items.findAll { it.outcome == 'done' }.rule"))
                .containsExactlyInAnyOrder(raise, lower);
        assertThat(log.<String>getList("items.findAll { it.outcome == 'loop-stopped' }.problem"))
                .containsOnly("ran-before");
    }

    @Test
    void shouldEndAChain_whenItIsTooLong() {
        // Given rules each of which sets off the next
        for (int i = 0; i < 12; i++) {
            keep(
                    "tag-added",
                    "{\"test\":\"is\",\"field\":\"added-tag\",\"values\":[\"%s-%d\"]}".formatted(mark, i),
                    "{\"act\":\"add-tag\",\"tag\":\"%s-%d\"}".formatted(mark, i + 1));
        }
        var ticket = TicketCalls.open("fees");

        // When
        tag(ticket, mark + "-0");

        // Then
        log(ticket, 11)
                .body("items.findAll { it.outcome == 'done' }", hasSize(10))
                .body("items[0].outcome", equalTo("loop-stopped"))
                .body("items[0].problem", equalTo("chain-too-long"))
                .body("items[0].chain", hasSize(10));
    }

    /** A worker that dies before its commit leaves nothing behind, and the next one does it once. */
    @Test
    void shouldLeaveExactlyOneEffect_whenAWorkerDiesInTheMiddle() throws SQLException {
        // Given
        var rule = keep("obligation-opened", "null", note("once " + mark));
        var ticket = UUID.fromString(TicketCalls.open("fees"));
        var happening = new TriggerEvent(ticket, When.OBLIGATION_OPENED, Map.of(), Instant.EPOCH);
        QuarkusTransaction.begin();
        work.add(happening, List.of());
        var claimed = work.claim();
        assertThat(claimed).isPresent();
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> work.add(happening, List.of()));

        // When one dies between its acts and its commit, and others come by
        QuarkusTransaction.begin();
        work.claim();
        QuarkusTransaction.rollback();
        new AutomationWorker(step).workOff();
        new AutomationWorker(step).workOff();

        // Then
        log(ticket.toString(), 1).body("items[0].rule", equalTo(rule));
        given().get("/tickets/{id}/timeline", ticket)
                .then()
                .body("items.findAll { it.text == 'once %s' }".formatted(mark), hasSize(1));
    }

    @Test
    void shouldChangeNothing_whenItIsADryRun() {
        // Given
        var ticket = TicketCalls.open("refund");
        var other = TicketCalls.open("fees");
        var definition = body(
                ORDER.incrementAndGet(),
                true,
                "ticket-classified",
                is("category", "refund"),
                "{\"act\":\"set-priority\",\"to\":\"low\"},{\"act\":\"set-status\",\"to\":\"closed\"}");
        var before = given().get("/tickets/{id}", ticket).asString();

        // When
        var answer = TicketCalls.post(
                "/automation/rules/dry-run",
                "{\"definition\":%s,\"tickets\":[\"%s\",\"%s\"]}".formatted(definition, ticket, other));

        // Then
        answer.then()
                .statusCode(200)
                .body("matches", contains(true, false))
                .body("[0].would.effects.act", contains("set-priority"))
                .body("[0].would.refused.problem", equalTo("illegal-transition"))
                .body("[1].grounds.met", contains(false));
        assertThat(given().get("/tickets/{id}", ticket).asString()).isEqualTo(before);
        given().get("/tickets/{id}/automation-log", ticket).then().body("items", hasSize(0));
    }

    @Test
    void shouldTryAKeptRule_onTheLastTickets() {
        // Given
        var rule = keep("ticket-assigned", is("category", "limits"), note("x"));
        var ticket = TicketCalls.open("limits");

        // When
        var answer = TicketCalls.post("/automation/rules/dry-run", "{\"rule\":\"%s\",\"last\":3}".formatted(rule));

        // Then
        answer.then().statusCode(200).body("find { it.ticketId == '%s' }.matches".formatted(ticket), equalTo(true));
    }

    @Test
    void shouldRefuseDryRuns_thatDoNotSayWhatOrOnWhat() {
        for (var body : List.of(
                "{\"last\":3}",
                "{\"rule\":\"x\"}",
                "{\"rule\":\"x\",\"last\":1,\"tickets\":[\"%s\"]}".formatted(UUID.randomUUID()))) {
            var answer = TicketCalls.post("/automation/rules/dry-run", body);
            answer.then().statusCode(422).body("type", endsWith("/bad-dry-run"));
        }
        TicketCalls.post("/automation/rules/dry-run", "{\"rule\":\"never-was\",\"last\":1}")
                .then()
                .statusCode(404)
                .body("type", endsWith("/unknown-rule"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown-value|if|{'test':'is','field':'category','values':['shoes']}",
                "unknown-field|if|{'test':'custom','name':'shoe-size','values':['43']}",
                "unknown-calendar|if|{'test':'within','calendar':'never-was'}",
                "never-true|if|{'test':'is','field':'clock-kind','values':['resolution']}",
                "never-true|if|{'test':'is','field':'from-assignee','values':['agt-1']}",
                "never-true|if|{'test':'all','of':[{'test':'is','field':'priority','values':['low']},{'test':'is','field':'priority','values':['high']}]}",
                "too-deep|if.of.of.of.of.of|{'test':'not','of':{'test':'not','of':{'test':'not','of':{'test':'not','of':{'test':'not','of':{'test':'within','calendar':'x'}}}}}}"
            })
    void shouldRefuseARule_thatCannotMeanIt(String reason, String where, String condition) {
        // When
        var answer = put(
                "bad-" + mark,
                null,
                body(ORDER.incrementAndGet(), true, "ticket-opened", condition.replace('\'', '"'), note("x")));

        // Then
        answer.then()
                .statusCode(422)
                .body("type", endsWith("/bad-rule"))
                .body("reason", equalTo(reason))
                .body("where", equalTo(where));
    }

    @Test
    void shouldRefuseActs_thatNobodyCouldDo() {
        put("bad-" + mark, null, body(1, true, "ticket-opened", "null", "{\"act\":\"assign\",\"agentId\":\"me\"}"))
                .then()
                .statusCode(422)
                .body("reason", equalTo("nobody-runs-it"))
                .body("where", equalTo("then[0]"));
        put("bad-" + mark, null, body(1, true, "full-moon", "null", note("x")))
                .then()
                .statusCode(400);
        put("bad-" + mark, null, body(1, true, "ticket-opened", "{\"test\":\"moon\"}", note("x")))
                .then()
                .statusCode(400);
    }

    @Test
    void shouldKeepEveryVersion_andAskForTheLastOne() {
        // Given
        var rule = keep("ticket-assigned", onCategory(), note("one"));
        int order = given().get("/automation/rules/{n}", rule).path("order");
        var changed = body(order, false, "ticket-assigned", onCategory(), note("two"));

        // When
        var blind = put(rule, null, changed);
        var stale = put(rule, "\"7\"", changed);
        var taken = put("other-" + mark, null, changed);
        var put = put(rule, "\"0\"", changed);

        // Then
        blind.then().statusCode(428);
        stale.then().statusCode(412);
        taken.then().statusCode(409).body("type", endsWith("/rule-order-taken"));
        put.then().statusCode(200).header("ETag", "\"1\"");
        given().get("/automation/rules/{n}/versions", rule)
                .then()
                .body("version", contains(1, 0))
                .body("then[1].text", contains("one"));
        given().get("/automation/rules").then().body("name", hasItem(rule));
        given().get("/automation/rules/never-was").then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "sup-1",
            roles = {"agent", "supervisor"})
    void shouldLetSupervisorsReadOnly() {
        given().get("/automation/rules").then().statusCode(200);
        put("x-" + mark, null, body(1, true, "ticket-opened", "null", note("x")))
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(user = "agt-1", roles = "agent")
    void shouldForbidAgents() {
        given().get("/automation/rules").then().statusCode(403);
        given().get("/tickets/{id}/automation-log", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @TestSecurity
    void shouldAskForAToken_whenNobodyIsLoggedIn() {
        given().get("/automation/rules").then().statusCode(401);
    }

    private String keep(String when, String condition, String acts) {
        return keep("r-" + UUID.randomUUID(), ORDER.incrementAndGet(), when, condition, acts);
    }

    private String keep(String name, int order, String when, String condition, String acts) {
        put(name, null, body(order, true, when, condition, acts)).then().statusCode(200);
        kept.add(name);
        return name;
    }

    private static Response put(String name, @Nullable String ifMatch, String body) {
        var call = given().contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch)).put("/automation/rules/{n}", name);
    }

    private static String body(int order, boolean enabled, String when, String condition, String acts) {
        return """
                {"order":%d,"enabled":%b,"title":{"zh":"规则","en":"rule"},"when":["%s"],"if":%s,"then":[%s]}""".formatted(order, enabled, when, condition, acts);
    }

    private String onMark() {
        return is("added-tag", mark);
    }

    private static String onCategory() {
        return is("category", "other");
    }

    private static String is(String field, String value) {
        return "{\"test\":\"is\",\"field\":\"%s\",\"values\":[\"%s\"]}".formatted(field, value);
    }

    private static String all(String... of) {
        return "{\"test\":\"all\",\"of\":[%s]}".formatted(String.join(",", of));
    }

    private static String note(String text) {
        return "{\"act\":\"note\",\"text\":\"%s\"}".formatted(text);
    }

    private static void tag(String ticket, String tag) {
        given().put("/tickets/{id}/tags/{tag}", ticket, tag).then().statusCode(200);
    }

    private static JsonPath lines(String ticket) {
        return given().get("/tickets/{id}/automation-log", ticket).jsonPath();
    }

    /** The log once it has so many lines. */
    private static ValidatableResponse log(String ticket, int lines) {
        await("the log has %d lines".formatted(lines))
                .atMost(Duration.ofSeconds(20))
                .until(() -> lines(ticket).getList("items").size() >= lines);
        return given().get("/tickets/{id}/automation-log", ticket).then().body("items", hasSize(lines));
    }

    private int left(String ticket) throws SQLException {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select count(*) from automation_work where ticket_id = ?::uuid")) {
            select.setString(1, ticket);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
