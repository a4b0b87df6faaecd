package io.walletline.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.walletline.local.Demo;
import io.walletline.local.Service;
import io.walletline.local.phone.PhoneCallState;
import io.walletline.local.smsgateway.ReceivedSms;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * One customer's trouble from the call to the follow-up, told step by step on the real stack. Each step waits for what it
 * needs, so that a part may die and come back between any two.
 */
final class Story {

    private static final Pattern CODE = Pattern.compile("#(\\d{6})");
    private static final Pattern LINK = Pattern.compile("https?://\\S+/s/[\\w.~-]+");

    private final Stage stage;
    private final Demo.Customer customer;
    private final Instant began = Instant.now(java.time.Clock.systemUTC());
    private final Set<String> ticketsBefore;
    private String callSid = "";
    private String ticketId = "";
    private String contactId = "";

    Story(Stage stage, String customerRef) {
        this.stage = stage;
        this.customer = Demo.CUSTOMERS.stream()
                .filter(c -> c.ref().equals(customerRef))
                .findFirst()
                .orElseThrow();
        this.ticketsBefore = Set.copyOf(tickets().findValuesAsText("id"));
    }

    static void isAvailable(Stage stage, String agent) {
        stage.as(agent).put(Service.ROUTING, "/agents/me/presence", "{\"presence\":\"available\"}");
    }

    /** The customer calls and says it; the line has answered when this returns. */
    Story callsAndSays(String words) {
        callSid = stage.stack().phones().place(customer.phoneNumber());
        eventually("the line listens", () -> assertThat(call().state()).isEqualTo(PhoneCallState.LISTENING));
        stage.stack().phones().say(callSid, words);
        eventually(
                "the caller waits in the queue",
                () -> assertThat(call().state()).isIn(PhoneCallState.WAITING, PhoneCallState.CONNECTED));
        return this;
    }

    Story becomesATicket(String category, String priority) {
        eventually("the ticket is there", () -> assertThat(newTickets()).hasSize(1));
        var ticket = newTickets().getFirst();
        ticketId = ticket.get("id").asText();
        assertThat(ticket.get("category").asText()).isEqualTo(category);
        assertThat(ticket.get("priority").asText()).isEqualTo(priority);
        assertThat(ticket.get("language").asText()).isEqualTo(customer.language());
        return this;
    }

    Story freezesTheWalletBeforeAnyoneAnswers() {
        eventually(
                "the wallet is frozen",
                () -> assertThat(stage.stack()
                                .wallet()
                                .wallet(customer.ref())
                                .orElseThrow()
                                .isFrozen())
                        .isTrue());
        timelineShows("freeze-ordered", "freeze-confirmed");
        assertThat(codes()).doesNotContain("offer-accepted");
        eventually(
                "the caller hears of it",
                () -> assertThat(call().transcript().toString())
                        .contains(customer.language().equals("zh") ? "您的钱包已冻结" : "is frozen now"));
        return this;
    }

    /** Waits until one of them has the offer, and tells who. */
    String isOfferedToOneOf(List<String> agents) {
        return await("an offer to one of " + agents)
                .atMost(Stage.patience())
                .until(() -> agents.stream().filter(this::hasOffer).findFirst().orElse(""), agent -> !agent.isEmpty());
    }

    Story accepts(String agent) {
        eventually(agent + " accepts", () -> {
            assertThat(hasOffer(agent)).isTrue();
            var offer = offersOf(agent).getFirst();
            contactId = offer.get("contactId").asText();
            stage.as(agent).post(Service.ROUTING, "/offers/" + offer.get("id").asText() + "/accept", "");
        });
        return this;
    }

    Story isConnectedWith(String agent) {
        eventually("the caller is connected with " + agent, () -> {
            assertThat(call().state()).isEqualTo(PhoneCallState.CONNECTED);
            assertThat(call().detail()).isEqualTo(agent);
        });
        eventually("the ticket is theirs", () -> {
            var ticket = ticket(agent);
            assertThat(ticket.get("assignee").asText()).isEqualTo(agent);
            assertThat(ticket.get("status").asText()).isEqualTo("open");
        });
        return this;
    }

    Story asksForACode(String agent) {
        stage.as(agent).post(Service.TICKET, "/tickets/" + ticketId + "/verifications", "{\"method\":\"sms-code\"}");
        return this;
    }

    /** The customer reads the code out; the agent enters it. */
    Story entersTheCode(String agent) {
        var verification = stage.as(agent)
                .get(Service.TICKET, "/tickets/" + ticketId + "/verifications")
                .path(0)
                .path("id")
                .asText();
        var code = await("the code arrives")
                .atMost(Stage.patience())
                .until(
                        () -> sms().stream()
                                .map(message -> CODE.matcher(message.body()))
                                .filter(java.util.regex.Matcher::find)
                                .map(found -> found.group(1))
                                .reduce("", (first, last) -> last),
                        found -> !found.isEmpty());
        stage.as(agent)
                .post(
                        Service.NOTIFICATION,
                        "/one-time-codes/" + verification + "/attempts",
                        "{\"code\":\"%s\"}".formatted(code));
        timelineShows("verification-completed");
        return this;
    }

    Story unfreezesWithTheApprovalOf(String agent, String second) {
        var act = stage.as(agent)
                .post(Service.TICKET, "/tickets/" + ticketId + "/wallet-acts", "{\"act\":\"unfreeze\",\"reason\":\"the customer has the phone back\"}")
                .get("id")
                .asText();
        var alone = stage.as(agent).send("POST", Service.TICKET, "/wallet-acts/" + act + "/approval", "", null);
        assertThat(alone.status()).isEqualTo(403);
        stage.as(second).post(Service.TICKET, "/wallet-acts/" + act + "/approval", "");
        eventually(
                "the wallet is free again",
                () -> assertThat(stage.stack()
                                .wallet()
                                .wallet(customer.ref())
                                .orElseThrow()
                                .isFrozen())
                        .isFalse());
        timelineShows("unfreeze-confirmed");
        return this;
    }

    Story resolves(String agent) {
        var path = "/tickets/" + ticketId;
        stage.as(agent).postWithRevision(Service.TICKET, path, path + "/status", "{\"to\":\"resolved\"}");
        stage.as(agent).post(Service.ROUTING, "/contacts/" + contactId + "/end", "");
        stage.stack().phones().hangUp(callSid);
        return this;
    }

    /** The survey comes by SMS in the customer's language; the customer opens its page and answers. */
    Story isAskedAndAnswers(int score, String words) {
        var message = await("the survey arrives")
                .atMost(Stage.patience())
                .until(
                        () -> sms().stream()
                                .filter(m -> LINK.matcher(m.body()).find())
                                .reduce((first, last) -> last)
                                .orElse(null),
                        java.util.Objects::nonNull);
        assertThat(message.body()).contains(words);
        var matcher = LINK.matcher(message.body());
        assertThat(matcher.find()).isTrue();
        var page = http("GET", matcher.group(), null);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"" + customer.language());
        var comment = URLEncoder.encode("too slow", StandardCharsets.UTF_8);
        var thanks = http("POST", matcher.group(), "score=" + score + "&comment=" + comment);
        assertThat(thanks.statusCode()).isBetween(200, 399);
        assertThat(http("POST", matcher.group(), "score=5").statusCode()).isEqualTo(410);
        return this;
    }

    /** The low score opens a ticket that continues this one, and it reaches a supervisor. */
    Story opensAFollowUpFor(String supervisor) {
        eventually("the follow-up is there", () -> assertThat(followUps()).hasSize(1));
        var followUp = followUps().getFirst();
        assertThat(followUp.get("origin").asText()).isEqualTo("follow-up");
        var asked = stage.tap()
                .await("feedback.events.v1", "follow-up-requested", e -> e.key().equals(ticketId));
        var opened = stage.tap()
                .await(
                        "ticket.events.v1",
                        "ticket-opened",
                        e -> e.key().equals(followUp.get("id").asText()));
        assertThat(opened.causationId()).isEqualTo(asked.id());
        assertThat(opened.correlationId())
                .as("one matter from the first call to the follow-up")
                .isEqualTo(asked.correlationId())
                .isEqualTo(stage.tap()
                        .await("ticket.events.v1", "ticket-opened", e -> e.key().equals(ticketId))
                        .correlationId());
        eventually(
                "the follow-up is offered to a supervisor",
                () -> assertThat(offersOf(supervisor).stream()
                                .map(offer -> offer.get("ticketId").asText()))
                        .contains(followUp.get("id").asText()));
        return this;
    }

    /** Takes the follow-up off the supervisor's desk, so that the next story finds it empty. */
    void tidyUp(String supervisor) {
        for (var offer : offersOf(supervisor)) {
            stage.as(supervisor)
                    .sendLoosely(
                            "POST",
                            Service.ROUTING,
                            "/offers/" + offer.get("id").asText() + "/accept",
                            "");
            stage.as(supervisor)
                    .sendLoosely(
                            "POST",
                            Service.ROUTING,
                            "/contacts/" + offer.get("contactId").asText() + "/end",
                            "");
        }
        stage.clearTheRoom();
    }

    /** The line says it to the caller. */
    Story hears(String part) {
        eventually(
                "the caller hears: " + part,
                () -> assertThat(call().heard(part)).isTrue());
        return this;
    }

    Story isOver() {
        eventually("the call is over", () -> assertThat(call().state()).isEqualTo(PhoneCallState.ENDED));
        return this;
    }

    Story timelineShows(String... codes) {
        eventually(
                "the timeline shows " + List.of(codes),
                () -> assertThat(codes()).contains(codes));
        return this;
    }

    List<String> codes() {
        return stage.as("sup-lin")
                .get(Service.TICKET, "/tickets/" + ticketId + "/timeline")
                .findValuesAsText("code");
    }

    boolean hasOffer(String agent) {
        return offersOf(agent).stream()
                .anyMatch(offer -> offer.get("ticketId").asText().equals(ticketId));
    }

    String ticketId() {
        return ticketId;
    }

    private io.walletline.local.phone.CallView call() {
        return stage.stack().phones().view(callSid);
    }

    private JsonNode ticket(String reader) {
        return stage.as(reader).get(Service.TICKET, "/tickets/" + ticketId);
    }

    private JsonNode tickets() {
        return stage.as("sup-lin")
                .get(Service.TICKET, "/tickets?limit=200&customer=" + customer.ref())
                .get("items");
    }

    private List<JsonNode> newTickets() {
        return StreamSupport.stream(tickets().spliterator(), false)
                .filter(ticket -> !ticketsBefore.contains(ticket.get("id").asText()))
                .toList();
    }

    private List<JsonNode> followUps() {
        return newTickets().stream()
                .filter(ticket -> ticketId.equals(ticket.path("followUpOf").asText()))
                .toList();
    }

    private List<JsonNode> offersOf(String agent) {
        var offers = stage.as(agent).get(Service.ROUTING, "/agents/me").get("offers");
        return StreamSupport.stream(offers.spliterator(), false).toList();
    }

    List<ReceivedSms> sms() {
        return stage.stack().sms().messagesTo(customer.phoneNumber()).stream()
                .filter(message -> message.at().isAfter(began))
                .toList();
    }

    private static HttpResponse<String> http(
            String method, String url, @org.jspecify.annotations.Nullable String form) {
        var request = HttpRequest.newBuilder(URI.create(url));
        if (form == null) {
            request.GET();
        } else {
            request.method(method, HttpRequest.BodyPublishers.ofString(form))
                    .header("Content-Type", "application/x-www-form-urlencoded");
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A part that is being restarted answers with errors for a while: those are waited out too. */
    static void eventually(String what, org.awaitility.core.ThrowingRunnable assertion) {
        await(what).atMost(Stage.patience()).ignoreExceptions().untilAsserted(assertion);
    }
}
