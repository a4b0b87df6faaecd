package io.walletline.ticket.casework.duplicates;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.lifecycle.OpenTicket;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.protection.erasure.CustomerErased;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class DuplicatesResourceTest {

    private static final String WORDS = "我昨天在超市付款失败了,但是钱已经从银行卡里扣走了";

    @Inject
    TicketDesk desk;

    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    @Inject
    Event<CustomerErased> erased;

    @Test
    void shouldProposeSimilarWords_overChannels_andSayWhy() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var first = open(customer, Channel.PHONE, WORDS);

        // When
        var second = open(customer, Channel.MESSAGE, WORDS.replace("昨天", "前天"));

        // Then
        given().get("/tickets/{id}/duplicates", second)
                .then()
                .statusCode(200)
                .body("other", contains(first))
                .body("reason", contains("similar-text"))
                .body("state", contains("proposed"))
                .body("score[0]", greaterThan(0.6f))
                .body("why.zh", hasItem(containsString("相同")));
        given().get("/tickets/{id}", second).then().body("status", equalTo("new"));
    }

    @Test
    void shouldMerge_whenAccepted_andNotAgain() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var first = open(customer, Channel.CHAT, WORDS);
        var second = open(customer, Channel.CHAT, WORDS);
        String proposal = given().get("/tickets/{id}/duplicates", first).path("[0].id");

        // When
        var accepted = decide(first, proposal, "acceptance");
        var again = decide(second, proposal, "rejection");

        // Then
        accepted.then().statusCode(200).body("state", equalTo("accepted")).body("decidedBy", equalTo("agt-1"));
        again.then().statusCode(409).body("type", endsWith("/proposal-decided")).body("state", equalTo("accepted"));
        given().get("/tickets/{id}", second).then().body("status", equalTo("closed"));
        given().get("/tickets/{id}/merges", second).then().body("why", contains("similar-text"));
    }

    @Test
    void shouldLeaveBoth_whenRejected() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var first = open(customer, Channel.CHAT, WORDS);
        var second = open(customer, Channel.CHAT, WORDS);
        String proposal = given().get("/tickets/{id}/duplicates", first).path("[0].id");

        // When
        var rejected = decide(second, proposal, "rejection");

        // Then
        rejected.then().statusCode(200).body("state", equalTo("rejected"));
        given().get("/tickets/{id}", second).then().body("status", equalTo("new"));
    }

    @Test
    void shouldJoinAtOnce_whenTheSamePaymentIsWrittenAboutAgain() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var first = open(customer, Channel.PHONE, "payment PAY-7F3K2M failed");

        // When
        var second = open(customer, Channel.MESSAGE, "any news about pay-7f3k2m ?");

        // Then nothing of what was written is lost
        given().get("/tickets/{id}", second).then().body("status", equalTo("closed"));
        given().get("/tickets/{id}/duplicates", second)
                .then()
                .body("state", contains("attached"))
                .body("reason", contains("same-reference"));
        given().get("/tickets/{id}/timeline", first).then().body("items.text", hasItem("any news about pay-7f3k2m ?"));
    }

    @Test
    void shouldOnlyPropose_whenSomebodyIsOnTheLine_orItIsLate() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var first = open(customer, Channel.MESSAGE, "payment PAY-8F3K2M failed");

        // When
        var call = open(customer, Channel.PHONE, "about PAY-8F3K2M again");
        clock.advance(Duration.ofHours(25));
        var late = open(customer, Channel.MESSAGE, "still PAY-8F3K2M");

        // Then
        given().get("/tickets/{id}/duplicates", call).then().body("state", everyItem(equalTo("proposed")));
        given().get("/tickets/{id}/duplicates", late).then().body("state", everyItem(equalTo("proposed")));
        given().get("/tickets/{id}/duplicates", late).then().body("other", hasItem(first));
    }

    @Test
    void shouldPropose_whenAnAgentFindsTheSameRefund() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var first = TicketCalls.open(customer, "refund");
        var second = TicketCalls.open(customer, "refund");
        setRefund(first, "RFD-2026-77");

        // When
        setRefund(second, "rfd-2026-77");

        // Then
        given().get("/tickets/{id}/duplicates", second)
                .then()
                .body("other", contains(first))
                .body("reason", contains("same-reference"));
    }

    @Test
    void shouldNotCompare_withOthersOrWithWhatIsOverOrOld() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        open("cus-" + UUID.randomUUID(), Channel.CHAT, WORDS);
        var over = open(customer, Channel.CHAT, WORDS);
        TicketCalls.move(over, "resolved").then().statusCode(200);
        var old = open(customer, Channel.CHAT, WORDS);
        clock.advance(Duration.ofDays(8));

        // When
        var fresh = open(customer, Channel.CHAT, WORDS);

        // Then
        given().get("/tickets/{id}/duplicates", fresh).then().body("", hasSize(0));
        given().get("/tickets/{id}/duplicates", old).then().body("", hasSize(0));
    }

    @Test
    void shouldKeepNoWords() throws SQLException {
        // Given
        var id = open(
                "cus-" + UUID.randomUUID(), Channel.CHAT, "please look for PAY-SECRET99 among the very many payments");

        // When
        var stored = text("select encode(print, 'escape') from intake_print where ticket_id = '" + id + "'")
                + text("select encode(reference, 'escape') from intake_reference where ticket_id = '" + id + "'");

        // Then
        assertThat(stored).isNotBlank().doesNotContainIgnoringCase("secret").doesNotContain("payments");
    }

    @Test
    void shouldForgetTheFingerprints_whenTheCustomerIsErased() throws SQLException {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var id = open(customer, Channel.CHAT, WORDS + " PAY-ERASE77");

        // When
        QuarkusTransaction.requiringNew()
                .run(() -> erased.fire(new CustomerErased(customer, List.of(UUID.fromString(id)), clock.instant())));

        // Then
        assertThat(text("select count(*) from intake_print where ticket_id = '" + id + "'"))
                .isEqualTo("0");
        assertThat(text("select count(*) from intake_reference where ticket_id = '" + id + "'"))
                .isEqualTo("0");
    }

    @Test
    void shouldSayNotFound_whenProposalOrTicketIsUnknown() {
        decide(TicketCalls.open("refund"), UUID.randomUUID().toString(), "acceptance")
                .then()
                .statusCode(404)
                .body("type", endsWith("/proposal-not-found"));
        given().get("/tickets/{id}/duplicates", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "cus-1", roles = "customer")
    void shouldForbid_whenCustomer() {
        given().get("/tickets/{id}/duplicates", UUID.randomUUID()).then().statusCode(403);
    }

    private String open(String customer, Channel channel, String text) {
        return desk.open(new OpenTicket(
                        customer,
                        channel,
                        Origin.CUSTOMER,
                        Actor.customer(customer),
                        text,
                        Category.PAYMENT_FAILED,
                        null,
                        "zh",
                        null,
                        null,
                        null))
                .id()
                .toString();
    }

    private static void setRefund(String id, String refund) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"values\":{\"refund-id\":\"%s\"}}".formatted(refund))
                .patch("/tickets/{id}/fields", id)
                .then()
                .statusCode(200);
    }

    private static Response decide(String ticket, String proposal, String decision) {
        return given().post("/tickets/{id}/duplicates/{p}/{d}", ticket, proposal, decision);
    }

    private String text(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
