package io.walletline.ticket.deadlines.policies;

import static io.restassured.RestAssured.given;
import static io.walletline.ticket.deadlines.clocks.Desk.clockId;
import static io.walletline.ticket.deadlines.clocks.Desk.order;
import static io.walletline.ticket.deadlines.clocks.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.deadlines.clocks.Desk;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Priority;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "boss",
        roles = {"agent", "supervisor", "admin"})
class PoliciesTest {

    @Inject
    TicketDesk desk;

    private final String fresh = UUID.randomUUID().toString().substring(24);

    private static Map<String, Object> limits(int hours, String unit, @Nullable String calendar) {
        var term = new HashMap<String, Object>(Map.of("amount", hours, "unit", unit));
        if (calendar != null) {
            term.put("calendar", calendar);
        }
        return new HashMap<>(Map.of(
                "kind",
                "resolution",
                "title",
                Map.of("en", "Resolution, limits", "zh", "解决(限额)"),
                "applies",
                Map.of("categories", List.of("limits"), "priorities", List.of("low")),
                "start",
                Map.of("on", "ticket-opened"),
                "stop",
                List.of(Map.of("on", "ticket-resolved")),
                "term",
                term,
                "pauses",
                List.of("on-hold")));
    }

    private static ValidatableResponse put(String path, Object body, @Nullable String ifMatch) {
        var request = given().contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(path)
                .then();
    }

    @Test
    void shouldLeaveRunningClocksAlone_whenThePolicyChanges() {
        // Given: a policy of our own, more specific than the shipped one, and a clock by it
        var path = "/clock-policies/limits-in-time";
        var etag = put(path, limits(10, "hours", null), null)
                .statusCode(201)
                .extract()
                .header("ETag");
        var before = desk.open(order(Category.LIMITS, Priority.LOW, null)).id();
        assertThat(Desk.<Integer>clock(before, "limits-in-time", "allowedSeconds"))
                .isEqualTo(36_000);

        // When
        put(path, limits(5, "hours", null), null).statusCode(428);
        put(path, limits(5, "hours", null), etag).statusCode(200).body("version", equalTo(2));

        // Then: the running one goes by what it started with, a new one by what holds now
        var after = desk.open(order(Category.LIMITS, Priority.LOW, null)).id();
        assertThat(Desk.<Integer>clock(before, "limits-in-time", "allowedSeconds"))
                .isEqualTo(36_000);
        assertThat(Desk.<Integer>clock(before, "limits-in-time", "term.amount")).isEqualTo(10);
        assertThat(Desk.<Integer>clock(after, "limits-in-time", "allowedSeconds"))
                .isEqualTo(18_000);
        put(path, limits(7, "hours", null), etag).statusCode(412);
        put(path, limits(5, "hours", null), null).statusCode(200).body("version", equalTo(2));

        // And it moves when somebody says so
        post(
                        "/tickets/%s/clocks/%s/move".formatted(before, clockId(before, "limits-in-time")),
                        Map.of("policy", "limits-in-time", "reason", "promised to the customer"))
                .statusCode(200)
                .body("policyVersion", equalTo(2))
                .body("allowedSeconds", equalTo(18_000));
    }

    @Test
    void shouldLeaveRunningClocksAlone_whenTheCalendarChanges() {
        // Given
        var calendar = "desk-" + fresh;
        var policy = "fees-" + fresh;
        var etag = put("/calendars/" + calendar, week("09:00", "11:00"), null)
                .statusCode(201)
                .extract()
                .header("ETag");
        var body = limits(4, "business-hours", calendar);
        body.put("start", Map.of("on", "manual"));
        put("/clock-policies/" + policy, body, null).statusCode(201);
        var start = Map.of("policy", policy, "reason", "test");
        var before = desk.open(order(Category.HOW_TO, Priority.LOW, null)).id();
        post("/tickets/" + before + "/clocks", start).statusCode(201);
        var due = Desk.<String>clock(before, policy, "dueAt");

        // When
        put("/calendars/" + calendar, week("00:00", "00:00"), etag).statusCode(200);

        // Then: also when it is stopped and runs on
        Desk.move(before, "on-hold").statusCode(200);
        Desk.move(before, "open").statusCode(200);
        assertThat(Desk.<String>clock(before, policy, "dueAt")).isEqualTo(due);
        var after = desk.open(order(Category.HOW_TO, Priority.LOW, null)).id();
        post("/tickets/" + after + "/clocks", start).statusCode(201);
        assertThat(Desk.<String>clock(after, policy, "dueAt")).isNotEqualTo(due);
        given().get("/calendars/" + calendar).then().statusCode(200).body("version", equalTo(2));
        given().get("/calendars").then().statusCode(200).body("name", hasItems("us-banking", calendar));
    }

    private static Map<String, Object> week(String from, String to) {
        var days = new HashMap<String, Object>();
        for (var day : List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")) {
            days.put(day, List.of(Map.of("from", from, "to", to)));
        }
        return Map.of("timeZone", "Europe/London", "weekly", days);
    }

    @Test
    void shouldShowPoliciesWithTheirSources_andWhatIsWithheld() {
        // When
        var all = given().get("/clock-policies");

        // Then
        all.then()
                .statusCode(200)
                .body("policies.find { it.policy.name == 'us-reg-e-decide' }.policy.source.rule", endsWith("(c)(1)"))
                .body("policies.find { it.policy.name == 'us-reg-e-decide' }.active", equalTo(true))
                .body("policies.find { it.policy.name == 'eu-mica-complaint' }.active", equalTo(false))
                .body("packs.find { it.pack == 'in-rbi' }.withheld.figure", hasItem(notNullValue()));
        given().get("/clock-policies/uk-disp-payment")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("applies.regions", hasItem("GB"));
        given().get("/clock-policies/no-such").then().statusCode(404).body("type", endsWith("/unknown-policy"));
        given().get("/calendars/no-such").then().statusCode(404).body("type", endsWith("/unknown-calendar"));
    }

    @Test
    void shouldExplain_whenThePolicyMakesNoSense() {
        // Given
        var path = "/clock-policies/bad-" + fresh;

        // When
        var shipped = put("/clock-policies/us-reg-e-decide", limits(1, "hours", null), "*");

        // Then
        shipped.statusCode(409).body("type", endsWith("/shipped-policy"));
        put(path, limits(1, "business-days", null), null)
                .statusCode(422)
                .body("type", endsWith("/bad-policy"))
                .body("faults", hasItem("days and business time need a calendar"));
        put(path, limits(1, "business-days", "no-such"), null)
                .statusCode(422)
                .body("faults", hasItem("there is no calendar of this name"));
        put(path, limits(20_000, "business-days", "us-banking"), null)
                .statusCode(422)
                .body("faults[0]", endsWith("within three years"));
        put(path, limits(0, "hours", null), null).statusCode(400).body("type", endsWith("/invalid-request"));
        var regulatory = limits(1, "hours", null);
        regulatory.put("kind", "regulatory");
        put(path, regulatory, null).statusCode(422).body("faults", hasItem("a regulatory clock names its source"));
        var wordless = limits(1, "hours", null);
        wordless.put("title", Map.of("en", "only one"));
        put(path, wordless, null).statusCode(400).body("violations.field", hasItem("title.zh"));
        var momentless = limits(1, "hours", null);
        momentless.put("obliges", List.of(Map.of("kind", "letter", "title", Map.of("zh", "信", "en", "letter"))));
        put(path, momentless, null).statusCode(400).body("violations.field", hasItem("obliges.when"));
        var beginless = limits(1, "hours", null);
        beginless.put("start", Map.of());
        put(path, beginless, null).statusCode(400).body("violations.field", hasItem("start.on"));
        put("/clock-policies/Upper", limits(1, "hours", null), null).statusCode(400);
        put("/calendars/bad-" + fresh, Map.of("timeZone", "Mars/Olympus"), null)
                .statusCode(422)
                .body("type", endsWith("/unknown-time-zone"));
        var datesOnly = Map.of(
                "timeZone", "UTC", "holidays", Map.of("2030-01-01", List.of(Map.of("from", "09:00", "to", "10:00"))));
        put("/calendars/bad-" + fresh, datesOnly, null)
                .statusCode(422)
                .body("type", endsWith("/calendar-without-open-hours"));
    }

    @Test
    @TestSecurity(user = "agt-1", roles = "agent")
    void shouldLeaveDefiningToAdmins() {
        // When
        var policy = put("/clock-policies/mine", limits(1, "hours", null), null);

        // Then
        policy.statusCode(403);
        put("/calendars/mine", week("09:00", "10:00"), null).statusCode(403);
    }
}
