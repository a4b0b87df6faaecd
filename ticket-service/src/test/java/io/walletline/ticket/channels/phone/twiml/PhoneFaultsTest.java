package io.walletline.ticket.channels.phone.twiml;

import static io.restassured.RestAssured.given;
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
import io.walletline.testkit.MovableClock;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.channels.phone.CallDesk;
import io.walletline.ticket.channels.phone.CallProgress;
import io.walletline.ticket.channels.phone.CallRepository;
import io.walletline.ticket.channels.phone.LineExit;
import io.walletline.ticket.channels.phone.Silence;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sequences of webhooks and news on which the line once broke. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(
        user = "agt-2",
        roles = {"agent", "service"})
class PhoneFaultsTest {

    private static final String STOLEN = "我的钱包被盗了";

    @Inject
    PhoneProvider provider;

    @Inject
    CallProgress progress;

    @Inject
    CallDesk desk;

    @Inject
    CallRepository calls;

    @Inject
    Silence silence;

    @Inject
    MovableClock clock;

    private final String call = PhoneProvider.newCall();
    private final String customer = "cus-" + ThreadLocalRandom.current().nextLong(1L << 40);
    private final String number = "138" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

    @BeforeEach
    void customer() {
        customer(customer, "CN");
    }

    private void customer(String ref, String region) {
        given().contentType(ContentType.JSON)
                .body("{\"phoneNumber\":\"+86%s\",\"language\":\"zh\",\"region\":\"%s\"}".formatted(number, region))
                .put("/customers/{ref}", ref)
                .then()
                .statusCode(204);
    }

    private Response tell(String address, String... fields) {
        var form = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return provider.tell(call, number, address, form);
    }

    private void waiting() {
        tell("voice");
        tell("said", "SpeechResult", STOLEN).then().body("Response.Enqueue", equalTo("support"));
    }

    private void connected() {
        waiting();
        progress.accepted(provider.contactOf(call), "agt-2");
        tell("left-queue", "QueueResult", "leave").then().body("Response.Dial.Client", equalTo("agt-2"));
    }

    private String state() {
        return provider.column(call, "state");
    }

    private long freezes() {
        return provider.count("select count(*) from wallet_act where customer_ref = ?", customer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1。", "一", "按一", "one", "Press one.", "１"})
    void f8_shouldTakeTheKey_whenItIsSaid(String speech) {
        // When
        tell("voice");
        tell("said", "SpeechResult", speech).then().body("Response.Say", containsString("冻结"));

        // Then
        assertThat(freezes()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "T+1", "OK", "👍 12"})
    void f8_shouldKeepTheCallersLanguage_whenTheWordsDoNotTell(String speech) {
        // When
        tell("voice");
        tell("said", "SpeechResult", speech);

        // Then
        given().get("/tickets/{id}", provider.column(call, "ticket_id")).then().body("language", equalTo("zh"));
    }

    @Test
    void f10_shouldFreezeNobody_whenTheNumberIsThatOfTwo() {
        // Given
        customer(customer + "-other", "CN");

        // When
        tell("voice");
        tell("said", "SpeechResult", STOLEN).then().body("Response.Say", not(containsString("冻结")));

        // Then
        assertThat(freezes()).isZero();
        assertThat(provider.column(call, "customer_ref")).isEqualTo("null");
    }

    @Test
    void f14_shouldTellRoutingsOwnPlaceOnceInHalfAMinute_whenItChanges() {
        // Given
        waiting();
        var contact = provider.contactOf(call);
        assertThat(waitDocument("5")).doesNotContain("位");

        // When
        progress.stands(contact, 1, 100, 250);

        // Then
        assertThat(waitDocument("5")).contains("第 1 位", "2 到 5 分钟");
        assertThat(waitDocument("5")).doesNotContain("位");
        progress.stands(contact, 3, null, null);
        assertThat(waitDocument("5")).doesNotContain("位");
        clock.advance(Duration.ofSeconds(30));
        assertThat(waitDocument("5")).contains("第 3 位").doesNotContain("分钟");
    }

    private String waitDocument(String providersPosition) {
        return tell("wait", "QueuePosition", providersPosition).asString();
    }

    @Test
    void f16_shouldCountAnAnswerOnce_whenItsWebhookIsRepeated() {
        // Given
        tell("voice").then().body("Response.Gather.@action", endsWith("/phone/said?step=0"));

        // When
        tell("said?step=0").then().body("Response.Gather.@action", endsWith("step=1"));
        tell("said?step=0").then().body("Response.Gather.@action", endsWith("step=1"));
        tell("said?step=0").then().body("Response.Gather.@action", endsWith("step=1"));

        // Then
        tell("said?step=1").then().body("Response.Enqueue", equalTo("support"));
    }

    @Test
    void f16_shouldNotCountAsUnheard_whenTheCallerChoosesALanguage() {
        // When
        tell("voice");
        tell("said?step=0", "Digits", "9");
        tell("said?step=1", "Digits", "8");
        tell("said?step=2", "Digits", "9");

        // Then
        tell("said?step=3").then().body("Response.Gather.Say", containsString("did not catch"));
    }

    @Test
    void f18_shouldCarryTheCustomersRegion_whenACallerAsksForAHuman() {
        // Given
        customer(customer, "GB");

        // When
        waiting();

        // Then
        given().get("/tickets/{id}", provider.column(call, "ticket_id")).then().body("region", equalTo("GB"));
    }

    @Test
    void f21_shouldServeTheCaller_whenTheNumberIsWithheld() {
        // When
        var greeting = provider.tell(call, "", "voice", Map.of());

        // Then
        greeting.then().statusCode(200).body("Response.Gather.Say", containsString("您好"));
        provider.tell(call, "", "said", Map.of("Digits", "2")).then().body("Response.Enqueue", equalTo("support"));
    }

    @Test
    void p1_shouldForgetNothing_whenWebhooksAndNewsComeAtOnce() throws Exception {
        for (int round = 0; round < 25; round++) {
            // Given
            var id = PhoneProvider.newCall();
            provider.tell(id, number, "voice", Map.of());
            provider.tell(id, number, "said", Map.of("SpeechResult", STOLEN));
            var contact = provider.contactOf(id);
            var together = new CyclicBarrier(2);

            // When
            try (var threads = Executors.newFixedThreadPool(2)) {
                var webhook = threads.submit(() -> {
                    together.await();
                    return provider.tell(id, number, "wait", Map.of()).statusCode();
                });
                var news = threads.submit(() -> {
                    together.await();
                    progress.accepted(contact, "agt-2");
                    return true;
                });
                assertThat(webhook.get()).isEqualTo(200);
                assertThat(news.get()).isTrue();
            }

            // Then
            assertThat(provider.column(id, "state")).isEqualTo("CONNECTING");
        }
    }

    @ParameterizedTest
    @EnumSource(LineExit.class)
    void p2_shouldTellWhyAndHangUp_whenTheCallerLeavesTheLine(LineExit why) {
        // Given
        waiting();

        // When
        progress.diverted(provider.contactOf(call), Optional.of(why), Instant.parse("2026-12-07T01:00:00Z"));

        // Then
        tell("wait")
                .then()
                .body("Response.Hangup", equalTo(""))
                .body("Response.Say[0]", not(containsString("您排在")))
                .body("Response.Say[1]", containsString("12月7日"));
        assertThat(state()).isEqualTo("DIVERTED");
        tell("status", "CallStatus", "completed");
        assertThat(state()).isEqualTo("ENDED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"left-queue QueueResult hangup", "agent-left CallStatus completed", "wait CallStatus completed"})
    void p3_shouldEnd_whateverTellsTheEnd(String sign) {
        // Given
        waiting();
        var words = sign.split(" ");

        // When
        tell(words[0], words[1], words[2]).then().body("Response.Hangup", equalTo(""));

        // Then
        assertThat(state()).isEqualTo("ENDED");
        assertThat(openContacts()).isZero();
    }

    @Test
    void p3_shouldEnd_whenTheCallAsksNoMore() {
        // Given
        waiting();
        clock.advance(Duration.ofSeconds(20));
        tell("wait");

        // When
        clock.advance(Duration.ofSeconds(29));
        desk.endIfSilent(call, silence);
        var before = state();
        clock.advance(Duration.ofSeconds(2));
        assertThat(calls.silentSince(
                        clock.instant().minusSeconds(120),
                        clock.instant().minusSeconds(30),
                        clock.instant().minusSeconds(14_400)))
                .contains(call);
        desk.endIfSilent(call, silence);

        // Then
        assertThat(before).isEqualTo("WAITING");
        assertThat(state()).isEqualTo("ENDED");
        assertThat(openContacts()).isZero();
    }

    private long openContacts() {
        return provider.count(
                "select count(*) from contact where ended_at is null and ticket_id = ?::uuid",
                provider.column(call, "ticket_id"));
    }

    @Test
    void p4_shouldFreezeAndAskNobody_whenTheWordsComeAfterTheEnd() {
        // When
        tell("voice");
        tell("status", "CallStatus", "completed");
        tell("said", "SpeechResult", STOLEN).then().statusCode(200).body("Response.Hangup", equalTo(""));
        tell("said", "SpeechResult", STOLEN).then().statusCode(409);

        // Then
        assertThat(freezes()).isOne();
        assertThat(provider.count("select count(*) from ticket where customer_ref = ?", customer))
                .isOne();
        assertThat(provider.column(call, "contact_id")).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-answer", "busy", "failed", "canceled"})
    void p5_shouldKeepThePlace_whenTheAgentIsNotReached(String outcome) {
        // Given
        connected();

        // When
        tell("agent-left", "DialCallStatus", outcome, "CallStatus", "in-progress")
                .then()
                .body("Response.Enqueue", equalTo("support"));

        // Then
        assertThat(state()).isEqualTo("WAITING");
        assertThat(openContacts()).isOne();
        assertThat(provider.count(
                        "select count(*) from outbox where type like '%agent-not-reached%' and payload like ?",
                        "%" + provider.contactOf(call) + "%"))
                .isOne();
    }

    @Test
    void p6_shouldGoBackToTheQueue_whenHandedOnBeforeBeingPutThrough() {
        // Given
        waiting();
        progress.accepted(provider.contactOf(call), "agt-2");
        progress.handedOn(provider.contactOf(call), null);

        // When
        var left = tell("left-queue", "QueueResult", "leave");

        // Then
        left.then().body("Response.Enqueue", equalTo("support"));
        assertThat(state()).isEqualTo("WAITING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue-full", "error", "system-error"})
    void p7_shouldTryAgainAndThenCallBack_whenThePhoneSystemCannotQueue(String result) {
        // Given
        waiting();

        // When
        tell("left-queue", "QueueResult", result).then().body("Response.Enqueue", equalTo("support"));
        tell("left-queue", "QueueResult", result).then().body("Response.Enqueue", equalTo("support"));
        tell("left-queue", "QueueResult", result)
                .then()
                .body("Response.Say", containsString("回电"))
                .body("Response.Hangup", equalTo(""));

        // Then
        assertThat(provider.count(
                        "select count(*) from contact where channel = 'CALLBACK' and ended_at is null and ticket_id = ?::uuid",
                        provider.column(call, "ticket_id")))
                .isOne();
    }

    @Test
    void p12_shouldBeIgnored_whenAStatusTellsNone() {
        // Then
        tell("status").then().statusCode(204);
        tell("status", "CallStatus", "").then().statusCode(204);
    }

    @Test
    void p13_shouldListenInTheProvidersNameOfTheLanguage() {
        // Then
        tell("voice")
                .then()
                .body("Response.Gather.@language", equalTo("cmn-Hans-CN"))
                .body("Response.Gather.Say.@language", equalTo("zh-CN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TN-Validation-Failed-C", "TN-Validation-Failed-A", "TN-Validation-Failed"})
    void s16_shouldActOnNoWallet_whenTheCarrierDoesNotVouchForTheNumber(String verdict) {
        // When
        tell("voice", "StirVerstat", verdict);
        tell("said", "SpeechResult", STOLEN).then().body("Response.Say", not(containsString("冻结")));

        // Then
        assertThat(freezes()).isZero();
    }

    @Test
    void s16_shouldForgetTheCustomer_whenTheVerdictComesSecond() {
        // When
        tell("status", "CallStatus", "ringing");
        tell("voice");
        tell("voice", "StirVerstat", "TN-Validation-Failed-B");
        tell("said", "SpeechResult", STOLEN);

        // Then
        assertThat(freezes()).isZero();
    }

    @Test
    void s16_shouldIdentifyNobody_whenANumberCallsOftenerThanAPersonWould() {
        // Given
        for (int i = 0; i < 20; i++) {
            provider.tell(PhoneProvider.newCall(), number, "voice", Map.of());
        }

        // When
        waitingAsUnknown();

        // Then
        assertThat(freezes()).isZero();
    }

    private void waitingAsUnknown() {
        tell("voice");
        tell("said", "SpeechResult", STOLEN).then().body("Response.Enqueue", equalTo("support"));
    }
}
