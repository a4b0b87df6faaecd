package io.walletline.ticket.channels.phone.twiml;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.kit.webhook.TwilioSignature;
import io.walletline.testkit.Contracts;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.KafkaTap.Seen;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.channels.phone.CallRepository;
import io.walletline.ticket.kernel.Actor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The phone line from ring to hang-up, with the wallet's core and routing played on the real event streams. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "agt-2",
        roles = {"agent", "service"})
class PhoneResourceTest {

    private static final String PHONE = "13800138000";
    private static final String STOLEN = "我的钱包被盗了,刚刚有人把钱转走了";

    @ConfigProperty(name = "walletline.phone.auth-token")
    String token;

    @ConfigProperty(name = "walletline.phone.public-url")
    String publicUrl;

    private final String sid = "CA" + UUID.randomUUID();
    private KafkaTap tap;

    @BeforeEach
    void open() {
        tap = KafkaTap.open();
        given().contentType(ContentType.JSON)
                .body("{\"phoneNumber\":\"%s\",\"language\":\"zh\",\"region\":\"CN\",\"tier\":\"gold\"}"
                        .formatted(PHONE))
                .put("/customers/cus-wang")
                .then()
                .statusCode(204);
    }

    @AfterEach
    void close() {
        tap.close();
    }

    @Test
    void shouldFreezeBeforeAnyoneAnswers_whenTheCallerIsRobbed() {
        // Given
        webhook("voice", Map.of("CallStatus", "ringing"))
                .then()
                .statusCode(200)
                .contentType(ContentType.XML)
                .body("Response.Gather.@language", equalTo("cmn-Hans-CN"))
                .body("Response.Gather.Say", containsString("您好"));

        // When
        var answer = webhook("said", Map.of("SpeechResult", STOLEN));

        // Then
        answer.then()
                .statusCode(200)
                .body("Response.Enqueue", equalTo("support"))
                .body("Response.Say", containsString("冻结"));
        var freeze = tap.await("wallet.commands.v1", "freeze-funds", e -> isMine(e));
        assertThat(Contracts.ofThisModule().violations("freeze-funds", freeze.data()))
                .isEmpty();
        assertThat(freeze.key()).isEqualTo("cus-wang");
        var wanted = tap.await(
                "ticket.events.v1", "contact-requested", e -> ticketId().equals(e.key()));
        assertThat(Contracts.ofThisModule().violations("contact-requested", wanted.data()))
                .isEmpty();
        assertThat(wanted.data().get("priority").asInt()).isEqualTo(90);
        assertThat(wanted.data().get("language").asText()).isEqualTo("zh");
        assertThat(wanted.data().get("customerTier").asText()).isEqualTo("gold");
        assertThat(wanted.correlationId()).isEqualTo(freeze.correlationId());
    }

    @ParameterizedTest
    @CsvSource({"funds-frozen,您的钱包已冻结", "command-rejected,未能自动冻结"})
    void shouldTellTheWaitingCallerOnce_whatCameOfTheFreeze(String answer, String told) {
        // Given
        webhook("voice", Map.of());
        webhook("said", Map.of("SpeechResult", STOLEN)).then().body("Response.Say", containsString("正在冻结"));
        var before = waiting();
        var freeze = tap.await("wallet.commands.v1", "freeze-funds", this::isMine);

        // When
        tap.publish(
                "wallet.events.v1",
                "cus-wang",
                answer,
                Map.of("commandId", freeze.data().get("commandId"), "reason", "no-such-wallet"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(codes(ticketId())).containsAnyOf("freeze-confirmed", "freeze-refused"));

        // Then
        assertThat(before).doesNotContain(told);
        assertThat(waiting()).contains(told);
        assertThat(waiting()).doesNotContain(told);
    }

    private String waiting() {
        return webhook("wait", Map.of("QueuePosition", "1")).asString();
    }

    @Test
    void shouldHelpFromFreezeToUnfreeze() {
        // Given a robbed caller whose wallet is frozen and whose contact an agent has accepted
        webhook("voice", Map.of());
        webhook("said", Map.of("SpeechResult", STOLEN));
        var freeze = tap.await("wallet.commands.v1", "freeze-funds", this::isMine);
        tap.publish(
                "wallet.events.v1",
                "cus-wang",
                "funds-frozen",
                Map.of("commandId", freeze.data().get("commandId")));
        accept("agt-2");
        webhook("wait", Map.of("QueuePosition", "1")).then().body("Response.Leave", equalTo(""));
        webhook("left-queue", Map.of("QueueResult", "leave")).then().body("Response.Dial.Client", equalTo("agt-2"));
        var ticket = ticketId();

        // When the agent tries to un-freeze, verifies, asks, and a second person approves
        unfreeze(ticket).then().statusCode(409).body("type", endsWith("/not-verified"));
        String verification = given().contentType(ContentType.JSON)
                .body("{\"method\":\"sms-code\"}")
                .post("/tickets/{id}/verifications", ticket)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        var wanted = tap.await(
                "ticket.events.v1", "verification-requested", e -> e.key().equals(ticket));
        assertThat(Contracts.ofThisModule().violations("verification-requested", wanted.data()))
                .isEmpty();
        tap.publish(
                "notification.events.v1",
                "cus-wang",
                "one-time-code-verified",
                Map.of("verificationId", verification, "level", 1));
        tap.await("ticket.events.v1", "verification-completed", e -> e.key().equals(ticket));
        String act = unfreeze(ticket)
                .then()
                .statusCode(202)
                .body("status", equalTo("awaiting-approval"))
                .extract()
                .path("id");
        given().post("/wallet-acts/{id}/approval", act).then().statusCode(403).body("type", endsWith("/four-eyes"));
        approveAsSupervisor(act);

        // Then
        var command = tap.await(
                "wallet.commands.v1",
                "unfreeze-funds",
                e -> e.data().get("commandId").asText().equals(act));
        assertThat(Contracts.ofThisModule().violations("unfreeze-funds", command.data()))
                .isEmpty();
        tap.publish("wallet.events.v1", "cus-wang", "funds-unfrozen", Map.of("commandId", act));
        Awaitility.await()
                .untilAsserted(() -> assertThat(codes(ticket))
                        .containsSubsequence("ticket-opened", "freeze-ordered", "contact-requested")
                        .contains("freeze-confirmed")
                        .containsSubsequence(
                                "offer-accepted",
                                "ticket-assigned",
                                "status-changed",
                                "call-connected",
                                "verification-requested",
                                "verification-completed",
                                "unfreeze-requested",
                                "unfreeze-approved",
                                "unfreeze-confirmed"));
    }

    @Test
    void shouldPutTheCallerBackInTheQueue_whenTheAgentHandsTheCallOn() {
        // Given a call that an agent has, who hands it on to whoever takes it next, and then puts the phone down
        connectedWith("agt-2");
        handOn(Map.of("fromAgent", "agt-2", "queue", "general"));

        // When
        var left = webhook("agent-left", Map.of("DialCallStatus", "completed"));
        var waiting = webhook("wait", Map.of("QueuePosition", "1"));
        accept("agt-3");
        webhook("wait", Map.of("QueuePosition", "1")).then().body("Response.Leave", equalTo(""));
        var connected = webhook("left-queue", Map.of("QueueResult", "leave"));

        // Then
        left.then().body("Response.Enqueue", equalTo("support")).body("Response.Say", containsString("转给"));
        waiting.then().body("Response.Pause.@length", equalTo("5"));
        connected.then().body("Response.Dial.Client", equalTo("agt-3"));
        assertThat(codes(ticketId())).containsSubsequence("call-connected", "contact-transferred", "call-connected");
    }

    @Test
    void shouldConnectWithTheColleague_whenTheCallIsHandedOver() {
        // Given
        connectedWith("agt-2");
        handOn(Map.of("fromAgent", "agt-2", "toAgent", "agt-3", "queue", "general"));

        // When
        var left = webhook("agent-left", Map.of("DialCallStatus", "completed"));

        // Then
        left.then().body("Response.Dial.Client", equalTo("agt-3"));
        assertThat(codes(ticketId())).containsSubsequence("call-connected", "contact-handed-over", "call-connected");
    }

    @Test
    void shouldEndTheCallAfterAMoment_whenTheAgentPutsThePhoneDown() {
        // Given
        connectedWith("agt-2");

        // When: the news of a transfer could still be on its way
        var left = webhook("agent-left", Map.of("DialCallStatus", "completed"));
        var still = webhook("agent-left/again", Map.of());

        // Then
        left.then().body("Response.Pause.@length", equalTo("2")).body("Response.Redirect", endsWith("/again"));
        still.then().body("Response.Hangup", equalTo(""));
    }

    @Test
    void shouldFollow_whenThePhoneIsPutDownBeforeTheTransferIsKnown() {
        // Given
        connectedWith("agt-2");
        webhook("agent-left", Map.of("DialCallStatus", "completed"))
                .then()
                .body("Response.Redirect", endsWith("/again"));

        // When
        handOn(Map.of("fromAgent", "agt-2", "queue", "general"));

        // Then
        webhook("agent-left/again", Map.of()).then().body("Response.Enqueue", equalTo("support"));
    }

    private void connectedWith(String agent) {
        webhook("voice", Map.of());
        webhook("said", Map.of("SpeechResult", STOLEN));
        accept(agent);
        webhook("left-queue", Map.of("QueueResult", "leave"));
    }

    private void handOn(Map<String, String> how) {
        Map<String, Object> transfer = new HashMap<>(how);
        transfer.put("contactId", contactId());
        transfer.put("ticketId", ticketId());
        transfer.put("transferredAt", Instant.EPOCH.toString());
        tap.publish("routing.events.v1", contactId(), "contact-transferred", transfer);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(codes(ticketId())).containsAnyOf("contact-transferred", "contact-handed-over"));
    }

    @Test
    void shouldChangeNothing_whenWebhooksAreRepeated() {
        // Given
        webhook("voice", Map.of());
        var first = webhook("said", Map.of("SpeechResult", STOLEN)).asString();

        // When
        var again = webhook("said", Map.of("SpeechResult", STOLEN));
        webhook("status", Map.of("CallStatus", "completed")).then().statusCode(204);
        webhook("status", Map.of("CallStatus", "completed")).then().statusCode(204);

        // Then
        again.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first);
        var ended = tap.await("ticket.events.v1", "contact-ended", e -> e.key().equals(ticketId()));
        assertThat(Contracts.ofThisModule().violations("contact-ended", ended.data()))
                .isEmpty();
        assertThat(tap.all("ticket.events.v1").stream().filter(e -> e.key().equals(ticketId())))
                .extracting(Seen::name)
                .containsOnlyOnce("ticket-opened", "contact-requested", "contact-ended");
    }

    @Test
    void shouldRefuseLateWebhooks_whenTheCallEndedBeforeTheyCame() {
        // When the status overtakes the call itself
        webhook("status", Map.of("CallStatus", "completed")).then().statusCode(204);

        // Then
        webhook("voice", Map.of()).then().statusCode(409).body("type", endsWith("/call-is-over"));
        webhook("said", Map.of()).then().statusCode(409);
        webhook("wait", Map.of()).then().statusCode(409);
        webhook("left-queue", Map.of()).then().statusCode(200).body("Response.Hangup", equalTo(""));
    }

    @Test
    void shouldNotConnect_whenTheCallerHangsUpAtTheLastMoment() {
        // Given
        webhook("voice", Map.of());
        webhook("said", Map.of("SpeechResult", STOLEN));
        accept("agt-2");

        // When
        var answer = webhook("left-queue", Map.of("QueueResult", "hangup"));
        webhook("status", Map.of("CallStatus", "completed")).then().statusCode(204);

        // Then
        answer.then().statusCode(200).body("Response.Hangup", equalTo(""));
        assertThat(codes(ticketId())).contains("contact-ended").doesNotContain("call-connected");
    }

    @Test
    void shouldTakeKeysAndLanguage_whenNothingIsSaid() {
        // Given
        webhook("voice", Map.of());

        // When
        var english = webhook("said", Map.of("Digits", "9"));
        var queued = webhook("said", Map.of("Digits", "2"));

        // Then
        english.then().body("Response.Gather.@language", equalTo("en-GB"));
        queued.then().body("Response.Enqueue", equalTo("support")).body("Response.Say", not(containsString("freez")));
        given().get("/tickets/{id}", ticketId())
                .then()
                .body("category", equalTo("payment-failed"))
                .body("language", equalTo("en"));
    }

    @Test
    void shouldHandOverToAHuman_whenNothingIsHeardTwice() {
        // Given
        webhook("voice", Map.of());

        // When
        var once = webhook("said", Map.of());
        var twice = webhook("said", Map.of());

        // Then
        once.then().body("Response.Gather.Say", containsString("没有听清"));
        twice.then().body("Response.Enqueue", equalTo("support"));
    }

    @Test
    void shouldServeAnUnknownCaller_withoutActingOnAnyWallet() {
        // When
        webhook("voice", Map.of("From", "+4915112345678"));
        webhook("said", Map.of("From", "+4915112345678", "SpeechResult", "Someone has stolen my wallet"))
                .then()
                .body("Response.Say", not(containsString("freezing")))
                .body("Response.Enqueue", equalTo("support"));

        // Then
        given().get("/tickets/{id}", ticketId())
                .then()
                .body("customerRef", equalTo(null))
                .body("priority", equalTo("urgent"));
    }

    @Test
    void shouldRefuse_whenUnsignedForgedOrIncomplete() {
        var form = Map.of("CallSid", sid, "From", PHONE);
        given().formParams(form).post("/phone/voice").then().statusCode(403).body("type", endsWith("/bad-signature"));
        given().formParams(form)
                .header("X-Twilio-Signature", sign("/phone/said", form))
                .post("/phone/voice")
                .then()
                .statusCode(403);
        var incomplete = Map.of("From", PHONE);
        given().formParams(incomplete)
                .header("X-Twilio-Signature", sign("/phone/voice", incomplete))
                .post("/phone/voice")
                .then()
                .statusCode(400)
                .body("type", endsWith("/bad-webhook"))
                .body("field", equalTo("CallSid"));
    }

    private Response webhook(String path, Map<String, String> fields) {
        var form = new HashMap<>(Map.of("CallSid", sid, "From", PHONE, "To", "95000"));
        form.putAll(fields);
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .header("X-Twilio-Signature", sign("/phone/" + path, form))
                .post("/phone/" + path);
    }

    private String sign(String path, Map<String, String> form) {
        var values = form.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        return new TwilioSignature(token).sign(publicUrl + path, values);
    }

    private boolean isMine(Seen command) {
        return command.data().get("ticketId").asText().equals(ticketId());
    }

    @jakarta.inject.Inject
    CallRepository calls;

    private String ticketId() {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .call(() -> requireNonNull(calls.findById(sid).ticketId()).toString());
    }

    private String contactId() {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .call(() -> requireNonNull(calls.findById(sid).contactId()).toString());
    }

    private void accept(String agent) {
        var contact = contactId();
        tap.publish(
                "routing.events.v1",
                contact,
                "offer-accepted",
                Map.of(
                        "contactId",
                        contact,
                        "ticketId",
                        ticketId(),
                        "agentId",
                        agent,
                        "acceptedAt",
                        Instant.EPOCH.toString()));
        Awaitility.await().untilAsserted(() -> assertThat(agentOfTheCall()).isEqualTo(agent));
    }

    private String agentOfTheCall() {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .call(() -> calls.findById(sid).agentId());
    }

    private static Response unfreeze(String ticket) {
        return given().contentType(ContentType.JSON)
                .body("{\"act\":\"unfreeze\",\"reason\":\"the customer has the phone back\"}")
                .post("/tickets/{id}/wallet-acts", ticket);
    }

    @jakarta.inject.Inject
    io.walletline.ticket.wallet.acts.WalletActDesk wallet;

    private void approveAsSupervisor(String act) {
        wallet.approve(UUID.fromString(act), Actor.agent("sup-1"));
    }

    private static List<String> codes(String ticket) {
        return given().get("/tickets/{id}/timeline", ticket)
                .jsonPath()
                .getList("items.findAll { it.code != null }.code");
    }
}
