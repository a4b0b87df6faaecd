package io.walletline.local.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.walletline.local.stream.EventStreams;
import io.walletline.local.webhook.Receiver;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhoneSystemTest {

    private static final String TOKEN = "secret";
    private static final String PHONE = "+8613800138000";

    private Receiver line;
    private PhoneSystem phones;

    @BeforeEach
    void start() throws IOException {
        line = new Receiver();
        phones = new PhoneSystem(
                new PhoneSystem.Settings(
                        line.at("/phone/voice"),
                        line.at("/phone/status"),
                        "AC1",
                        TOKEN,
                        "+864001234567",
                        Duration.ofSeconds(20),
                        Duration.ofMillis(10),
                        Duration.ofSeconds(10)),
                new EventStreams(),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        phones.close();
        line.close();
    }

    @Test
    void shouldReportFromBeginningToEndWithSignatures_whenSomebodyCallsAndHangsUp() throws Exception {
        // Given
        line.answer("<Response><Gather input=\"speech\" action=\"/phone/said\"><Say>?</Say></Gather></Response>");

        // When
        String sid = phones.place(PHONE);
        Receiver.Received began = line.take();
        Receiver.Received voice = line.take();
        phones.hangUp(sid);
        Receiver.Received ended = line.take();

        // Then
        assertThat(began.form()).containsEntry("CallStatus", "in-progress").containsEntry("SequenceNumber", "0");
        assertThat(voice.url().getPath()).isEqualTo("/phone/voice");
        assertThat(voice.form())
                .containsEntry("CallSid", sid)
                .containsEntry("From", PHONE)
                .containsEntry("Direction", "inbound");
        assertThat(ended.form()).containsEntry("CallStatus", "completed").containsEntry("SequenceNumber", "1");
        assertThat(began.isSignedWith(TOKEN) && voice.isSignedWith(TOKEN) && ended.isSignedWith(TOKEN))
                .isTrue();
        assertThat(phones.view(sid).state()).isEqualTo(PhoneCallState.ENDED);
    }

    @Test
    void shouldTryAgain_whenTheLineIsInTroubleForAMoment() throws Exception {
        // Given
        line.answer("<Response><Say>hello</Say></Response>");
        line.failOnceWith(503);

        // When
        String sid = phones.place(PHONE);
        line.take();
        line.take();
        line.take();

        // Then
        assertThat(phones.view(sid).heard("hello")).isTrue();
    }

    @Test
    void shouldHangUp_whenTheLineTalksNonsense() throws Exception {
        // Given
        line.answer("<Response><Dance/></Response>");

        // When
        String sid = phones.place(PHONE);
        line.take();
        line.take();
        Receiver.Received ended = line.take();

        // Then
        assertThat(ended.form()).containsEntry("CallStatus", "completed");
        assertThat(phones.view(sid).transcript())
                .anyMatch(spoken -> spoken.text().startsWith("line-failed"));
    }

    @Test
    void shouldConnectTheAgent_whenTheLineDials() throws Exception {
        // Given
        line.answer("<Response><Dial><Client>agt-mei</Client></Dial></Response>");
        String sid = phones.place(PHONE);
        line.take();
        line.take();

        // When
        while (phones.callWith("agt-mei").isEmpty()) {
            Thread.onSpinWait();
        }
        phones.agentSays("agt-mei", "您好");
        phones.agentHangsUp("agt-mei");
        line.take();

        // Then
        assertThat(phones.view(sid).transcript())
                .anyMatch(
                        spoken -> spoken.who().equals("agent") && spoken.text().equals("您好"));
        assertThat(phones.view(sid).state()).isEqualTo(PhoneCallState.ENDED);
    }

    @Test
    void shouldSayUnknown_whenThereIsNoSuchCall() {
        assertThatThrownBy(() -> phones.view("CA0")).isInstanceOf(UnknownCall.class);
    }
}
