package io.walletline.kit.redaction.keys;

import io.walletline.kit.text.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A word list of BIP-39 and the check sum of phrases made of it. */
final class SeedWords {

    /** Lengths of a phrase, in words. */
    static final Set<Integer> LENGTHS = Set.of(12, 15, 18, 21, 24);

    private static final int BITS = 11;

    private final Map<String, Integer> places;

    private SeedWords(List<String> words) {
        var numbered = new HashMap<String, Integer>();
        words.forEach(word -> numbered.put(PlainText.fold(word), numbered.size()));
        this.places = Map.copyOf(numbered);
    }

    static SeedWords english() {
        return load("bip39-english.txt");
    }

    static SeedWords chinese() {
        return load("bip39-chinese-simplified.txt");
    }

    private static SeedWords load(String name) {
        try (var list = SeedWords.class.getResourceAsStream("/io/walletline/kit/redaction/" + name)) {
            return new SeedWords(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String word) {
        return places.containsKey(word);
    }

    /** The last bits of a phrase are the first of its entropy's SHA-256 (BIP-39, "Generating the mnemonic"). */
    boolean isPhrase(List<String> words) {
        if (!LENGTHS.contains(words.size())) {
            return false;
        }
        int checkBits = words.size() / 3;
        int entropyBits = words.size() * BITS - checkBits;
        var bits = new byte[(words.size() * BITS + 7) / 8];
        int at = 0;
        for (var word : words) {
            var place = places.get(word);
            if (place == null) {
                return false;
            }
            for (int bit = BITS - 1; bit >= 0; bit--, at++) {
                if ((place >> bit & 1) == 1) {
                    bits[at / 8] |= (byte) (0x80 >> at % 8);
                }
            }
        }
        var hash = Sha256.of(java.util.Arrays.copyOf(bits, entropyBits / 8));
        int mask = 0xFF00 >> checkBits & 0xFF;
        return (bits[entropyBits / 8] & mask) == (hash[0] & mask);
    }
}
