package io.walletline.ticket.overview.search;

import static io.restassured.RestAssured.given;
import static io.walletline.ticket.overview.search.SearchCalls.count;
import static io.walletline.ticket.overview.search.SearchCalls.ids;
import static io.walletline.ticket.overview.search.SearchCalls.open;
import static io.walletline.ticket.overview.search.SearchCalls.page;
import static io.walletline.ticket.overview.search.SearchCalls.search;
import static io.walletline.ticket.overview.search.SearchCalls.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "agt-search",
        roles = {"agent", "supervisor", "admin"})
class SearchResourceTest {

    private final String customer = "cus-" + UUID.randomUUID();
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void shouldFindChineseAndEnglish_byWordsOfOpeningReplyAndNote() {
        // Given
        var id = open(customer, "refund", word + " 我的付款失败了");
        TicketCalls.reply(id, "We are looking into refunds");
        TicketCalls.note(id, "suspicious merchant");
        var other = open(customer, "refund", word + " 我的银行卡");

        // When, Then
        assertThat(ids("{'text':'%s 付款失败'}".formatted(word))).containsExactly(id);
        assertThat(ids("{'text':'%s refund'}".formatted(word))).containsExactly(id);
        assertThat(ids("{'text':'merchants %s'}".formatted(word))).containsExactly(id);
        assertThat(ids("{'text':'%s'}".formatted(word))).containsExactly(other, id);
        assertThat(ids("{'text':'%s 失付'}".formatted(word))).isEmpty();
    }

    @Test
    void shouldForget_whenTheCustomerIsErased() {
        // Given
        var id = open(customer, "refund", word);
        TicketCalls.note(id, word + "note");
        assertThat(ids("{'text':'%s'}".formatted(word))).containsExactly(id);

        // When
        given().post("/customers/{ref}/erasure", customer).then().statusCode(200);

        // Then
        assertThat(ids("{'text':'%s'}".formatted(word))).isEmpty();
        assertThat(ids("{'text':'%snote'}".formatted(word))).isEmpty();
        assertThat(ids("{'customerRef':'%s'}".formatted(customer))).containsExactly(id);
    }

    @Test
    void shouldFilter_byWhatTheTicketIs() {
        // Given
        var mine = open(customer, "account-stolen", word);
        given().contentType(ContentType.JSON)
                .header("If-Match", TicketCalls.etag(mine))
                .body("{\"assignee\":\"agt-search\",\"region\":\"DE\"}")
                .patch("/tickets/{id}", mine)
                .then()
                .statusCode(200);
        TicketCalls.move(mine, "open");
        given().put("/tickets/{id}/tags/vip", mine);
        var nobodys = open(customer, "limits", word);
        String number = given().get("/tickets/{id}", nobodys).path("number");
        var of = "{'customerRef':'" + customer + "',";

        // When, Then
        assertThat(ids(of + "'status':['open']}")).containsExactly(mine);
        assertThat(ids(of + "'status':['new','closed']}")).containsExactly(nobodys);
        assertThat(ids(of + "'category':['limits']}")).containsExactly(nobodys);
        assertThat(ids(of + "'priority':['urgent','high']}")).containsExactly(mine);
        assertThat(ids(of + "'channel':['message']}")).containsExactly(nobodys, mine);
        assertThat(ids(of + "'channel':['phone']}")).isEmpty();
        assertThat(ids(of + "'assignee':'@me'}")).containsExactly(mine);
        assertThat(ids(of + "'assignee':'agt-search','text':'" + word + "'}")).containsExactly(mine);
        assertThat(ids(of + "'assignee':'@nobody'}")).containsExactly(nobodys);
        assertThat(ids(of + "'region':'DE'}")).containsExactly(mine);
        assertThat(ids(of + "'language':'xx'}")).isEmpty();
        assertThat(ids(of + "'tags':['VIP']}")).containsExactly(mine);
        assertThat(ids("{'number':'" + number + "'}")).containsExactly(nobodys);
        assertThat(ids(of + "'openedFrom':'2000-01-01T00:00:00Z','changedBefore':'2000-01-02T00:00:00Z'}"))
                .isEmpty();
        assertThat(ids(of + "'sort':'priority'}")).containsExactly(mine, nobodys);
        assertThat(ids(of + "'sort':'oldest'}")).containsExactly(mine, nobodys);
        assertThat(ids(of + "'sort':'due','dueWithin':'P400D','breached':false}"))
                .contains(mine);
        assertThat(ids(of + "'dueBefore':'2000-01-01T00:00:00Z'}")).isEmpty();
        assertThat(ids(of + "'breached':true}")).isEmpty();
        count(of + "'status':['open']}")
                .then()
                .statusCode(200)
                .body("count", equalTo(1))
                .body("exact", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({"newest", "oldest", "changed", "priority", "due"})
    void shouldPageWithoutGapsOrRepeats_whileTicketsAreOpened(String sort) {
        // Given
        for (var category : List.of("refund", "limits", "account-stolen", "limits", "refund", "fees", "fees")) {
            open(customer, category, word);
        }
        var definition = "{'customerRef':'%s','sort':'%s'}".formatted(customer, sort);
        var before = ids(definition);

        // When
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(definition, 2, cursor);
            seen.addAll(page.path("items.id"));
            cursor = page.path("next");
            open(customer, "refund", word);
        } while (cursor != null && seen.size() < 30);

        // Then
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(before);
        assertThat(walk(definition, 3)).isEqualTo(ids(definition));
    }

    @Test
    void shouldLogWhoWasShown_asARead() {
        // Given
        var id = open(customer, "refund", word);

        // When
        search("{'text':'%s'}".formatted(word));

        // Then
        given().get("/audit?customer={c}&act=read", customer)
                .then()
                .statusCode(200)
                .body("items.ticketId", hasItem(id));
    }

    @Test
    @TestSecurity(user = "cus-searcher", roles = "customer")
    void shouldFindOnlyTheirOwn_whenACustomerSearches() {
        // Given
        TicketCalls.post("/tickets", "{\"channel\":\"message\",\"text\":\"%s\"}".formatted(word));

        // When, Then
        search("{'text':'%s'}".formatted(word))
                .then()
                .statusCode(200)
                .body("items.customerRef", hasItem("cus-searcher"));
        assertThat(ids("{'customerRef':'cus-other'}")).isEmpty();
        count("{'customerRef':'cus-other'}").then().body("count", equalTo(0));
    }

    @Test
    void shouldExplain_whenADefinitionIsBad() {
        search("{'text':'… the'}").then().statusCode(422).body("type", endsWith("/nothing-to-search"));
        search("{'text':'x','sort':'due'}")
                .then()
                .statusCode(422)
                .body("type", endsWith("/bad-definition"))
                .body("field", equalTo("sort"));
        search("{'dueWithin':'PT1H','dueBefore':'2026-01-01T00:00:00Z'}")
                .then()
                .statusCode(422)
                .body("field", equalTo("dueWithin"));
        search("{'status':['nowhere']}").then().statusCode(400);
        search("{'colour':'red'}").then().statusCode(400).body("type", endsWith("/unknown-field"));
        page("{}", 1, "bm8").then().statusCode(400).body("type", endsWith("/bad-cursor"));
        page("{}", 0, null).then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "ana-1", roles = "analyst")
    void shouldForbid_whenAnAnalystSearches() {
        search("{}").then().statusCode(403);
        count("{}").then().statusCode(403);
    }

    @Test
    @TestSecurity
    void shouldAskForAToken_whenNobodyIsLoggedIn() {
        search("{}").then().statusCode(401);
    }
}
