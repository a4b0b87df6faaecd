package io.walletline.kit.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.walletline.kit.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;

class TwilioSignatureProperties {

    private static final TwilioSignature SIGNATURE = new TwilioSignature("12345");
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";

    /** A call as it is signed. */
    record Call(String url, Map<String, List<String>> form) {}

    /** Source: the example of https://www.twilio.com/docs/usage/security and the tests of twilio-python. */
    @Example
    void shouldSignAsTwilioDoes_whenTheCallIsTheOneOfItsDocumentation() {
        // Given
        var form = Map.of(
                "CallSid", List.of("CA1234567890ABCDE"),
                "Caller", List.of("+14158675309"),
                "Digits", List.of("1234"),
                "From", List.of("+14158675309"),
                "To", List.of("+18005551212"));

        // When
        var signed = SIGNATURE.sign(URL, form);

        // Then
        assertThat(signed).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    /** Source: the tests of twilio-python, a form with several values of one key. */
    @Example
    void shouldSignAsTwilioDoes_whenAKeyHasSeveralValues() {
        // Given
        var form = Map.of(
                "Sid", List.of("CA123"),
                "SidAccount", List.of("AC123"),
                "Digits", List.of("5678", "1234", "1234"));

        // When
        var signed = SIGNATURE.sign(URL, form);

        // Then
        assertThat(signed).isEqualTo("IK+Dwps556ElfBT0I3Rgjkr1wJU=");
    }

    @Property
    void shouldPass_whenNothingWasChanged(@ForAll("calls") Call call) {
        // Given
        var signature = SIGNATURE.sign(call.url(), call.form());

        // Then
        assertThatCode(() -> SIGNATURE.check(call.url(), call.form(), signature))
                .doesNotThrowAnyException();
    }

    @Property
    void shouldRefuse_whenAValueIsChanged(
            @ForAll("calls") Call call, @ForAll int which, @ForAll @AlphaChars char more) {
        // Given
        var signature = SIGNATURE.sign(call.url(), call.form());
        var name = call.form().keySet().stream()
                .sorted()
                .toList()
                .get(Math.floorMod(which, call.form().size()));
        var changed = new HashMap<>(call.form());
        changed.computeIfPresent(name, (key, values) -> List.of(values.getFirst() + more));

        // Then
        assertThat(refusal(call.url(), changed, signature)).isEqualTo("403 bad-signature");
    }

    @Property
    void shouldRefuse_whenAFieldIsAddedOrTakenAway(@ForAll("calls") Call call) {
        // Given
        var signature = SIGNATURE.sign(call.url(), call.form());
        var more = new HashMap<>(call.form());
        more.put("zz", List.of("added"));
        var less = new HashMap<>(call.form());
        less.remove(call.form().keySet().iterator().next());

        // Then
        assertThat(refusal(call.url(), more, signature)).isEqualTo("403 bad-signature");
        assertThat(refusal(call.url(), less, signature)).isEqualTo("403 bad-signature");
    }

    @Property
    void shouldRefuse_whenTheUrlOrTheSignatureIsChanged(@ForAll("calls") Call call, @ForAll int which) {
        // Given
        var signature = SIGNATURE.sign(call.url(), call.form());
        var at = Math.floorMod(which, signature.length() - 1);
        var other = signature.charAt(at) == 'A' ? 'B' : 'A';
        var forged = signature.substring(0, at) + other + signature.substring(at + 1);

        // Then
        assertThat(refusal(call.url() + "&more", call.form(), signature)).isEqualTo("403 bad-signature");
        assertThat(refusal(call.url(), call.form(), forged)).isEqualTo("403 bad-signature");
        assertThat(refusal(call.url(), call.form(), signature + " ")).isEqualTo("403 bad-signature");
    }

    @Property
    void shouldRefuse_whenAnotherTokenSigned(
            @ForAll("calls") Call call, @ForAll @AlphaChars @StringLength(min = 1, max = 32) String token) {
        // Given
        var signature = new TwilioSignature(token).sign(call.url(), call.form());

        // Then
        assertThat(refusal(call.url(), call.form(), signature)).isEqualTo("403 bad-signature");
    }

    @Example
    void shouldRefuse_whenThereIsNoSignature() {
        // Then
        assertThat(refusal(URL, Map.of(), null)).isEqualTo("403 bad-signature");
        assertThat(refusal(URL, Map.of(), "")).isEqualTo("403 bad-signature");
    }

    @Provide
    Arbitrary<Call> calls() {
        var names = Arbitraries.of("CallSid", "From", "To", "Digits", "MessageSid", "MessageStatus", "ErrorCode");
        var values = Arbitraries.strings()
                .ascii()
                .ofMaxLength(20)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        var forms = Arbitraries.maps(names, values).ofMinSize(1);
        var paths = Arbitraries.strings().alpha().numeric().ofMaxLength(20);
        return Combinators.combine(paths, forms).as((path, form) -> new Call("https://example.com/" + path, form));
    }

    private static String refusal(String url, Map<String, List<String>> form, @Nullable String signature) {
        var problem = catchThrowableOfType(Problem.class, () -> SIGNATURE.check(url, form, signature));
        return problem.status() + " " + problem.slug();
    }
}
