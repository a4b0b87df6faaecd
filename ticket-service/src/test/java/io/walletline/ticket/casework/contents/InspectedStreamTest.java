package io.walletline.ticket.casework.contents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.walletline.kit.problem.Problem;
import io.walletline.kit.redaction.Redactor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectedStreamTest {

    private static final int MOST = 1000;
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void shouldLetPassWhatIsNoLargerThanItMayBe() throws IOException {
        // Given
        var text = "a".repeat(MOST).getBytes(UTF_8);
        var stream = text(text);
        stream.mustBe(FileType.TEXT);

        // When
        var passed = stream.readAllBytes();

        // Then
        assertThat(passed).isEqualTo(text);
        assertThat(stream.size()).isEqualTo(MOST);
        assertThat(stream.sha256()).isEqualTo("41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3");
    }

    @Test
    void shouldTellTheSame_whenItIsReadByteByByte() throws IOException {
        // Given
        var atOnce = text("some words\n".getBytes(UTF_8));
        var slowly = text("some words\n".getBytes(UTF_8));

        // When
        atOnce.readAllBytes();
        while (slowly.read() >= 0) {
            // on to the next
        }

        // Then
        assertThat(slowly.size()).isEqualTo(11).isEqualTo(atOnce.size());
        assertThat(slowly.sha256()).isEqualTo(atOnce.sha256());
    }

    @Test
    void shouldRefuseOneByteTooMany_atWhateverPaceItComes() {
        // Given
        var text = "a".repeat(MOST + 1).getBytes(UTF_8);

        // When, Then
        assertThatThrownBy(() -> text(text).readAllBytes()).isInstanceOf(FileTooLarge.class);
        assertThatThrownBy(() -> text(text).readNBytes(new byte[MOST + 1], 0, MOST + 1))
                .isInstanceOf(FileTooLarge.class);
        assertThat(((Problem) new FileTooLarge(MOST)).members()).containsEntry("maxBytes", (long) MOST);
    }

    @Test
    void shouldRefuseNothingAndAnotherType_beforeAnythingIsRead() {
        assertThatThrownBy(() -> text(new byte[0]).mustBe(FileType.TEXT)).isInstanceOf(EmptyFile.class);
        assertThatThrownBy(() -> text("%PDF-1.7".getBytes(UTF_8)).mustBe(FileType.TEXT))
                .isInstanceOf(FileNotOfItsType.class);
        assertThatThrownBy(() -> text("hello".getBytes(UTF_8)).mustBe(FileType.PNG))
                .isInstanceOf(FileNotOfItsType.class);
    }

    @Test
    void shouldRefuseWhatTakesTooLong() {
        // Given
        var late = new InspectedStream(
                new ByteArrayInputStream(new byte[1]),
                MOST,
                Clock.offset(NOW, Duration.ofMillis(1)),
                NOW.instant(),
                null);

        // When, Then
        assertThatThrownBy(late::read).isInstanceOf(UploadOvertaken.class);
    }

    @Test
    void shouldRefuseASecretWithItsLastByte_andSayOnlyWhatItIs() {
        // Given
        var card = "pay with 4111111111111111".getBytes(UTF_8);

        // When, Then
        assertThatThrownBy(() -> text(card).readAllBytes()).isInstanceOfSatisfying(FileWithSecrets.class, problem -> {
            assertThat(problem.members()).containsEntry("kinds", List.of("card-number"));
            assertThat(problem).hasMessageNotContaining("4111");
        });
    }

    @Test
    void shouldCallABrokenConnectionTheSendersFault() {
        // Given
        var broken = new InspectedStream(
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }
                },
                MOST,
                NOW,
                NOW.instant(),
                null);

        // When, Then
        assertThatThrownBy(() -> broken.mustBe(FileType.TEXT)).isInstanceOf(UploadBrokenOff.class);
        assertThatThrownBy(broken::read).isInstanceOf(UploadBrokenOff.class);
    }

    private static InspectedStream text(byte[] bytes) {
        return new InspectedStream(new ByteArrayInputStream(bytes), MOST, NOW, NOW.instant(), new Redactor().search());
    }
}
