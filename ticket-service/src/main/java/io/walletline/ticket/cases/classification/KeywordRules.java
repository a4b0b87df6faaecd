package io.walletline.ticket.cases.classification;

import io.walletline.kit.text.PlainText;
import io.walletline.ticket.kernel.Category;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /** What may follow an English phrase for it to be the same one: "refunds", "transferred", "fee's". */
    private static final List<String> ENDINGS = List.of("", "s", "es", "ed", "ing", "'s", "red", "ring");

    private record Keyword(Category category, int weight, String phrase) {

        /** Whether a text has the phrase: an English one as words of their own, a Chinese one anywhere. */
        boolean isIn(String text) {
            for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
                if (standsAlone(text, at)) {
                    return true;
                }
            }
            return false;
        }

        private boolean standsAlone(String text, int at) {
            if (!isLatin(phrase.charAt(0))) {
                return true;
            }
            int end = at + phrase.length();
            return (at == 0 || !isLatin(text.charAt(at - 1)))
                    && ENDINGS.stream()
                            .anyMatch(ending -> text.startsWith(ending, end)
                                    && (end + ending.length() == text.length()
                                            || !isLatin(text.charAt(end + ending.length()))));
        }

        private static boolean isLatin(char c) {
            return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        }
    }

    private final List<Keyword> keywords = load();

    @Override
    public Classification classify(String text) {
        var plain = normalise(text);
        var scores = new EnumMap<Category, Integer>(Category.class);
        for (var keyword : keywords) {
            if (keyword.isIn(plain)) {
                scores.merge(keyword.category(), keyword.weight(), Integer::sum);
            }
        }
        var all = scores.values().stream().mapToInt(Integer::intValue).sum();
        return scores.entrySet().stream()
                .max(BEST)
                .map(best -> new Classification(best.getKey(), (double) best.getValue() / all))
                .orElseGet(Classification::none);
    }

    /** The form for comparing, with single spaces. */
    private static String normalise(String text) {
        return PlainText.fold(text).replaceAll("\\s+", " ");
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
