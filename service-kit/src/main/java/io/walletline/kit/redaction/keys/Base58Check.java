package io.walletline.kit.redaction.keys;

import java.math.BigInteger;
import java.util.Arrays;

/** Bitcoin's encoding with a check sum: the first four bytes of a double SHA-256 come last. */
final class Base58Check {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);
    private static final int CHECK_BYTES = 4;

    private Base58Check() {}

    static boolean isValid(String text) {
        var number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return false;
            }
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        var signed = number.toByteArray();
        var bytes = signed[0] == 0 ? Arrays.copyOfRange(signed, 1, signed.length) : signed;
        if (bytes.length <= CHECK_BYTES) {
            return false;
        }
        var body = Arrays.copyOf(bytes, bytes.length - CHECK_BYTES);
        var check = Arrays.copyOfRange(bytes, bytes.length - CHECK_BYTES, bytes.length);
        return Arrays.equals(check, Arrays.copyOf(Sha256.of(Sha256.of(body)), CHECK_BYTES));
    }
}
