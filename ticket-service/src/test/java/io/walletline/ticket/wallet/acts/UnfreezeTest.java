package io.walletline.ticket.wallet.acts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.walletline.kit.problem.Problem;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.AtOnce;
import io.walletline.ticket.MovesTheClock;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.identity.verification.VerificationDesk;
import io.walletline.ticket.kernel.Actor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class UnfreezeTest extends MovesTheClock {

    private static final Actor SECOND = Actor.agent("sup-1");

    @Inject
    WalletActDesk desk;

    @Inject
    VerificationDesk verifications;

    @Test
    void f3_shouldRefuse_whenNoFreezeHoldsTheWallet() {
        // Given
        var ticket = verified(TicketCalls.open("account-stolen"));

        // When
        var asked = unfreeze(ticket, null);

        // Then
        asked.then().statusCode(409).body("type", containsString("freeze-not-in-force"));
    }

    @Test
    void f3_shouldRefuseTheApproval_whenANewerFreezeHasCome() {
        // Given a request to undo a freeze, and a theft that is told on another ticket
        var customer = "cus-" + UUID.randomUUID();
        var ticket = verified(TicketCalls.open(customer, "account-stolen"));
        freeze(ticket);
        UUID request = UUID.fromString(
                unfreeze(ticket, null).then().statusCode(202).extract().path("id"));
        clock.advance(Duration.ofMinutes(1));
        String newer = freeze(TicketCalls.open(customer, "account-stolen"));

        // When
        Callable<WalletAct> approval = () -> desk.approve(request, SECOND);

        // Then
        assertThatThrownBy(approval::call).isInstanceOf(NothingToApprove.class);
        given().get("/wallet-acts/{id}", request).then().body("status", equalTo("expired"));
        assertThat(unfreeze(ticket, newer).statusCode()).isEqualTo(202);
    }

    @Test
    void f3_shouldRefuse_whenTheNamedFreezeIsNotTheNewest() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var ticket = verified(TicketCalls.open(customer, "account-stolen"));
        var older = freeze(ticket);
        clock.advance(Duration.ofSeconds(1));
        var newer = freeze(TicketCalls.open(customer, "account-stolen"));

        // When
        var asked = unfreeze(ticket, older);

        // Then
        asked.then().statusCode(409).body("freezeInForce", equalTo(newer));
    }

    @Test
    void f3_shouldExpireByTheClock() {
        // Given
        var ticket = verified(TicketCalls.open("account-stolen"));
        freeze(ticket);
        String request = unfreeze(ticket, null).path("id");

        // When
        clock.advance(Duration.ofMinutes(15));

        // Then
        assertThatThrownBy(() -> desk.approve(UUID.fromString(request), SECOND)).isInstanceOf(RequestExpired.class);
        given().get("/wallet-acts/{id}", request).then().body("status", equalTo("expired"));
        given().get("/wallet-acts").then().body("id", not(hasItem(request)));
        given().get("/wallet-acts?status=expired").then().body("id", hasItem(request));
    }

    @Test
    void f3_shouldWantAReason_andShowTheApproverWhatItIsAbout() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var ticket = verified(TicketCalls.open(customer, "account-stolen"));
        var freeze = freeze(ticket);

        // When
        var without = TicketCalls.post("/tickets/" + ticket + "/wallet-acts", "{\"act\":\"unfreeze\"}");
        String request = unfreeze(ticket, freeze).path("id");
        clock.advance(Duration.ofMinutes(2));
        var seen = given().get("/wallet-acts/{id}", request);

        // Then
        without.then().statusCode(400);
        seen.then()
                .statusCode(200)
                .body("customerRef", equalTo(customer))
                .body("ticketId", equalTo(ticket))
                .body("$", hasKey("ticketNumber"))
                .body("reason", equalTo("found it, card [card number removed, ends 1111]"))
                .body("freeze.id", equalTo(freeze))
                .body("freeze.ticketId", equalTo(ticket))
                .body("verification.level", equalTo(1))
                .body("ageSeconds", equalTo(120));
    }

    @Test
    void f3_shouldBeRejectedWithAReason_once() {
        // Given
        var ticket = verified(TicketCalls.open("account-stolen"));
        freeze(ticket);
        String request = unfreeze(ticket, null).path("id");

        // When
        var no = TicketCalls.post("/wallet-acts/" + request + "/rejection", "{\"reason\":\"call back first\"}");
        var again = TicketCalls.post("/wallet-acts/" + request + "/rejection", "{\"reason\":\"x\"}");

        // Then
        no.then()
                .statusCode(200)
                .body("status", equalTo("rejected"))
                .body("rejectionReason", equalTo("call back first"));
        again.then().statusCode(409);
        assertThatThrownBy(() -> desk.approve(UUID.fromString(request), SECOND)).isInstanceOf(NothingToApprove.class);
    }

    @Test
    void f6_shouldFreezeOnce_andAskOnce_whenFourDoAtOnce() {
        // Given
        var ticket = verified(TicketCalls.open("account-stolen"));

        // When
        var freezes = AtOnce.times(4, () -> freeze(ticket));
        var requests = AtOnce.times(4, () -> unfreeze(ticket, null).<String>path("id"));

        // Then
        assertThat(freezes).doesNotContainNull().containsOnly(freezes.getFirst());
        assertThat(requests).doesNotContainNull().containsOnly(requests.getFirst());
    }

    @Test
    void f3_shouldApproveOnce_whenTwoDoAtOnce() {
        // Given
        var ticket = verified(TicketCalls.open("account-stolen"));
        freeze(ticket);
        var request = UUID.fromString(unfreeze(ticket, null).path("id"));

        // When
        var outcomes = AtOnce.times(2, () -> {
            try {
                return desk.approve(request, SECOND).status().wireName();
            } catch (Problem refused) {
                return refused.slug();
            }
        });

        // Then
        assertThat(outcomes).containsExactlyInAnyOrder("ordered", "nothing-to-approve");
    }

    @Test
    void s21_shouldNotCount_whenTheProofIsOld() {
        // Given
        var ticket = verified(TicketCalls.open("account-stolen"));
        freeze(ticket);

        // When
        clock.advance(Duration.ofMinutes(31));

        // Then
        unfreeze(ticket, null).then().statusCode(409).body("type", containsString("not-verified"));
    }

    @Test
    void s21_shouldNotCount_whenItsContactIsOver() {
        // Given
        var ticket = TicketCalls.open("account-stolen");
        String contact = TicketCalls.post("/tickets/" + ticket + "/contacts", "{\"channel\":\"chat\"}")
                .path("id");
        verified(ticket);
        freeze(ticket);

        // When
        given().delete("/tickets/{id}/contacts/{contact}", ticket, contact)
                .then()
                .statusCode(204);

        // Then
        unfreeze(ticket, null).then().statusCode(409).body("type", containsString("not-verified"));
    }

    private String verified(String ticket) {
        var verification = verifications.request(UUID.fromString(ticket), Actor.agent("agt-1"));
        verifications.verified(verification.id(), 1);
        return ticket;
    }

    private static String freeze(String ticket) {
        return TicketCalls.post("/tickets/" + ticket + "/wallet-acts", "{\"act\":\"freeze\"}")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static Response unfreeze(String ticket, @Nullable String freeze) {
        var named = freeze == null ? "" : ",\"freezeId\":\"" + freeze + "\"";
        return TicketCalls.post(
                "/tickets/" + ticket + "/wallet-acts",
                "{\"act\":\"unfreeze\",\"reason\":\"found it, card 4111 1111 1111 1111\"%s}".formatted(named));
    }
}
