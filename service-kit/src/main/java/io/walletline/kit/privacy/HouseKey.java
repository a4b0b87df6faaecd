package io.walletline.kit.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One of the house's keys. What it seals begins with a version and the key's name. */
final class HouseKey {

    private static final byte VERSION = 1;
    private static final int NAME_BYTES = 4;

    private final DataKey key;
    private final byte[] header;

    private HouseKey(DataKey key, byte[] header) {
        this.key = key;
        this.header = header;
    }

    static HouseKey of(byte[] master) {
        var header = ByteBuffer.allocate(1 + NAME_BYTES)
                .put(VERSION)
                .put(derived(master, "name"), 0, NAME_BYTES)
                .array();
        return new HouseKey(DataKey.of(derived(master, "seal")), header);
    }

    byte[] seal(String place, byte[] clear) {
        var sealed = key.seal(place, clear);
        return ByteBuffer.allocate(header.length + sealed.length)
                .put(header)
                .put(sealed)
                .array();
    }

    boolean sealed(byte[] sealed) {
        return sealed.length > header.length && Arrays.equals(sealed, 0, header.length, header, 0, header.length);
    }

    byte[] open(String place, byte[] sealed) {
        return openUnnamed(place, Arrays.copyOfRange(sealed, header.length, sealed.length));
    }

    byte[] openUnnamed(String place, byte[] sealed) {
        return key.openBytes(place, sealed);
    }

    static byte[] derived(byte[] master, String purpose) {
        return hmac(new SecretKeySpec(master, "HmacSHA256"), purpose);
    }

    static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
