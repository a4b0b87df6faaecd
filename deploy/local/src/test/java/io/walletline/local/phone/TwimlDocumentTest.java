package io.walletline.local.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwimlDocumentTest {

    private static final URI HERE = URI.create("http://localhost:8081/phone/voice?x=1");

    @Test
    void shouldReadWhatTheLineSays_whenItAsks() {
        // Given
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Response><Gather input="speech dtmf" action="/phone/said" timeout="7" numDigits="1">
                <Say language="zh-CN">您好</Say></Gather><Redirect>/phone/voice</Redirect></Response>
                """;

        // When
        TwimlDocument document = TwimlDocument.parse(HERE, xml);

        // Then
        assertThat(document.verbs())
                .containsExactly(
                        new Verb.Gather(
                                "/phone/said",
                                Set.of("speech", "dtmf"),
                                Duration.ofSeconds(7),
                                1,
                                "#",
                                false,
                                List.of(new Verb.Say("您好", "zh-CN"))),
                        new Verb.Redirect("/phone/voice"));
        assertThat(document.resolve("/phone/said")).isEqualTo(URI.create("http://localhost:8081/phone/said"));
    }

    @Test
    void shouldReadQueueAndDial_whenTheLineConnects() {
        // Given
        String xml = "<Response><Enqueue waitUrl=\"/w\" action=\"/l\">support</Enqueue><Leave/>"
                + "<Dial action=\"/d\"><Client>agt-mei</Client></Dial><Pause/><Play>/a.mp3</Play><Hangup/></Response>";

        // When
        TwimlDocument document = TwimlDocument.parse(HERE, xml);

        // Then
        assertThat(document.verbs())
                .containsExactly(
                        new Verb.Enqueue("support", "/w", "/l"),
                        new Verb.Leave(),
                        new Verb.Dial("agt-mei", "/d"),
                        new Verb.Pause(Duration.ofSeconds(1)),
                        new Verb.Play("/a.mp3"),
                        new Verb.Hangup());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Response><Dance/></Response>",
                "<Response><Say>",
                "<Answer/>",
                "not xml",
                "<Response><Pause length=\"long\"/></Response>",
                "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><Response><Say>&e;</Say></Response>"
            })
    void shouldRefuse_whenItIsNotTwiml(String xml) {
        assertThatThrownBy(() -> TwimlDocument.parse(HERE, xml)).isInstanceOf(BadTwiml.class);
    }

    @Test
    void shouldDoNothing_whenTheAnswerIsEmpty() {
        assertThat(TwimlDocument.parse(HERE, "").verbs()).isEmpty();
    }

    @Property(tries = 200)
    void shouldReadBackAnyText_whenItWasEscaped(@ForAll @StringLength(max = 40) String text) {
        // Given: what XML can carry
        String speakable = text.codePoints()
                .filter(c -> c >= 0x20 && c < 0xD800)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        String escaped = speakable.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

        // When
        TwimlDocument document = TwimlDocument.parse(HERE, "<Response><Say>" + escaped + "</Say></Response>");

        // Then
        assertThat(document.verbs()).containsExactly(new Verb.Say(speakable, null));
    }
}
