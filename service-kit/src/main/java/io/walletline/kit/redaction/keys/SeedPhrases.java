package io.walletline.kit.redaction.keys;

import io.walletline.kit.redaction.detectors.FoundSecret;
import io.walletline.kit.redaction.detectors.NormalizedText;
import io.walletline.kit.redaction.detectors.SecretDetector;
import io.walletline.kit.redaction.detectors.SecretKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Seed phrases (BIP-39), in English and simplified Chinese. English prose seldom has twelve words of the list in a row. The
 * Chinese list is made of the commonest characters, so there only characters that stand apart, or that follow the name of
 * a phrase with a right check sum, count.
 */
public final class SeedPhrases implements SecretDetector {

    private static final int SHORTEST = 12;
    /** A phrase sent in two halves is recognised by the words around it. */
    private static final int SHORTEST_NAMED = 6;
    /** So many check sums are worked out for a text; who writes more rows of such words than that is not believed. */
    private static final int MOST_CHECKS = 2000;

    private static final String SEPARATORS = " \t\r\n,;、，.-|/)）(（\"'“”\u200B";
    private static final Pattern NAME = Pattern.compile(
            "助记词(?!已隐去)|助记符|恢复词|恢复短语|种子|密语|(?<![a-z])(?:seed(?! phrase removed)|mnemonic|recovery (?:phrase|words?|key)|secret (?:recovery )?(?:phrase|words?)|backup (?:phrase|words?)|(?:12|24|twelve|twenty-four) words)(?![a-z])");
    private static final Pattern NUMBERING = Pattern.compile("[ \\d.)]+$");
    private static final List<String> CHINESE_NAMES = List.of("助记", "恢复", "密语");
    private static final Pattern CHINESE_NAME = Pattern.compile("(?:助记词|助记符|恢复词|恢复短语|密语)(?:是|为|就是)?[\\s::：=]*");

    private final SeedWords english = SeedWords.english();
    private final SeedWords chinese = SeedWords.chinese();

    /** A word of a list. */
    private record Token(int start, int end, String word) {}

    @Override
    public List<FoundSecret> find(NormalizedText text) {
        var found = new ArrayList<FoundSecret>();
        var checks = new Checks(MOST_CHECKS);
        runs(text, englishTokens(text), new CheckedWords(english, checks), found);
        runs(text, loneCharacters(text), new CheckedWords(chinese, checks), found);
        closeCharacters(text, new CheckedWords(chinese, checks), found);
        return found;
    }

    private static List<Token> englishTokens(NormalizedText text) {
        var tokens = new ArrayList<Token>();
        for (int i = 0; i < text.length(); i++) {
            if (text.isLetter(i)) {
                int end = i;
                while (text.isLetter(end)) {
                    end++;
                }
                // Words of other lengths are on no list, and need not be cut out.
                var word = end - i < 3 || end - i > 8 ? "" : text.lower().substring(i, end);
                tokens.add(new Token(i, end, word));
                i = end;
            }
        }
        return tokens;
    }

    private static List<Token> loneCharacters(NormalizedText text) {
        var tokens = new ArrayList<Token>();
        for (int i = 0; i < text.length(); i++) {
            if (isHan(text, i) && !isHan(text, i - 1) && !isHan(text, i + 1)) {
                tokens.add(new Token(i, i + 1, text.text().substring(i, i + 1)));
            }
        }
        return tokens;
    }

    private static boolean isHan(NormalizedText text, int index) {
        var c = text.at(index);
        return c >= 0x4E00 && c <= 0x9FFF; // where all characters of the list are
    }

    /** Looks at each longest row of words of the list; one mistyped word inside does not save a phrase. */
    private static void runs(NormalizedText text, List<Token> tokens, CheckedWords list, List<FoundSecret> found) {
        int start = 0;
        while (start < tokens.size()) {
            int end = endOfRun(text, tokens, start, list);
            if (end == start) {
                start++;
                continue;
            }
            int joined = end + 1 < tokens.size() && follows(text, tokens, end) && follows(text, tokens, end + 1)
                    ? endOfRun(text, tokens, end + 1, list)
                    : end;
            if (joined > end + 1 && SeedWords.LENGTHS.contains(joined - start) && isTold(text, tokens, start, joined)) {
                found.add(phrase(tokens, start, joined));
                end = joined;
            } else if (isPhrase(text, tokens, start, end, list)) {
                found.add(phrase(tokens, start, end));
            }
            start = end;
        }
    }

    private static int endOfRun(NormalizedText text, List<Token> tokens, int start, CheckedWords list) {
        int end = start;
        while (end < tokens.size()
                && list.contain(tokens.get(end).word())
                && (end == start || follows(text, tokens, end))) {
            end++;
        }
        return end;
    }

    /** Whether only separators and the numbers of a list stand between a token and the one before. */
    private static boolean follows(NormalizedText text, List<Token> tokens, int index) {
        int from = tokens.get(index - 1).end();
        int to = tokens.get(index).start();
        if (to - from > 8) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (SEPARATORS.indexOf(text.at(i)) < 0 && !text.isDigit(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPhrase(NormalizedText text, List<Token> tokens, int start, int end, CheckedWords list) {
        int words = end - start;
        if (words < SHORTEST_NAMED) {
            return false;
        }
        if (words < SHORTEST) {
            return isNamed(text, tokens.get(start).start());
        }
        return list.holdPhrase(
                        tokens.subList(start, end).stream().map(Token::word).toList())
                || isNamed(text, tokens.get(start).start())
                || SeedWords.LENGTHS.contains(words) && standsAlone(text, tokens, start, end);
    }

    private static boolean isTold(NormalizedText text, List<Token> tokens, int start, int end) {
        return isNamed(text, tokens.get(start).start()) || standsAlone(text, tokens, start, end);
    }

    private static boolean isNamed(NormalizedText text, int start) {
        return NAME.matcher(text.before(start, 80)).find();
    }

    /** Nothing else on its lines, or set apart by a colon or quotes: nobody writes prose so. */
    private static boolean standsAlone(NormalizedText text, List<Token> tokens, int start, int end) {
        var before =
                NUMBERING.matcher(text.before(tokens.get(start).start(), 8)).replaceFirst("");
        var after = text.after(tokens.get(end - 1).end(), 4).stripLeading();
        var opened = before.isEmpty() || "\n:\"'“(".indexOf(before.charAt(before.length() - 1)) >= 0;
        var closed = after.isEmpty()
                || text.after(tokens.get(end - 1).end(), 2).startsWith("\n")
                || "\"'”).。".indexOf(after.charAt(0)) >= 0;
        return opened && closed;
    }

    private static FoundSecret phrase(List<Token> tokens, int start, int end) {
        return new FoundSecret(
                SecretKind.SEED_PHRASE,
                tokens.get(start).start(),
                tokens.get(end - 1).end());
    }

    /** Characters without anything between them, right after the name of a phrase. */
    private static void closeCharacters(NormalizedText text, CheckedWords list, List<FoundSecret> found) {
        if (CHINESE_NAMES.stream().noneMatch(text.text()::contains)) {
            return;
        }
        var names = CHINESE_NAME.matcher(text.text());
        while (names.find()) {
            var words = new ArrayList<String>();
            int at = names.end();
            while (words.size() < 24 && isHan(text, at)) {
                words.add(String.valueOf(text.at(at++)));
            }
            for (int length = words.size(); length >= SHORTEST; length--) {
                if (list.isPhrase(words.subList(0, length))) {
                    found.add(new FoundSecret(SecretKind.SEED_PHRASE, names.end(), names.end() + length));
                    break;
                }
            }
        }
    }
}
