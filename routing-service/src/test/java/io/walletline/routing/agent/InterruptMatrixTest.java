package io.walletline.routing.agent;

import static io.walletline.routing.Stage.fresh;
import static io.walletline.routing.Stage.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.security.Role;
import io.walletline.testkit.RealServers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "boss", roles = Role.SUPERVISOR)
class InterruptMatrixTest {

    private static Map<String, Object> profile(Map<String, Object> interrupts) {
        return Map.of("displayName", "x", "skills", Map.of(), "interrupts", interrupts);
    }

    @Test
    void shouldSayWhatMayInterruptWhat_andFillInTheUsual() {
        put("/agents/" + fresh("matrix"), profile(Map.of("phone", List.of("chat"), "chat", List.of())))
                .statusCode(201)
                .body("interrupts.phone", contains("chat"))
                .body("interrupts.chat", empty())
                .body("interrupts.callback", containsInAnyOrder("message", "email"))
                .body("interrupts.email", contains("message"));
    }

    @Test
    void shouldAnswer400_whenTheTableMakesNoSense() {
        put("/agents/" + fresh("matrix"), profile(Map.of("phone", List.of("phone"))))
                .statusCode(400);
        put("/agents/" + fresh("matrix"), profile(Map.of("fax", List.of("phone"))))
                .statusCode(400);
        put("/agents/" + fresh("matrix"), profile(Map.of("phone", List.of("fax"))))
                .statusCode(400);
    }

    @Test
    void shouldNeedNoIfMatch_whenTheSameIsSaidAgain() {
        // Given
        var path = "/agents/" + fresh("matrix");
        put(path, profile(Map.of("phone", List.of("chat")))).statusCode(201);

        // When / Then
        put(path, profile(Map.of("phone", List.of("chat")))).statusCode(200);
    }
}
