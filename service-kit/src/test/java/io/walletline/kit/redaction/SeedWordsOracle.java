package io.walletline.kit.redaction;

import io.walletline.kit.redaction.keys.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes seed phrases the way BIP-39 tells, with big numbers instead of bits in bytes. */
final class SeedWordsOracle {

    static final List<String> ENGLISH = words("bip39-english.txt");
    static final List<String> CHINESE = words("bip39-chinese-simplified.txt");

    private SeedWordsOracle() {}

    static List<String> phrase(List<String> list, byte[] entropy) {
        int checkBits = entropy.length / 4;
        int check = (Sha256.of(entropy)[0] & 0xFF) >> (8 - checkBits);
        var number = new BigInteger(1, entropy).shiftLeft(checkBits).or(BigInteger.valueOf(check));
        int length = (entropy.length * 8 + checkBits) / 11;
        var phrase = new ArrayList<String>();
        for (int i = length - 1; i >= 0; i--) {
            phrase.add(list.get(number.shiftRight(i * 11).intValue() & 2047));
        }
        return phrase;
    }

    private static List<String> words(String name) {
        try (var list = SeedWordsOracle.class.getResourceAsStream("/io/walletline/kit/redaction/" + name)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
