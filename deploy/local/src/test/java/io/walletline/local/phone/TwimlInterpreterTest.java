package io.walletline.local.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TwimlInterpreterTest {

    private static final URI VOICE = URI.create("http://line/voice");
    private static final String ASK =
            "<Gather input=\"speech dtmf\" action=\"/said\" numDigits=\"1\"><Say>?</Say></Gather>";
    private static final String ENQUEUE = "<Enqueue waitUrl=\"/wait\" action=\"/left\">support</Enqueue>";

    @Test
    void shouldTellWhatWasSaid_whenTheLineListens() throws InterruptedException {
        // Given
        ScriptedCallPort port = new ScriptedCallPort()
                .answers("/voice", ASK)
                .answers("/said", "<Say>ok</Say><Hangup/>")
                .then(new CallerAct.Said("help"));

        // When
        run(port);

        // Then
        assertThat(port.fetched).containsExactly("/voice", "/said SpeechResult=help");
        assertThat(port.heard).containsExactly("?", "ok");
        assertThat(port.states).containsExactly(PhoneCallState.LISTENING, PhoneCallState.ENDED);
    }

    @Test
    void shouldGoOnAfterTheGather_whenNobodyAnswers() throws InterruptedException {
        // Given
        ScriptedCallPort port = new ScriptedCallPort()
                .answers("/voice", ASK + "<Redirect>/said</Redirect>")
                .answers("/said", "<Hangup/>")
                .thenSilence();

        // When
        run(port);

        // Then
        assertThat(port.fetched).containsExactly("/voice", "/said");
    }

    @Test
    void shouldConnect_whenTheWaitDocumentSaysLeave() throws InterruptedException {
        // Given
        ScriptedCallPort port = new ScriptedCallPort()
                .answers("/voice", ENQUEUE)
                .answers("/wait", "<Say>1</Say><Pause length=\"2\"/>", "<Leave/>")
                .answers("/left", "<Dial action=\"/dialled\"><Client>agt-mei</Client></Dial>")
                .answers("/dialled", "<Say>bye</Say>")
                .thenSilence()
                .thenSilence()
                .then(new CallerAct.Said("hello"))
                .then(new CallerAct.AgentLeft());

        // When
        run(port);

        // Then
        assertThat(port.fetched)
                .containsExactly(
                        "/voice", "/wait", "/wait", "/left QueueResult=leave", "/dialled DialCallStatus=completed");
        assertThat(port.states).containsExactly(PhoneCallState.WAITING, PhoneCallState.CONNECTED, PhoneCallState.ENDED);
        assertThat(port.heard).containsExactly("1", "bye");
    }

    @Test
    void shouldTellTheLine_whenTheCallerHangsUpWhileWaiting() throws InterruptedException {
        // Given
        ScriptedCallPort port = new ScriptedCallPort()
                .answers("/voice", ENQUEUE)
                .answers("/wait", "<Pause length=\"2\"/>")
                .answers("/left", "<Dial><Client>agt-mei</Client></Dial>")
                .then(new CallerAct.HungUp());

        // When
        run(port);

        // Then
        assertThat(port.fetched).containsExactly("/voice", "/wait", "/left QueueResult=hangup");
        assertThat(port.states).containsExactly(PhoneCallState.WAITING, PhoneCallState.ENDED);
    }

    @Test
    void shouldLeaveTheQueueAtOnce_whenTheLineMovesTheCall() throws InterruptedException {
        // Given
        ScriptedCallPort port = new ScriptedCallPort()
                .answers("/voice", ENQUEUE)
                .answers("/wait", "<Pause length=\"2\"/>")
                .answers("/elsewhere", "<Say>moved</Say>")
                .then(new CallerAct.Moved(URI.create("http://line/elsewhere")));

        // When
        run(port);

        // Then
        assertThat(port.fetched).containsExactly("/voice", "/wait", "/elsewhere");
        assertThat(port.heard).containsExactly("moved");
    }

    @Test
    void shouldEnd_whenTheLineEndsTheCall() throws InterruptedException {
        // Given
        ScriptedCallPort port = new ScriptedCallPort().answers("/voice", ASK).then(new CallerAct.Ended());

        // When
        run(port);

        // Then
        assertThat(port.fetched).containsExactly("/voice");
        assertThat(port.states).endsWith(PhoneCallState.ENDED);
    }

    @Property(tries = 500)
    void shouldEndOnceAndFetchNothingAfterwards_whateverTheCallerDoes(@ForAll("acts") List<CallerAct> acts)
            throws InterruptedException {
        // Given: a line that asks for ever, queues who speaks, and connects who presses a key
        ScriptedCallPort port = new ScriptedCallPort()
                .answers("/voice", ASK + "<Redirect>/voice</Redirect>")
                .answers("/said", ENQUEUE)
                .answers("/wait", "<Say>1</Say>", "<Pause/>", "<Leave/>", "<Pause/>")
                .answers("/left", "<Dial><Client>agt-mei</Client></Dial>")
                .answers("/elsewhere", ASK);
        acts.forEach(port::then);

        // When
        run(port);

        // Then
        assertThat(port.states.stream().filter(PhoneCallState.ENDED::equals)).hasSize(1);
        assertThat(port.states).endsWith(PhoneCallState.ENDED);
        assertThat(port.fetched.getFirst()).isEqualTo("/voice");
    }

    @Provide
    Arbitrary<List<CallerAct>> acts() {
        return Arbitraries.<CallerAct>of(
                        new CallerAct.Said("help"),
                        new CallerAct.Pressed("1"),
                        new CallerAct.AgentLeft(),
                        new CallerAct.Moved(URI.create("http://line/elsewhere")),
                        new CallerAct.HungUp())
                .list()
                .ofMaxSize(12);
    }

    private static void run(ScriptedCallPort port) throws InterruptedException {
        new TwimlInterpreter(port, Duration.ZERO, Duration.ofMillis(1)).run(VOICE);
    }
}
