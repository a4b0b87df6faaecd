package io.walletline.kit.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals short personal texts and other keys with the house key, and makes blind indexes (HMAC-SHA-256) by which a sealed
 * value can be looked up without being readable. What is sealed names its key, so that a house key can be replaced: the new
 * one seals, the retired ones still open.
 */
@ApplicationScoped
public class Sealer {

    private final HouseKey current;
    private final List<HouseKey> all;
    private final SecretKeySpec indexKey;

    /**
     * @param key 32 random bytes in Base64; what seals and what indexes is derived from it
     * @param retired earlier values of the key, newest first. Blind indexes stay with the oldest, because they cannot be
     *     made anew
     */
    public Sealer(
            @ConfigProperty(name = "walletline.privacy.key") String key,
            @ConfigProperty(name = "walletline.privacy.retired-keys") Optional<List<String>> retired) {
        this.current = HouseKey.of(decode(key));
        this.all = new ArrayList<>(List.of(current));
        var oldest = key;
        for (var earlier : retired.orElse(List.of())) {
            all.add(HouseKey.of(decode(earlier)));
            oldest = earlier;
        }
        this.indexKey = new SecretKeySpec(HouseKey.derived(decode(oldest), "index"), "HmacSHA256");
    }

    private static byte[] decode(String key) {
        var master = Base64.getDecoder().decode(key);
        if (master.length != DataKey.KEY_BYTES) {
            throw new IllegalArgumentException("walletline.privacy.key must be 32 bytes in Base64");
        }
        return master;
    }

    /**
     * @param place binds the sealed text to where it belongs, for example {@code customer.phone:<ref>}; the same place
     *     must be given to open it
     */
    public byte[] seal(String place, String text) {
        return current.seal(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException if it was sealed for another place or with a key that is not known */
    public String open(String place, byte[] sealed) {
        return new String(openBytes(place, sealed), StandardCharsets.UTF_8);
    }

    /** A key sealed by the house key: envelope encryption. */
    public byte[] wrap(String place, DataKey key) {
        return current.seal(place, key.raw());
    }

    /** @throws IllegalStateException as {@link #open} */
    public DataKey unwrap(String place, byte[] wrapped) {
        return DataKey.of(openBytes(place, wrapped));
    }

    /** Whether something was sealed with the key that seals now. */
    public boolean isCurrent(byte[] sealed) {
        return current.sealed(sealed);
    }

    /** Whether house keys were replaced, so that something may be sealed with an earlier one. */
    public boolean hasRetiredKeys() {
        return all.size() > 1;
    }

    /** The same for the same text, and useless without the key. */
    public byte[] blindIndex(String text) {
        return HouseKey.hmac(indexKey, text);
    }

    private byte[] openBytes(String place, byte[] sealed) {
        return all.stream()
                .filter(key -> key.sealed(sealed))
                .findFirst()
                .map(key -> key.open(place, sealed))
                .orElseGet(() -> openUnnamed(place, sealed));
    }

    /** What was sealed before keys had names. */
    private byte[] openUnnamed(String place, byte[] sealed) {
        IllegalStateException refused = null;
        for (var key : all) {
            try {
                return key.openUnnamed(place, sealed);
            } catch (IllegalStateException e) {
                refused = e;
            }
        }
        throw new IllegalStateException("cannot open a sealed field", refused);
    }
}
