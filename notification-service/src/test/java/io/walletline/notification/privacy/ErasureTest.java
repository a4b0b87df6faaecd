package io.walletline.notification.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.notification.CustomerStage;
import io.walletline.notification.FakeProviders;
import io.walletline.testkit.RealServers;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What is held about customers is theirs to have, and gone when they are. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(FakeProviders.class)
class ErasureTest extends CustomerStage {

    @Test
    @TestSecurity(user = "app", roles = "service")
    void f2_shouldHoldNothingAndSendNothing_whenTheCustomerIsErased() {
        // Given
        addresses.enter(customer, "zh");
        register("device-" + UUID.randomUUID()).statusCode(201);
        freeze();
        records.awaitAnyMessage(customer.ref());
        var live = requestCode(AGENT);
        awaitCodeEvent("one-time-code-sent", live);
        var sentBefore = twilio.takenFor(customer.number()).size();

        // When
        erase();

        // Then
        assertThat(refusalOf(live)).isEqualTo("expired");
        awaitNothingHeld();
        freeze();
        assertThat(refusalOf(requestCode(AGENT))).isEqualTo("no-address");
        register("device-" + UUID.randomUUID()).statusCode(410);
        assertThat(twilio.takenFor(customer.number())).hasSize(sentBefore);
        awaitNothingHeld();
    }

    private void awaitNothingHeld() {
        Awaitility.await("nothing held about " + customer.ref())
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> records.everything().forEach((table, rows) -> {
                    if (!table.equals("outbox")) {
                        assertThat(rows)
                                .as(table)
                                .noneMatch(row -> String.valueOf(row).contains(customer.ref()));
                    }
                }));
    }

    @Test
    void f2_shouldNotComeBack_whenTheErasureOvertakesWhatWasBeforeIt() {
        // When
        erase();
        var late = requestCode(AGENT);

        // Then
        assertThat(refusalOf(late)).isEqualTo("no-address");
        assertThat(records.count("one_time_code where customer_ref = ?", customer.ref()))
                .isZero();
    }

    @Test
    @TestSecurity(
            user = "adm",
            roles = {"admin", "service"})
    void f2_shouldHandOutAllThatIsHeld_whenAnAdminExports() {
        // Given
        addresses.enter(customer, "zh");
        register("device-" + UUID.randomUUID()).statusCode(201);

        // Then
        given().get("/customers/{ref}/export", customer.ref())
                .then()
                .statusCode(200)
                .body("address.phoneNumber", equalTo(customer.number()))
                .body("devices", hasSize(1));
    }

    @Test
    @TestSecurity(
            user = "somebody-else",
            roles = {"customer", "agent"})
    void f2_shouldHideOthersData_whateverRolesACustomerHas() {
        // Given
        addresses.enter(customer, "zh");

        // Then
        given().get("/customers/{ref}/export", customer.ref()).then().statusCode(404);
    }
}
