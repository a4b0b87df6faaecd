package io.walletline.ticket.casework.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyedHashTest {

    /** The test vector of the paper's appendix A. */
    @Test
    void shouldHashAsThePaperSays() {
        // Given
        var key = bytes(16);
        var text = bytes(15);

        // When
        var hash = new KeyedHash(key).of(text);

        // Then
        assertThat(hash).isEqualTo(0xa129ca6149be45e5L);
    }

    @Test
    void shouldTellNothing_withoutTheKey() {
        assertThat(new KeyedHash(bytes(16)).of("钱包")).isNotEqualTo(new KeyedHash(new byte[16]).of("钱包"));
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
