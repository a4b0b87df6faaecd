package io.walletline.notification.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwilioSignatureTest {
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final Map<String, List<String>> FORM = Map.of(
            "CallSid", List.of("CA1234567890ABCDE"),
            "Caller", List.of("+14158675309"),
            "Digits", List.of("1234"),
            "From", List.of("+14158675309"),
            "To", List.of("+18005551212"));

    private final TwilioSignature signature = new TwilioSignature("12345");

    /** The worked example of Twilio's own libraries. */
    @Test
    void shouldSignAsTwilioDoes_whenGivenTwiliosOwnExample() {
        assertThat(signature.of(URL, FORM)).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void shouldMatchOnlyTheRightOne_whenOthersAreClaimed() {
        assertThat(signature.matches("RSOYDt4T1cUTdK1PDd93/VVr8B8=", URL, FORM)).isTrue();
        assertThat(signature.matches("RSOYDt4T1cUTdK1PDd93/VVr8B9=", URL, FORM)).isFalse();
        assertThat(signature.matches("", URL, FORM)).isFalse();
        assertThat(signature.matches(null, URL, FORM)).isFalse();
        assertThat(signature.matches("RSOYDt4T1cUTdK1PDd93/VVr8B8=", URL + "3", FORM))
                .isFalse();
    }
}
