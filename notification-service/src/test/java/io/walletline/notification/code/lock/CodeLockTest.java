package io.walletline.notification.code.lock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.walletline.notification.CustomerStage;
import io.walletline.notification.FakeProviders;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.RealServers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer whom wrong codes have shut out is let in again by a supervisor, who says why. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(FakeProviders.class)
class CodeLockTest extends CustomerStage {

    private static final String REASON = "the agent typed, card 4111 1111 1111 1111, markedword";

    @Test
    @TestSecurity(
            user = AGENT,
            roles = {"agent", "supervisor"})
    void s22_shouldLetTheCustomerIn_whenASupervisorLiftsTheLock() {
        // Given
        addresses.enter(customer, "zh");
        var verification = requestCode(AGENT);
        awaitCodeEvent("one-time-code-sent", verification);
        for (int i = 0; i < 5; i++) {
            attempt(verification, "000000");
        }
        assertThat(refusalOf(requestCode(AGENT))).isEqualTo("too-many-attempts");

        // When
        lift().statusCode(200);

        // Then
        awaitCodeEvent("one-time-code-sent", requestCode(AGENT));
        var lifted = kafka.await(OUT, "code-lock-lifted", seen -> seen.key().equals(customer.ref()));
        assertThat(Contracts.ofThisModule().violations("code-lock-lifted", lifted.data()))
                .isEmpty();
        assertThat(lifted.data().toString()).doesNotContain("markedword");
        assertThat(records.query("select encode(reason, 'escape') from code_lock_lifting"))
                .noneMatch(reason -> String.valueOf(reason).contains("markedword"));
    }

    @Test
    @TestSecurity(
            user = "sup",
            roles = {"agent", "supervisor"})
    void s22_shouldBeRefused_whenNobodyIsShutOut() {
        lift().statusCode(409).body("type", endsWith("/no-code-lock"));
    }

    @Test
    @TestSecurity(user = AGENT, roles = "agent")
    void s22_shouldBeASupervisorsAct() {
        lift().statusCode(403);
    }

    private ValidatableResponse lift() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("reason", REASON))
                .post("/customers/" + customer.ref() + "/code-lock/lifting")
                .then();
    }
}
