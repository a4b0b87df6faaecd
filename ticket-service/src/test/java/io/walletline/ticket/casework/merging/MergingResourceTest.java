package io.walletline.ticket.casework.merging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.lifecycle.OpenTicket;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.casework.contacts.ContactDesk;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class MergingResourceTest {

    @Inject
    TicketDesk desk;

    @Inject
    ContactDesk contacts;

    @Inject
    MergeDesk merging;

    @Test
    void shouldShowTheSourceInTheTarget_andGiveItBack() {
        // Given
        var source = TicketCalls.open("cus-merge", "refund");
        var target = TicketCalls.open("cus-merge", "refund");
        TicketCalls.reply(source, "from the source");
        TicketCalls.move(source, "open").then().statusCode(200);

        // When
        var merged = merge(source, target);
        TicketCalls.reply(source, "written after the merge");

        // Then
        merged.then().statusCode(200).body("status", equalTo("closed"));
        given().get("/tickets/{id}/timeline", target)
                .then()
                .body("items.text", hasItems("from the source", "written after the merge"))
                .body("items.code", hasItem("ticket-absorbed"));
        given().get("/tickets/{id}/links", source).then().body("kind", contains("merged-into"));
        undo(source).then().statusCode(200).body("status", equalTo("open"));
        given().get("/tickets/{id}/timeline", target)
                .then()
                .body("items.text", not(hasItem("from the source")))
                .body("items.code", hasItem("ticket-released"));
        given().get("/tickets/{id}/links", source).then().body("", hasSize(0));
        given().get("/tickets/{id}/merges", target)
                .then()
                .body("why", contains("by-hand"))
                .body("undoneBy", contains("agt-1"));
    }

    @Test
    void shouldTellOthers_withoutAResolution() {
        // Given
        var source = TicketCalls.open("cus-told", "refund");
        var target = TicketCalls.open("cus-told", "refund");

        // When
        merge(source, target).then().statusCode(200);
        undo(source).then().statusCode(200);

        // Then
        try (var tap = KafkaTap.open()) {
            var merged =
                    tap.await("ticket.events.v1", "ticket-merged", e -> e.key().equals(source));
            assertThat(Contracts.ofThisModule().violations("ticket-merged", merged.data()))
                    .isEmpty();
            assertThat(merged.data().get("intoTicketId").asText()).isEqualTo(target);
            var back = tap.await(
                    "ticket.events.v1", "ticket-unmerged", e -> e.key().equals(source));
            assertThat(Contracts.ofThisModule().violations("ticket-unmerged", back.data()))
                    .isEmpty();
            assertThat(tap.all("ticket.events.v1"))
                    .noneMatch(e -> e.key().equals(source) && e.name().equals("ticket-resolved"));
        }
    }

    @Test
    void shouldShowAWholeChain() {
        // Given
        var first = TicketCalls.open("cus-chain", "fees");
        var second = TicketCalls.open("cus-chain", "fees");
        var third = TicketCalls.open("cus-chain", "fees");
        TicketCalls.note(first, "first words");

        // When
        merge(first, second).then().statusCode(200);
        merge(second, third).then().statusCode(200);

        // Then
        given().get("/tickets/{id}/timeline", third).then().body("items.text", hasItem("first words"));
        undo(first).then().statusCode(200);
        given().get("/tickets/{id}/timeline", third).then().body("items.text", not(hasItem("first words")));
    }

    @Test
    void shouldPageOverBothTimelines_inOneOrder() {
        // Given
        var source = TicketCalls.open("cus-page", "fees");
        var target = TicketCalls.open("cus-page", "fees");
        for (int i = 0; i < 4; i++) {
            TicketCalls.note(source, "s" + i);
            TicketCalls.note(target, "t" + i);
        }
        merge(source, target).then().statusCode(200);
        var whole = given().get("/tickets/{id}/timeline", target).<List<String>>path("items.id");

        // When
        var paged = new ArrayList<String>();
        String next = null;
        do {
            var page = given().get("/tickets/{id}/timeline?limit=3" + (next == null ? "" : "&cursor=" + next), target);
            paged.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
        } while (next != null);

        // Then
        assertThat(paged).containsExactlyElementsOf(whole).hasSize(12);
    }

    @Test
    void shouldSayWhyNot_whenTheyCannotBeOne() {
        // Given
        var one = TicketCalls.open("cus-a", "fees");
        var two = TicketCalls.open("cus-a", "fees");
        var foreign = TicketCalls.open("cus-b", "fees");
        var closed = TicketCalls.open("cus-a", "fees");
        TicketCalls.move(closed, "resolved").then().statusCode(200);
        var waiting = TicketCalls.open("cus-a", "fees");
        TicketCalls.post("/tickets/" + waiting + "/contacts", "{\"channel\":\"chat\"}")
                .then()
                .statusCode(201);

        // When
        merge(one, two).then().statusCode(200);

        // Then
        refused(merge(two, two), "same-ticket");
        refused(merge(two, foreign), "other-customer");
        refused(merge(two, closed), "target-not-active");
        refused(merge(two, one), "target-not-active");
        refused(merge(one, two), "already-merged");
        refused(merge(waiting, two), "contact-open");
        undo(two).then().statusCode(409).body("type", endsWith("/not-merged"));
    }

    /** At intake a customer's words come in whether or not the other ticket was resolved a moment ago. */
    @Test
    void shouldLeaveBothAsTheyAre_whenJoiningWithoutAskingCannotBe() {
        // Given
        var source = TicketCalls.open("cus-late", "fees");
        var target = TicketCalls.open("cus-late", "fees");
        TicketCalls.move(target, "resolved").then().statusCode(200);

        // When
        var joined = merging.mergeIfPossible(
                UUID.fromString(source), UUID.fromString(target), "same-reference", Actor.SYSTEM);

        // Then
        assertThat(joined).isFalse();
        given().get("/tickets/{id}", source).then().body("status", equalTo("new"));
        given().get("/tickets/{id}/merges", source).then().body("", hasSize(0));
    }

    @Test
    void shouldAskForTheRevision() {
        // Given
        var source = TicketCalls.open("cus-rev", "fees");
        var target = TicketCalls.open("cus-rev", "fees");
        var body = "{\"into\":\"%s\"}".formatted(target);

        // When
        var without = given().contentType(ContentType.JSON).body(body).put("/tickets/{id}/merge", source);
        var stale = given().contentType(ContentType.JSON)
                .header("If-Match", "\"77\"")
                .body(body)
                .put("/tickets/{id}/merge", source);

        // Then
        without.then().statusCode(428);
        stale.then().statusCode(412);
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{}")
                .put("/tickets/{id}/merge", source)
                .then()
                .statusCode(400);
        merge(UUID.randomUUID().toString(), target).then().statusCode(404);
        merge(source, UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void shouldSplitEntriesOff_andLeaveTheRest() {
        // Given
        var old = TicketCalls.open("cus-split", "refund");
        TicketCalls.reply(old, "about the refund");
        String about = TicketCalls.reply(old, "and my card does not bind").path("id");

        // When
        var split = TicketCalls.post(
                "/tickets/" + old + "/split", "{\"entries\":[\"%s\"],\"category\":\"card-binding\"}".formatted(about));

        // Then
        split.then()
                .statusCode(201)
                .body("category", equalTo("card-binding"))
                .body("customerRef", equalTo("cus-split"));
        String fresh = split.path("id");
        given().get("/tickets/{id}/timeline", fresh)
                .then()
                .body("items.text", hasItem("and my card does not bind"))
                .body("items.text", not(hasItem("about the refund")));
        given().get("/tickets/{id}/timeline", old)
                .then()
                .body("items.text", hasItem("about the refund"))
                .body("items.text", not(hasItem("and my card does not bind")))
                .body("items.code", hasItem("ticket-split"));
        given().get("/tickets/{id}/links", fresh).then().body("kind", contains("split-from"));
        try (var tap = KafkaTap.open()) {
            var event =
                    tap.await("ticket.events.v1", "ticket-split", e -> e.key().equals(fresh));
            assertThat(Contracts.ofThisModule().violations("ticket-split", event.data()))
                    .isEmpty();
            var opened =
                    tap.await("ticket.events.v1", "ticket-opened", e -> e.key().equals(old));
            assertThat(event.correlationId()).isEqualTo(opened.correlationId());
        }
    }

    @Test
    void shouldShowAgain_whatWasSplitOffAndCameBack() {
        // Given
        var old = TicketCalls.open("cus-back", "refund");
        String said = TicketCalls.reply(old, "there and back").path("id");
        String fresh = TicketCalls.post("/tickets/" + old + "/split", "{\"entries\":[\"%s\"]}".formatted(said))
                .path("id");

        // When
        merge(fresh, old).then().statusCode(200);
        given().get("/tickets/{id}/timeline", old).then().body("items.text", hasItem("there and back"));
        String last = TicketCalls.post("/tickets/" + old + "/split", "{\"entries\":[\"%s\"]}".formatted(said))
                .path("id");

        // Then
        given().get("/tickets/{id}/timeline", old).then().body("items.text", not(hasItem("there and back")));
        given().get("/tickets/{id}/timeline", last).then().body("items.text", hasItem("there and back"));
    }

    @Test
    void shouldRefuseToSplit_whatIsNotThere() {
        // Given
        var old = TicketCalls.open("refund");
        var other = TicketCalls.open("refund");
        String foreign = TicketCalls.note(other, "not yours").path("id");
        String act = given().get("/tickets/{id}/timeline", old).path("items[0].id");

        // When
        var wrong = TicketCalls.post("/tickets/" + old + "/split", "{\"entries\":[\"%s\"]}".formatted(foreign));
        var notSaid = TicketCalls.post("/tickets/" + old + "/split", "{\"entries\":[\"%s\"]}".formatted(act));

        // Then
        wrong.then().statusCode(422).body("type", endsWith("/unknown-entries"));
        notSaid.then().statusCode(422);
        TicketCalls.post("/tickets/" + old + "/split", "{\"entries\":[]}")
                .then()
                .statusCode(400);
    }

    @Test
    @TestSecurity(user = "cus-priv", roles = "customer")
    void shouldHideNotes_whenTheCustomerReadsAMergedTicket() {
        // Given
        var source = desk.open(order("written on the source"));
        var target = desk.open(order("written on the target"));

        // When
        merging.merge(source.id(), "*", target.id(), "by-hand", Actor.agent("agt-1"));

        // Then
        given().get("/tickets/{id}/timeline", target.id())
                .then()
                .body("items.kind", everyItem(equalTo("message")))
                .body("items.text", contains("written on the source", "written on the target"));
        merge(source.id().toString(), target.id().toString()).then().statusCode(403);
    }

    private static OpenTicket order(String text) {
        return new OpenTicket(
                "cus-priv",
                Channel.CHAT,
                Origin.CUSTOMER,
                Actor.customer("cus-priv"),
                text,
                Category.FEES,
                null,
                "en",
                null,
                null,
                null);
    }

    private static Response merge(String source, String into) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"into\":\"%s\"}".formatted(into))
                .put("/tickets/{id}/merge", source);
    }

    private static Response undo(String source) {
        return given().header("If-Match", TicketCalls.etag(source)).delete("/tickets/{id}/merge", source);
    }

    private static void refused(Response answer, String reason) {
        answer.then().statusCode(409).body("type", endsWith("/cannot-merge")).body("reason", equalTo(reason));
    }

    @Test
    void shouldAskForAHumanOnTheTarget_whenTheSourceIsAsked() {
        // Given
        var customer = "cus-" + UUID.randomUUID();
        var first = TicketCalls.open(customer, "fees");
        var second = TicketCalls.open(customer, "fees");
        var third = TicketCalls.open(customer, "fees");
        for (var pair : List.of(List.of(first, second), List.of(second, third))) {
            given().contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body("{\"into\":\"%s\"}".formatted(pair.get(1)))
                    .put("/tickets/{id}/merge", pair.get(0))
                    .then()
                    .statusCode(200);
        }

        // When
        var contact = TicketCalls.post("/tickets/" + first + "/contacts", "{\"channel\":\"callback\"}");

        // Then
        contact.then().statusCode(201).body("ticketId", equalTo(third));
    }
}
