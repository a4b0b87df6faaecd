package io.walletline.ticket.channels.phone.twiml;

import io.walletline.ticket.channels.phone.CallDesk.Utterance;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.TextLanguage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of the first menu. */
final class Keypad {

    private static final Map<String, Category> CATEGORIES = Map.of(
            "1", Category.ACCOUNT_STOLEN,
            "2", Category.PAYMENT_FAILED,
            "3", Category.REFUND,
            "4", Category.ACCOUNT_LOCKED,
            "5", Category.OTHER);
    private static final Map<String, String> LANGUAGES = Map.of("8", "zh", "9", "en");

    private Keypad() {}

    /** Speech decides the language too, when it is plainly another one than the line spoke. */
    static Utterance utterance(@Nullable String speech, @Nullable String digits) {
        if (speech != null && !speech.isBlank()) {
            return new Utterance(speech.strip(), null, TextLanguage.of(speech));
        }
        return digits == null
                ? new Utterance(null, null, null)
                : new Utterance(null, CATEGORIES.get(digits), LANGUAGES.get(digits));
    }
}
