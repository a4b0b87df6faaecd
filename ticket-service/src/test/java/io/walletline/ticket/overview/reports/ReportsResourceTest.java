package io.walletline.ticket.overview.reports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.walletline.testkit.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "ana-1", roles = "analyst")
class ReportsResourceTest {

    private static final String TIME = "from=1999-01-01T00:00:00Z&to=1999-02-01T00:00:00Z";

    @ParameterizedTest
    @ValueSource(strings = {"volumes", "first-response", "resolution", "reopens", "backlog", "clock-compliance"})
    void shouldAnswerInJsonAndCsv(String report) {
        given().get("/reports/" + report + "?by=week&" + TIME)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("report", equalTo(report))
                .body("rows", hasSize(0));
        given().accept("text/csv")
                .get("/reports/" + report + "?by=channel&" + TIME)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("group,"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=1999-01-01T00:00:00Z&to=1999-01-01T00:00:00Z, to",
        "from=yesterday&to=1999-01-01T00:00:00Z, from",
        "from=1999-01-01T00:00:00Z, to",
        "from=1999-01-01T00:00:00Z&to=2001-01-01T00:00:00Z, to",
        "from=1999-01-01T00:00:00Z&to=1999-01-02T00:00:00Z&zone=Mars, zone",
    })
    void shouldExplain_whenTheTimeIsBad(String query, String field) {
        given().get("/reports/volumes?" + query)
                .then()
                .statusCode(400)
                .body("type", endsWith("/bad-span"))
                .body("field", equalTo(field));
    }

    @Test
    void shouldExplain_whenReportOrGroupingAreUnknown() {
        given().get("/reports/weather?" + TIME).then().statusCode(400).body("type", endsWith("/unknown-value"));
        given().get("/reports/volumes?by=moon&" + TIME).then().statusCode(400).body("field", equalTo("by"));
    }

    @Test
    @TestSecurity(user = "agt-1", roles = "agent")
    void shouldForbidAgents() {
        given().get("/reports/volumes?" + TIME).then().statusCode(403);
    }

    @Test
    @TestSecurity
    void shouldAskForAToken_whenNobodyIsLoggedIn() {
        given().get("/reports/volumes?" + TIME).then().statusCode(401);
    }
}
