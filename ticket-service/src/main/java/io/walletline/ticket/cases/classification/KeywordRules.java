package io.walletline.ticket.cases.classification;

import io.walletline.ticket.kernel.Category;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A classifier that scores categories by phrases with weights (resource {@code intake/keywords.tsv}: category, weight 1–10,
 * phrase). Each
 * phrase counts once; the highest sum wins; a tie goes to the category that starts with the higher priority, because
 * missing a theft costs more than a false alarm.
 */
@ApplicationScoped
class KeywordRules implements Classifier {

    private static final String RESOURCE = "/classification/keywords.tsv";
    private static final Comparator<Map.Entry<Category, Integer>> BEST = Map.Entry.<Category, Integer>comparingByValue()
            .thenComparing(e -> e.getKey().initialPriority().weight())
            .thenComparing(e -> -e.getKey().ordinal());

    private record Keyword(Category category, int weight, String phrase) {}

    private final List<Keyword> keywords = load();

    @Override
    public Classification classify(String text) {
        var plain = normalise(text);
        var scores = new EnumMap<Category, Integer>(Category.class);
        for (var keyword : keywords) {
            if (plain.contains(keyword.phrase())) {
                scores.merge(keyword.category(), keyword.weight(), Integer::sum);
            }
        }
        var all = scores.values().stream().mapToInt(Integer::intValue).sum();
        return scores.entrySet().stream()
                .max(BEST)
                .map(best -> new Classification(best.getKey(), (double) best.getValue() / all))
                .orElseGet(Classification::none);
    }

    /** Lower case, compatibility forms folded (full-width letters), apostrophes and runs of space evened out. */
    private static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("\\s+", " ");
    }

    private static List<Keyword> load() {
        try (var lines = new BufferedReader(
                new InputStreamReader(KeywordRules.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 3))
                    .map(cells -> new Keyword(
                            Category.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                            Integer.parseInt(cells[1]),
                            normalise(cells[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
