package io.walletline.kit.redaction.detectors;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of codes in a text, one after the other, as senders and people write them. */
final class CodeNames {

    private static final int LONGEST = 40;

    private static final Pattern NAME =
            Pattern.compile("(?<otc>验证码|校验码|检验码|认证码|动态码|动态密码|动态口令|短信码|简讯码|确认码|登录码|登入码|授权码|一次性密码|一次性口令|随机码"
                    + "|(?<![a-z])(?:otp(?:密码)?|one[- ]?time[- ]?(?:pass(?:word|code)?|code|pin|password)"
                    + "|(?:verification|verify|confirmation|security|authentication|authorisation|authorization|auth|sms|text|login|log-in|sign-in|2fa|access|6-digit|six-digit)[- ](?:code|number|pin))(?![a-z]))"
                    + "|(?<cvv>(?<![a-z])(?:cvv2?|cvc2?|cvn2?|card verification (?:code|value))(?![a-z])|安全码|卡背面?(?:后|最后)?三位(?:数字?)?)"
                    + "|(?<pin>支付密码|交易密码|取款密码|提款密码|查询密码|登录密码|登入密码|钱包密码|密码|(?<![a-z])(?:passcode|pass code|password|pin)(?![a-z])(?: code| number|码)?)"
                    + "|(?<weak>(?<![a-z])codes?(?![a-z]))");

    private static final String FIRST_LETTERS = "ovcsatlp26验校检认动短简确登授一随安卡支交取提查钱密";

    /** The English words before "code" that make it a code of something else. */
    private static final Set<String> OTHER_CODES =
            Set.of(("error zip postal post country area promo promotion coupon discount voucher gift order status "
                            + "swift sort bank branch bar qr product reference ref referral invite invitation ticket tracking "
                            + "dialling dialing response reason return result source merchant currency iso exit http airport "
                            + "city region state tax item model part pickup pick-up locker category industry mcc failure "
                            + "decline routing dress colour color")
                    .split(" "));

    private final NormalizedText text;
    private final Matcher names;
    private int next;

    CodeNames(NormalizedText text) {
        this.text = text;
        this.names = NAME.matcher(text.lower()).useTransparentBounds(true);
    }

    /** A name's place. */
    record CodeName(SecretKind kind, int start, int end) {}

    /** The next name; null after the last one. */
    @Nullable
    CodeName next() {
        while (next < text.length()) {
            int at = next++;
            if (mayBegin(at)
                    && names.region(at, Math.min(text.length(), at + LONGEST)).lookingAt()) {
                next = names.end();
                if (names.group("weak") == null || !OTHER_CODES.contains(wordBefore(at))) {
                    return new CodeName(kind(), at, names.end());
                }
            }
        }
        return null;
    }

    private SecretKind kind() {
        if (names.group("cvv") != null) {
            return SecretKind.CARD_CODE;
        }
        return names.group("pin") != null ? SecretKind.PASSCODE : SecretKind.ONE_TIME_CODE;
    }

    /** Cheaper than to try the pattern everywhere. */
    private boolean mayBegin(int index) {
        var c = text.lower().charAt(index);
        return FIRST_LETTERS.indexOf(c) >= 0 && (c > 0x7F || !text.isLetter(index - 1));
    }

    private String wordBefore(int index) {
        var before = text.before(index, 16).stripTrailing();
        int start = before.length();
        while (start > 0 && (Character.isLetter(before.charAt(start - 1)) || before.charAt(start - 1) == '-')) {
            start--;
        }
        return before.substring(start);
    }
}
