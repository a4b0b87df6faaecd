package io.walletline.ticket.subscribed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.RealServers;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who lets a customer try codes again is found in the audit log, beside all other acts on the customer. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "adm-1", roles = "admin")
class CodeLockLiftedTest {

    @Test
    void s22_shouldStandInTheAuditLog_whenALockIsLifted() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var lifting = UUID.randomUUID();

        // When
        try (var tap = KafkaTap.open()) {
            tap.publish(
                    "notification.events.v1",
                    customer,
                    "code-lock-lifted",
                    Map.of(
                            "liftingId",
                            lifting,
                            "customerRef",
                            customer,
                            "liftedBy",
                            "sup-7",
                            "liftedAt",
                            Instant.EPOCH.toString()));
        }

        // Then
        Awaitility.await()
                .untilAsserted(() -> given().get("/audit?customer={c}&act=code-lock-lifted", customer)
                        .then()
                        .body("items", hasSize(1))
                        .body("items[0].actor", equalTo("sup-7"))
                        .body("items[0].details.lifting", equalTo(lifting.toString())));
    }
}
