package io.walletline.ticket.channels.phone.twiml;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.ticket.channels.phone.Instruction;
import io.walletline.ticket.channels.phone.Instruction.Ask;
import io.walletline.ticket.channels.phone.Instruction.AwaitTransfer;
import io.walletline.ticket.channels.phone.Instruction.Connect;
import io.walletline.ticket.channels.phone.Instruction.Enqueue;
import io.walletline.ticket.channels.phone.Instruction.Farewell;
import io.walletline.ticket.channels.phone.Instruction.HangUp;
import io.walletline.ticket.channels.phone.Instruction.KeepWaiting;
import io.walletline.ticket.channels.phone.Instruction.LeaveQueue;
import io.walletline.ticket.channels.phone.LineExit;
import io.walletline.ticket.channels.phone.WaitNews;
import io.walletline.ticket.wallet.acts.WalletAct.Status;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

class TwimlPromptsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static Stream<Instruction> instructions() {
        return Stream.of("zh", "en", "de")
                .flatMap(language -> Stream.concat(
                        Stream.of(
                                new Ask(language, false, 0),
                                new Ask(language, true, 3),
                                new KeepWaiting(language, null, null),
                                new KeepWaiting(language, Status.CONFIRMED, new WaitNews(2, null, null)),
                                new KeepWaiting(
                                        language,
                                        Status.REFUSED,
                                        new WaitNews(2, Duration.ofSeconds(61), Duration.ofMinutes(9))),
                                new LeaveQueue(),
                                new Connect(language, "agt-<&\">"),
                                new AwaitTransfer(),
                                new HangUp()),
                        Stream.concat(
                                Arrays.stream(Enqueue.Why.values()).map(why -> new Enqueue(language, why)),
                                Arrays.stream(LineExit.values())
                                        .map(why -> new Farewell(language, why, Instant.EPOCH)))));
    }

    @ParameterizedTest
    @MethodSource("instructions")
    void shouldBeOneDocumentOfTheProvider_whateverTheInstruction(Instruction instruction) throws Exception {
        // When
        var document = parse(TwimlPrompts.render(instruction, ZONE));

        // Then
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("Response");
        assertThat(document.getDocumentElement().getChildNodes().getLength()).isPositive();
    }

    @Test
    void shouldSpeakTheCallersLanguage_andEnglishWhereItHasNone() throws Exception {
        // When
        var zh = parse(TwimlPrompts.render(new Enqueue("zh", Enqueue.Why.UNDERSTOOD), ZONE));
        var de = parse(TwimlPrompts.render(new Enqueue("de", Enqueue.Why.UNDERSTOOD), ZONE));
        var en = parse(TwimlPrompts.render(new Enqueue("en", Enqueue.Why.UNDERSTOOD), ZONE));

        // Then
        assertThat(said(zh)).containsPattern("\\p{IsHan}");
        assertThat(said(en)).doesNotContainPattern("\\p{IsHan}");
        assertThat(said(de)).isEqualTo(said(en));
    }

    @Test
    void shouldTellThePlaceAndTheNews_whileTheCallerWaits() throws Exception {
        // When
        var document =
                parse(TwimlPrompts.render(new KeepWaiting("en", Status.CONFIRMED, new WaitNews(4, null, null)), ZONE));

        // Then
        assertThat(document.getElementsByTagName("Say").getLength()).isEqualTo(2);
        assertThat(said(document)).contains("4");
        assertThat(document.getElementsByTagName("Pause").getLength()).isOne();
    }

    @Test
    void shouldConnectToThisAgent_whateverTheIdIs() throws Exception {
        // When
        var document = parse(TwimlPrompts.render(new Connect("en", "agt-<&\">"), ZONE));

        // Then
        assertThat(document.getElementsByTagName("Client").item(0).getTextContent())
                .isEqualTo("agt-<&\">");
    }

    private static String said(Document document) {
        var said = new StringBuilder();
        var all = document.getElementsByTagName("Say");
        for (int i = 0; i < all.getLength(); i++) {
            said.append(all.item(i).getTextContent()).append('\n');
        }
        return said.toString();
    }

    private static Document parse(String twiml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(twiml.getBytes(StandardCharsets.UTF_8)));
    }
}
