package io.walletline.ticket.channels.phone.twiml;

import io.walletline.ticket.channels.phone.Utterance;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.TextLanguage;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys of the first menu, pressed or said. */
final class Keypad {

    private static final Map<String, Category> CATEGORIES = Map.of(
            "1", Category.ACCOUNT_STOLEN,
            "2", Category.PAYMENT_FAILED,
            "3", Category.REFUND,
            "4", Category.ACCOUNT_LOCKED,
            "5", Category.OTHER);
    private static final Map<String, String> LANGUAGES = Map.of("8", "zh", "9", "en");

    /** A key's number as people say it to a machine: "one", "press one", "number 1", "按一", "选择 1 号键". */
    private static final Pattern SAID_KEY = Pattern.compile(
            "(?:(?:i )?(?:press|choose|select)|option|number|key|我?(?:请?按|選?选?择?|選擇|號碼|号码|数字|數字))? ?"
                    + "(\\d|zero|one|two|three|four|five|six|seven|eight|nine|[零〇一壹幺二两兩三四五六七八九])(?: ?(?:号|號)?(?:键|鍵)?)?(?: ?please)?");

    private static final Map<String, String> DIGITS = Map.ofEntries(
            Map.entry("zero", "0"),
            Map.entry("零", "0"),
            Map.entry("〇", "0"),
            Map.entry("one", "1"),
            Map.entry("一", "1"),
            Map.entry("壹", "1"),
            Map.entry("幺", "1"),
            Map.entry("two", "2"),
            Map.entry("二", "2"),
            Map.entry("两", "2"),
            Map.entry("兩", "2"),
            Map.entry("three", "3"),
            Map.entry("三", "3"),
            Map.entry("four", "4"),
            Map.entry("四", "4"),
            Map.entry("five", "5"),
            Map.entry("五", "5"),
            Map.entry("six", "6"),
            Map.entry("六", "6"),
            Map.entry("seven", "7"),
            Map.entry("七", "7"),
            Map.entry("eight", "8"),
            Map.entry("八", "8"),
            Map.entry("nine", "9"),
            Map.entry("九", "9"));

    private Keypad() {}

    /**
     * Speech decides the language too, when it is plainly another one than the line spoke. A key's number that is said is that
     * key; speech without a letter or a number is no speech.
     */
    static Utterance utterance(@Nullable String speech, @Nullable String digits) {
        var words = speech == null ? "" : plain(speech);
        if (speech == null || words.isEmpty()) {
            return digits == null ? new Utterance(null, null, null) : pressed(digits);
        }
        var key = SAID_KEY.matcher(words);
        return key.matches()
                ? pressed(DIGITS.getOrDefault(key.group(1), key.group(1)))
                : new Utterance(
                        speech.strip(), null, TextLanguage.ifTold(speech).orElse(null));
    }

    private static Utterance pressed(String digits) {
        return new Utterance(null, CATEGORIES.get(digits), LANGUAGES.get(digits));
    }

    /** Letters, numbers and single spaces. */
    private static String plain(String speech) {
        return Normalizer.normalize(speech, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
