package io.walletline.routing.calendar;

import static io.restassured.RestAssured.given;
import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.put;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.walletline.kit.security.Role;
import io.walletline.testkit.RealServers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class CalendarsTest {

    private static final Map<String, Object> OFFICE = Map.of(
            "timeZone",
            "Asia/Shanghai",
            "weekly",
            Map.of(
                    "monday",
                    List.of(Map.of("from", "09:00", "to", "12:00"), Map.of("from", "13:00", "to", "18:00")),
                    "friday",
                    List.of(Map.of("from", "22:00", "to", "06:00"))),
            "holidays",
            Map.of("2026-10-01", List.of(), "2026-10-02", List.of(Map.of("from", "10:00", "to", "11:00"))));

    private final String path = "/calendars/" + fresh("office");

    @Test
    @TestSecurity(user = "boss", roles = Role.ADMIN)
    void shouldTellWhatWasDefined_whenACalendarIsRead() {
        // When
        var etag = put(path, OFFICE).statusCode(201).extract().header("ETag");

        // Then
        put(path, OFFICE).statusCode(200);
        given().get(path)
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("Asia/Shanghai"))
                .body("weekly.monday[1].from", equalTo("13:00"))
                .body("weekly.friday[0].to", equalTo("06:00"))
                .body("holidays.'2026-10-01'.size()", equalTo(0))
                .body("holidays.'2026-10-02'[0].to", equalTo("11:00"));
        given().get("/calendars").then().statusCode(200).body("name", hasItem(path.substring(11)));
        var other = Map.of("timeZone", "Europe/London", "weekly", OFFICE.get("weekly"));
        put(path, other).statusCode(428);
        given().contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(other)
                .put(path)
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("Europe/London"));
        given().contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(OFFICE)
                .put(path)
                .then()
                .statusCode(412);
    }

    @Test
    @TestSecurity(user = "boss", roles = Role.ADMIN)
    void shouldRefuseTheCalendar_whenItMakesNoSense() {
        put(path, Map.of("timeZone", "Asia/Shanghai"))
                .statusCode(422)
                .body("type", endsWith("/calendar-without-open-hours"));
        put(path, Map.of("timeZone", "Asia/Shanghai", "weekly", Map.of("monday", List.of())))
                .statusCode(422)
                .body("type", endsWith("/calendar-without-open-hours"));
        put(path, Map.of("timeZone", "Mars/Olympus", "weekly", OFFICE.get("weekly")))
                .statusCode(422)
                .body("type", endsWith("/unknown-time-zone"));
        put(path, Map.of("timeZone", "Asia/Shanghai", "weekly", Map.of("someday", List.of())))
                .statusCode(400);
        put(path, Map.of("timeZone", "Asia/Shanghai", "holidays", Map.of("2026-02-30", List.of())))
                .statusCode(400);
        put(
                        path,
                        Map.of(
                                "timeZone",
                                "Asia/Shanghai",
                                "weekly",
                                Map.of("monday", List.of(Map.of("from", "25:00", "to", "26:00")))))
                .statusCode(400);
        put("/calendars/Upper", OFFICE).statusCode(400);
        given().get(path).then().statusCode(404).body("type", endsWith("/unknown-calendar"));
        put("/agents/" + fresh("agent"), Map.of("displayName", "Li", "skills", Map.of(), "shift", "never-defined"))
                .statusCode(422)
                .body("type", endsWith("/calendar-not-defined"));
        put(
                        "/queues/" + fresh("q"),
                        Map.of("hours", Map.of("calendar", "never-defined", "outside", Map.of("act", "wait"))))
                .statusCode(422)
                .body("type", endsWith("/calendar-not-defined"));
    }

    @Test
    @TestSecurity(
            user = "somebody",
            roles = {Role.AGENT, Role.SUPERVISOR})
    void shouldAnswer403_whenTheRoleIsMissing() {
        put(path, OFFICE).statusCode(403);
        given().get(path).then().statusCode(403);
        given().get("/calendars").then().statusCode(403);
    }

    @Test
    void shouldAnswer401_whenNobodyIsSignedIn() {
        put(path, OFFICE).statusCode(401);
    }
}
