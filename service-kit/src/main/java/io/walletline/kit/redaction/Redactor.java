package io.walletline.kit.redaction;

import io.walletline.kit.redaction.detectors.CardCodes;
import io.walletline.kit.redaction.detectors.CardNumbers;
import io.walletline.kit.redaction.detectors.CodeDetector;
import io.walletline.kit.redaction.detectors.FoundSecret;
import io.walletline.kit.redaction.detectors.NormalizedText;
import io.walletline.kit.redaction.detectors.SecretDetector;
import io.walletline.kit.redaction.detectors.SecretKind;
import io.walletline.kit.redaction.keys.PrivateKeys;
import io.walletline.kit.redaction.keys.SeedPhrases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A redactor that takes secrets out of texts: card numbers, codes, private keys and seed phrases. What is left in their place
 * says what it was, in the text's language. Redacting again changes nothing. The time grows with the length of the text.
 */
@ApplicationScoped
public class Redactor {

    private static final int MOST_ROUNDS = 5;

    private final List<SecretDetector> detectors =
            List.of(new PrivateKeys(), new SeedPhrases(), new CardNumbers(), new CardCodes(), new CodeDetector());

    public Redaction redact(String original) {
        var removed = new ArrayList<SecretKind>();
        var text = original;
        // What is taken out may leave something that looks like a secret only now.
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var found = find(NormalizedText.of(text));
            if (found.isEmpty()) {
                break;
            }
            found.forEach(secret -> removed.add(secret.kind()));
            text = without(text, found);
        }
        return new Redaction(text, removed);
    }

    private static String without(String original, List<FoundSecret> found) {
        var language = RedactionTexts.language(replaced(original, found, secret -> " "));
        return replaced(original, found, secret -> RedactionTexts.marker(secret, language));
    }

    private static String replaced(String original, List<FoundSecret> found, Function<FoundSecret, String> marker) {
        var text = new StringBuilder(original.length());
        int from = 0;
        for (var secret : found) {
            text.append(original, from, secret.start()).append(marker.apply(secret));
            from = secret.end();
        }
        return text.append(original, from, original.length()).toString();
    }

    /** A search for secrets in a text that is too long to be held. */
    public TextSearch search() {
        return new TextSearch(this);
    }

    /** The findings of all detectors, in no order; some may overlap. */
    List<FoundSecret> findAll(NormalizedText text) {
        return detectors.stream()
                .flatMap(detector -> detector.find(text).stream())
                .toList();
    }

    /** In order and apart from each other: of two that overlap, the longer stays, stretched over both. */
    private List<FoundSecret> find(NormalizedText text) {
        var all = new ArrayList<FoundSecret>();
        findAll(text).forEach(secret -> all.add(text.inOriginal(secret)));
        all.sort(Comparator.comparingInt(FoundSecret::start));
        var apart = new ArrayList<FoundSecret>();
        for (var next : all) {
            var last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || next.start() >= last.end()) {
                apart.add(next);
            } else {
                var kept = next.length() > last.length() ? next : last;
                apart.removeLast();
                apart.add(
                        new FoundSecret(kept.kind(), last.start(), Math.max(last.end(), next.end()), kept.lastFour()));
            }
        }
        return apart;
    }
}
