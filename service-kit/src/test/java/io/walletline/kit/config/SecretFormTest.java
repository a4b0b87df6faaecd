package io.walletline.kit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretFormTest {

    @Test
    void shouldTakeABytesKey_whenItHas32() {
        assertThat(SecretForm.KEY_OF_32_BYTES.fault(base64(32))).isEmpty();
        assertThat(SecretForm.KEY_OF_AT_LEAST_32_BYTES.fault(base64(32))).isEmpty();
        assertThat(SecretForm.KEY_OF_AT_LEAST_32_BYTES.fault(base64(40))).isEmpty();
    }

    @Test
    void shouldSayTheLength_whenAKeyIsTooShortOrTooLong() {
        assertThat(SecretForm.KEY_OF_32_BYTES.fault(base64(31))).hasValue("has 31 bytes instead of 32");
        assertThat(SecretForm.KEY_OF_32_BYTES.fault(base64(33))).hasValue("has 33 bytes instead of 32");
        assertThat(SecretForm.KEY_OF_AT_LEAST_32_BYTES.fault(base64(16))).hasValue("has 16 bytes instead of 32");
    }

    @Test
    void shouldRefuseAKey_whenItIsNotBase64() {
        assertThat(SecretForm.KEY_OF_32_BYTES.fault("%%%")).hasValue("is not Base64");
        assertThat(SecretForm.KEY_OF_32_BYTES.fault(base64(32) + "\n")).hasValue("is not Base64");
    }

    @Test
    void shouldTakeAToken_whenItIsLongAndPlain() {
        assertThat(SecretForm.TOKEN.fault("0123456789abcdef")).isEmpty();
        assertThat(SecretForm.TOKEN.fault("0123456789abcde")).hasValue("is shorter than 16 characters");
        assertThat(SecretForm.TOKEN.fault("0123456789 abcdef")).hasValue("has blanks or characters beyond ASCII");
        assertThat(SecretForm.TOKEN.fault("0123456789abcdeé")).hasValue("has blanks or characters beyond ASCII");
    }

    private static String base64(int bytes) {
        return Base64.getEncoder().encodeToString(new byte[bytes]);
    }
}
