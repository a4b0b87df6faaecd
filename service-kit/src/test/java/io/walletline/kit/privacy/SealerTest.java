package io.walletline.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SealerTest {

    private static final String OLD = key("old-old-old-old-old-old-old-old-");
    private static final String NEW = key("new-new-new-new-new-new-new-new-");

    @Property(tries = 200)
    void shouldOpenWhatItSealed_andNothingThatWasTouched(@ForAll String text, @ForAll int touched) {
        // Given
        var sealer = new Sealer(OLD, Optional.empty());
        var sealed = sealer.seal("here", text);
        var changed = sealed.clone();
        changed[Math.floorMod(touched, changed.length)] ^= 1;

        // When
        var opened = sealer.open("here", sealed);

        // Then
        assertThat(opened).isEqualTo(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        assertThatThrownBy(() -> sealer.open("here", changed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealer.open("there", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldOpenWithARetiredKey_andSealWithTheNewOne() {
        // Given
        var before = new Sealer(OLD, Optional.empty());
        var after = new Sealer(NEW, Optional.of(List.of(OLD)));
        var sealed = before.seal("here", "text");

        // When
        var opened = after.open("here", sealed);
        var again = after.seal("here", "text");

        // Then
        assertThat(opened).isEqualTo("text");
        assertThat(after.isCurrent(sealed)).isFalse();
        assertThat(after.isCurrent(again)).isTrue();
        assertThat(after.blindIndex("text")).isEqualTo(before.blindIndex("text"));
        assertThatThrownBy(() -> before.open("here", again)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldOpenWhatWasSealedBeforeKeysHadNames() {
        // Given: nonce, ciphertext and tag with nothing before them
        var master = Base64.getDecoder().decode(OLD);
        var unnamed = DataKey.of(HouseKey.derived(master, "seal")).seal("here", "text");

        // When
        var opened = new Sealer(NEW, Optional.of(List.of(OLD))).open("here", unnamed);

        // Then
        assertThat(opened).isEqualTo("text");
    }

    @Test
    void shouldWrapAndUnwrapKeys() {
        // Given
        var sealer = new Sealer(OLD, Optional.empty());
        var key = DataKey.random();
        var sealed = key.seal("here", "text");

        // When
        var unwrapped = sealer.unwrap("key", sealer.wrap("key", key));

        // Then
        assertThat(unwrapped.open("here", sealed)).isEqualTo("text");
    }

    @Test
    void shouldRefuseAKeyOfAnotherLength() {
        assertThatThrownBy(() -> new Sealer("c2hvcnQ=", Optional.empty())).isInstanceOf(IllegalArgumentException.class);
    }

    private static String key(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
