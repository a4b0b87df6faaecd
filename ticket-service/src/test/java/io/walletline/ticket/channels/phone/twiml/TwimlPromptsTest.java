package io.walletline.ticket.channels.phone.twiml;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.ticket.channels.phone.Instruction;
import io.walletline.ticket.channels.phone.Instruction.Ask;
import io.walletline.ticket.channels.phone.Instruction.AwaitTransfer;
import io.walletline.ticket.channels.phone.Instruction.Connect;
import io.walletline.ticket.channels.phone.Instruction.Enqueue;
import io.walletline.ticket.channels.phone.Instruction.HangUp;
import io.walletline.ticket.channels.phone.Instruction.KeepWaiting;
import io.walletline.ticket.channels.phone.Instruction.LeaveQueue;
import io.walletline.ticket.wallet.acts.WalletAct.Status;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

class TwimlPromptsTest {

    static Stream<Instruction> instructions() {
        return Stream.of("zh", "en", "de")
                .flatMap(language -> Stream.concat(
                        Stream.of(
                                new Ask(language, false),
                                new Ask(language, true),
                                new KeepWaiting(language, null),
                                new KeepWaiting(language, Status.CONFIRMED),
                                new KeepWaiting(language, Status.REFUSED),
                                new LeaveQueue(),
                                new Connect(language, "agt-<&\">"),
                                new AwaitTransfer(),
                                new HangUp()),
                        Arrays.stream(Enqueue.Why.values()).map(why -> new Enqueue(language, why))));
    }

    @ParameterizedTest
    @MethodSource("instructions")
    void shouldBeOneDocumentOfTheProvider_whateverTheInstruction(Instruction instruction) throws Exception {
        // When
        var document = parse(TwimlPrompts.render(instruction, 3));

        // Then
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("Response");
        assertThat(document.getDocumentElement().getChildNodes().getLength()).isPositive();
    }

    @Test
    void shouldSpeakTheCallersLanguage_andEnglishWhereItHasNone() throws Exception {
        // When
        var zh = parse(TwimlPrompts.render(new Enqueue("zh", Enqueue.Why.UNDERSTOOD)));
        var de = parse(TwimlPrompts.render(new Enqueue("de", Enqueue.Why.UNDERSTOOD)));
        var en = parse(TwimlPrompts.render(new Enqueue("en", Enqueue.Why.UNDERSTOOD)));

        // Then
        assertThat(said(zh)).containsPattern("\\p{IsHan}");
        assertThat(said(en)).doesNotContainPattern("\\p{IsHan}");
        assertThat(said(de)).isEqualTo(said(en));
    }

    @Test
    void shouldTellThePlaceAndTheNews_whileTheCallerWaits() throws Exception {
        // When
        var document = parse(TwimlPrompts.render(new KeepWaiting("en", Status.CONFIRMED), 4));

        // Then
        assertThat(document.getElementsByTagName("Say").getLength()).isEqualTo(2);
        assertThat(said(document)).contains("4");
        assertThat(document.getElementsByTagName("Pause").getLength()).isOne();
    }

    @Test
    void shouldConnectToThisAgent_whateverTheIdIs() throws Exception {
        // When
        var document = parse(TwimlPrompts.render(new Connect("en", "agt-<&\">")));

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
