package io.walletline.feedback.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SurveyLinkTest {

    private static final String FIRST = "Zmlyc3Qga2V5IG9mIHRoZSB0ZXN0IHdpdGggMzIrIGJ5dGVz";
    private static final String SECOND = "c2Vjb25kIGtleSBvZiB0aGUgdGVzdCB3aXRoIDMyKyBieXRlcw==";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    record Config(String key, int keyId, Map<Integer, String> retiredKeys, String publicBaseUrl)
            implements LinkConfig {}

    private final SurveyLink links = new SurveyLink(new Config(FIRST, 1, Map.of(), "https://ask.example"));

    @Property
    void shouldReadWhatItSigned(
            @ForAll long high, @ForAll long low, @ForAll @LongRange(min = 0, max = 4_294_967_295L) long second) {
        // Given
        var id = new UUID(high, low);
        var expiresAt = Instant.ofEpochSecond(second);

        // When
        var claim = links.read(links.token(id, expiresAt));

        // Then
        assertThat(claim).contains(new SurveyLink.Claim(id, expiresAt));
    }

    @Property
    void shouldReadNothing_whenAnyCharacterIsAnother(
            @ForAll @IntRange(max = 49) int position, @ForAll @IntRange(min = 1, max = 63) int shift) {
        // Given
        var token = new StringBuilder(links.token(new UUID(1, 2), Instant.ofEpochSecond(3)));
        int other = (ALPHABET.indexOf(token.charAt(position)) + shift) % 64;
        token.setCharAt(position, ALPHABET.charAt(other));

        // When
        var claim = links.read(token.toString());

        // Then
        assertThat(claim).isEmpty();
    }

    @Property
    void shouldReadNothing_whenItIsAnythingElse(@ForAll String anything) {
        assertThat(links.read(anything)).isEqualTo(Optional.empty());
    }

    @Example
    void shouldReadNothing_whenItIsSignedWithAnotherKeyUnderTheSameId() {
        var stranger = new SurveyLink(new Config(SECOND, 1, Map.of(), "https://ask.example"));
        assertThat(links.read(stranger.token(new UUID(1, 2), Instant.ofEpochSecond(3))))
                .isEmpty();
    }

    @Example
    void shouldStillRead_whenTheKeyHasBeenRetired() {
        // Given
        var token = links.token(new UUID(1, 2), Instant.ofEpochSecond(3));

        // When
        var rotated = new SurveyLink(new Config(SECOND, 2, Map.of(1, FIRST), "https://ask.example"));

        // Then
        assertThat(rotated.read(token)).isPresent();
        assertThat(links.read(rotated.token(new UUID(1, 2), Instant.ofEpochSecond(3))))
                .isEmpty();
    }

    @Example
    void shouldBeShortEnoughForAnSms() {
        assertThat(links.token(new UUID(1, 2), Instant.ofEpochSecond(3))).hasSize(50);
    }
}
