package io.walletline.ticket.casework.contents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    @ParameterizedTest
    @CsvSource({
        "PNG,  89504e470d0a1a0a0000000d49484452",
        "JPEG, ffd8ffe000104a464946",
        "GIF,  474946383961",
        "GIF,  474946383761",
        "WEBP, 524946460000000057454250",
        "HEIC, 000000186674797068656963",
        "HEIC, 00000018667479706d696631",
        "MP4,  000000186674797069736f6d",
        "PDF,  255044462d312e37",
        "TEXT, e4bda0e5a5bd0d0a",
        "TEXT, 41"
    })
    void shouldBeToldByItsBeginning_andByNoOther(FileType type, String head) {
        // Given
        var bytes = HexFormat.of().parseHex(head);

        // When
        var fitting = Arrays.stream(FileType.values())
                .filter(each -> each.fits(bytes))
                .toList();

        // Then
        assertThat(fitting).containsExactly(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MZ\u0090\u0000\u0003", "PK\u0003\u0004", "\u007fELF\u0002\u0001\u0001\u0000", "\u0000"})
    void shouldFitNoType_whenItIsAProgramOrAnArchive(String head) {
        assertThat(Arrays.stream(FileType.values())
                        .filter(type -> type.fits(head.getBytes(StandardCharsets.ISO_8859_1))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"image/png,true", "IMAGE/PNG ; x=y,true", "image/svg+xml,false", "text/html,false", "'',false"})
    void shouldKnowItsMediaType(String mediaType, boolean known) {
        assertThat(FileType.of(mediaType).isPresent()).isEqualTo(known);
    }

    @Test
    void shouldNotBeNamedAsAnotherType() {
        assertThat(FileType.JPEG.isNamedSo("IMG_1.JPG")).isTrue();
        assertThat(FileType.PDF.isNamedSo("invoice.pdf.exe")).isFalse();
        assertThat(FileType.PDF.isNamedSo("invoice")).isFalse();
    }
}
