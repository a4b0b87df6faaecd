package io.walletline.ticket.casework.attachments.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.walletline.kit.problem.Problem;
import io.walletline.ticket.casework.contents.FileType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"shot.png", "屏幕 截图+1.PNG", "a.b.png", "100%.png", "Ünïcode's (1).png"})
    void shouldTakeAName_asItIs(String name) {
        assertThat(FileName.of(encoded(name), FileType.PNG)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scherm\u00ADafbeelding.png",
                "\uD83D\uDC68\u200D\uD83D\uDC69.png",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645.png",
                "\u05E9\u05DC\u05D5\u05DD\u200F 1.png"
            })
    void f24_shouldTakeLettersOfPeople(String name) {
        assertThat(FileName.of(encoded(name), FileType.PNG)).isEqualTo(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void shouldAskForAName_whenThereIsNone(String header) {
        assertRefused(header, "missing");
    }

    @ParameterizedTest
    @CsvSource({
        "'../../etc/passwd.png',path",
        "'C:\\boot.png',path",
        "'.htaccess.png',path",
        "'~x.png',path",
        "'a|b.png',path",
        "'shot.exe',extension",
        "'shot.png.html',extension",
        "'shot',extension",
        "'gpj\u202Eexe.png',invisible",
        "'a\u0000.png',invisible",
        "'a\r\nX-Evil: 1.png',invisible",
        "'a\u200b.png',invisible"
    })
    void shouldRefuseAName_thatCouldDoHarm(String name, String why) {
        assertRefused(encoded(name), why);
    }

    @Test
    void shouldRefuseAName_thatIsTooLong() {
        assertRefused("a".repeat(197) + ".png", "length");
        assertThat(FileName.of("a".repeat(196) + ".png", FileType.PNG)).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz.png", "%", "%ff%fe.png"})
    void shouldRefuseAName_thatIsNotEncodedRight(String header) {
        assertRefused(header, "encoding");
    }

    @Test
    void shouldKeepToOneHeaderLine_whateverTheNameIs() {
        assertThat(FileName.disposition("发票 \"1\"*.pdf"))
                .isEqualTo(
                        "attachment; filename=\"__ _1__.pdf\"; filename*=UTF-8''%E5%8F%91%E7%A5%A8%20%221%22%2A.pdf");
    }

    private static void assertRefused(String header, String why) {
        assertThatThrownBy(() -> FileName.of(header, FileType.PNG))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.members()).containsEntry("reason", why));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
