package io.walletline.notification.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class VaultTest {
    private static final String FIRST = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String SECOND = "//79/Pv6+fj39vX08/Lx8O/u7ezr6uno5+bl5OPi4eA=";

    record Config(String key, int keyId, Map<Integer, String> retiredKeys) implements VaultConfig {}

    private final Vault vault = new Vault(new Config(FIRST, 1, Map.of()));

    @Property(tries = 200)
    void shouldOpenWhatItSealed_whateverItIs(@ForAll String text, @ForAll String context) {
        // Given
        var sealedText = vault.seal(text, context);

        // When
        var opened = vault.open(sealedText, context);

        // Then
        assertThat(opened)
                .isEqualTo(new String(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    @Property(tries = 200)
    void shouldNotOpen_whenAnyBitWasChanged(@ForAll int position, @ForAll int bit) {
        // Given
        var sealedText = vault.seal("+8613800138000", "phone-number:a");
        sealedText[Math.floorMod(position, sealedText.length)] ^= (byte) (1 << Math.floorMod(bit, 8));

        // When, Then
        assertThatIllegalStateException().isThrownBy(() -> vault.open(sealedText, "phone-number:a"));
    }

    @Example
    void shouldNotOpen_whenItIsSomebodyElses() {
        var sealedText = vault.seal("+8613800138000", "phone-number:a");
        assertThatIllegalStateException().isThrownBy(() -> vault.open(sealedText, "phone-number:b"));
    }

    @Example
    void shouldSealDifferentlyEachTime_whenTheTextIsTheSame() {
        assertThat(vault.seal("same", "c")).isNotEqualTo(vault.seal("same", "c"));
    }

    @Example
    void shouldStillOpen_whenTheKeyHasBeenRetired() {
        // Given
        var old = vault.seal("text", "c");
        var rotated = new Vault(new Config(SECOND, 2, Map.of(1, FIRST)));

        // When
        var opened = rotated.open(old, "c");

        // Then
        assertThat(opened).isEqualTo("text");
        assertThat(rotated.seal("text", "c")[0]).isEqualTo((byte) 2);
    }

    @Example
    void shouldRefuseToStart_whenTheKeyIsTooShort() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Vault(new Config("c2hvcnQ=", 1, Map.of())));
    }
}
