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

class ConversationTest {

    private static final URI VOICE = URI.create("http://line/voice");
    private static final String ASK =
            "<Gather input=\"speech dtmf\" action=\"/said\" numDigits=\"1\"><Say>?</Say></Gather>";
    private static final String ENQUEUE = "<Enqueue waitUrl=\"/wait\" action=\"/left\">support</Enqueue>";

    @Test
    void shouldTellWhatWasSaid_whenTheLineListens() throws InterruptedException {
        // Given
        ScriptedLine line = new ScriptedLine()
                .answers("/voice", ASK)
                .answers("/said", "<Say>ok</Say><Hangup/>")
                .then(new CallerAct.Said("help"));

        // When
        run(line);

        // Then
        assertThat(line.fetched).containsExactly("/voice", "/said SpeechResult=help");
        assertThat(line.heard).containsExactly("?", "ok");
        assertThat(line.states).containsExactly(CallState.LISTENING, CallState.ENDED);
    }

    @Test
    void shouldGoOnAfterTheGather_whenNobodyAnswers() throws InterruptedException {
        // Given
        ScriptedLine line = new ScriptedLine()
                .answers("/voice", ASK + "<Redirect>/said</Redirect>")
                .answers("/said", "<Hangup/>")
                .thenSilence();

        // When
        run(line);

        // Then
        assertThat(line.fetched).containsExactly("/voice", "/said");
    }

    @Test
    void shouldConnect_whenTheWaitDocumentSaysLeave() throws InterruptedException {
        // Given
        ScriptedLine line = new ScriptedLine()
                .answers("/voice", ENQUEUE)
                .answers("/wait", "<Say>1</Say><Pause length=\"2\"/>", "<Leave/>")
                .answers("/left", "<Dial action=\"/dialled\"><Client>agt-mei</Client></Dial>")
                .answers("/dialled", "<Say>bye</Say>")
                .thenSilence()
                .thenSilence()
                .then(new CallerAct.Said("hello"))
                .then(new CallerAct.AgentLeft());

        // When
        run(line);

        // Then
        assertThat(line.fetched)
                .containsExactly(
                        "/voice", "/wait", "/wait", "/left QueueResult=leave", "/dialled DialCallStatus=completed");
        assertThat(line.states).containsExactly(CallState.WAITING, CallState.CONNECTED, CallState.ENDED);
        assertThat(line.heard).containsExactly("1", "bye");
    }

    @Test
    void shouldTellTheLine_whenTheCallerHangsUpWhileWaiting() throws InterruptedException {
        // Given
        ScriptedLine line = new ScriptedLine()
                .answers("/voice", ENQUEUE)
                .answers("/wait", "<Pause length=\"2\"/>")
                .answers("/left", "<Dial><Client>agt-mei</Client></Dial>")
                .then(new CallerAct.HungUp());

        // When
        run(line);

        // Then
        assertThat(line.fetched).containsExactly("/voice", "/wait", "/left QueueResult=hangup");
        assertThat(line.states).containsExactly(CallState.WAITING, CallState.ENDED);
    }

    @Test
    void shouldLeaveTheQueueAtOnce_whenTheLineMovesTheCall() throws InterruptedException {
        // Given
        ScriptedLine line = new ScriptedLine()
                .answers("/voice", ENQUEUE)
                .answers("/wait", "<Pause length=\"2\"/>")
                .answers("/elsewhere", "<Say>moved</Say>")
                .then(new CallerAct.Moved(URI.create("http://line/elsewhere")));

        // When
        run(line);

        // Then
        assertThat(line.fetched).containsExactly("/voice", "/wait", "/elsewhere");
        assertThat(line.heard).containsExactly("moved");
    }

    @Test
    void shouldEnd_whenTheLineEndsTheCall() throws InterruptedException {
        // Given
        ScriptedLine line = new ScriptedLine().answers("/voice", ASK).then(new CallerAct.Ended());

        // When
        run(line);

        // Then
        assertThat(line.fetched).containsExactly("/voice");
        assertThat(line.states).endsWith(CallState.ENDED);
    }

    @Property(tries = 500)
    void shouldEndOnceAndFetchNothingAfterwards_whateverTheCallerDoes(@ForAll("acts") List<CallerAct> acts)
            throws InterruptedException {
        // Given: a line that asks for ever, queues who speaks, and connects who presses a key
        ScriptedLine line = new ScriptedLine()
                .answers("/voice", ASK + "<Redirect>/voice</Redirect>")
                .answers("/said", ENQUEUE)
                .answers("/wait", "<Say>1</Say>", "<Pause/>", "<Leave/>", "<Pause/>")
                .answers("/left", "<Dial><Client>agt-mei</Client></Dial>")
                .answers("/elsewhere", ASK);
        acts.forEach(line::then);

        // When
        run(line);

        // Then
        assertThat(line.states.stream().filter(CallState.ENDED::equals)).hasSize(1);
        assertThat(line.states).endsWith(CallState.ENDED);
        assertThat(line.fetched.getFirst()).isEqualTo("/voice");
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

    private static void run(ScriptedLine line) throws InterruptedException {
        new Conversation(line, Duration.ZERO, Duration.ofMillis(1)).run(VOICE);
    }
}
