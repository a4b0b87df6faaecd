package io.walletline.ticket.cases.lifecycle;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A change and its event are one: without the one there is not the other. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class OutboxLawTest {

    @Inject
    DataSource database;

    @Test
    void shouldLeaveNoTicket_whenTheOutboxRefusesItsEvent() throws SQLException {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        execute("alter table outbox add constraint refuse check (payload not like '%" + customer + "%')");

        // When
        var answer = open(customer);

        // Then
        answer.then()
                .statusCode(500)
                .body("type", endsWith("/internal-error"))
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("stack")));
        given().get("/tickets?customer={c}", customer).then().body("items", hasSize(0));
        execute("alter table outbox drop constraint refuse");
        open(customer).then().statusCode(201);
        given().get("/tickets?customer={c}", customer).then().body("items", hasSize(1));
    }

    private static io.restassured.response.Response open(String customer) {
        return given().contentType(ContentType.JSON)
                .body("{\"customerRef\":\"%s\",\"channel\":\"chat\",\"text\":\"refund\"}".formatted(customer))
                .post("/tickets");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
