package io.walletline.local.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwilioSignerTest {

    @Test
    void shouldGiveTheSignatureOfTwiliosOwnExample_whenSigned() {
        // Given: the example in the tests of Twilio's own libraries (RequestValidator)
        URI url = URI.create("https://mycompany.com/myapp.php?foo=1&bar=2");
        Map<String, String> form = Map.of(
                "Digits", "1234",
                "To", "+18005551212",
                "From", "+14158675309",
                "Caller", "+14158675309",
                "CallSid", "CA1234567890ABCDE");

        // When
        String signature = TwilioSigner.of("12345", url, form);

        // Then
        assertThat(signature).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void shouldDiffer_whenOneFieldDiffers() {
        // Given
        URI url = URI.create("http://localhost:8081/phone/voice");

        // When
        String one = TwilioSigner.of("token", url, Map.of("From", "+8613800138000"));
        String other = TwilioSigner.of("token", url, Map.of("From", "+8613800138001"));

        // Then
        assertThat(one).isNotEqualTo(other);
    }
}
