package io.walletline.kit.redaction.detectors;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Codes that stand before their name ("482913 is your login code", "482913（动态验证码）"), or that somebody is told to enter
 * without any name ("use 482913 to log in").
 */
final class GivenCodes {

    private static final int MOST_WORDS = 36;
    private static final int LONGEST_ORDER = 64;
    private static final String CODE =
            "(?<code>\\d{4,8}|\\d{3}[ -]\\d{3}|\\d{4}[ -]\\d{4}|\\d{2}([ -])\\d{2}\\2\\d{2})";
    private static final String CLOSED = "[\"'*)>\\]”」』】]{0,2}";

    /** What stands between a code and the name that comes after it. */
    private static final Pattern LINK = Pattern.compile(CLOSED
            + "\\s?(?:[(\\[「【]|(?:is|was|as|are)(?![a-z])|是|为|就是|作为|即为|这个|这是|这条|:|=|-|,\\s?(?=your|您的|你的))"
            + "(?<words>[^\\d,;!?。\\n]{0,32})");

    /** Before a code: part of a figure, a price, a word or a number of ours. */
    private static final Pattern NO_CODE =
            Pattern.compile("(?:\\d[.,/:-]|[$€£¥#№\\d]|(?<![a-z])wl-|[a-z]{4}-?|(?<![a-z])[a-z]{1,3})\\z");

    private static final Pattern TROUBLE = Pattern.compile(
            "(?<![a-z])(?:missing|wrong|not|late|lost|paid|pending|and|but|no|without|waiting|failed|stuck|where|when|after|before|about)(?![a-z])|没|未|不|错|失败|但");

    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "(?:订单|单号|流水号?|工单|编号|尾号|卡号|电话|手机号?|金额|(?<![a-z])(?:order|ticket|invoice|tracking|transaction|reference|ref|case|account|amount|paid|no\\.?|number))[\\s:#=是为号]*\\z");

    private static final Pattern ORDER = Pattern.compile(
            "(?:(?<![a-z])(?:use|enter|type|input)(?: (?:the )?(?:code|pin))?|输入|填写|填入|使用|回复|凭)[\\s:\"'*<「【“]*" + CODE
                    + CLOSED
                    + "\\s?+(?!\\d|[.,]\\d|" + CodeDetector.MONEY_WORDS
                    + ")(?:[^\\d.!?。;\\n]{0,20}?)(?:verify|verification|log ?in|sign ?in|confirm|authenticate|reset your|验证|登录|登入|认证|确认|校验)");

    private final NormalizedText text;

    GivenCodes(NormalizedText text) {
        this.text = text;
    }

    /** The code that the words before a name give. */
    void before(int name, List<FoundSecret> found) {
        int end = name;
        while (end > 0 && name - end <= MOST_WORDS && !text.isDigit(end - 1)) {
            end--;
        }
        int start = text.isDigit(end - 1) ? startOfCode(end) : -1;
        if (start < 0 || NO_CODE.matcher(text.before(start, 8)).find()) {
            return;
        }
        var link = LINK.matcher(text.lower().substring(end, name));
        if (link.matches()
                && !TROUBLE.matcher(link.group("words")).find()
                && !OTHER_NUMBER.matcher(text.before(start, 16)).find()) {
            found.add(new FoundSecret(SecretKind.ONE_TIME_CODE, start, end));
        }
    }

    /** Where the code begins that ends at a place; −1 if there is none. */
    private int startOfCode(int end) {
        int row = startOfRow(end);
        int size = end - row;
        if (size >= 4 && size <= 8 && !isGroupBefore(row, size)) {
            return row;
        }
        int start = row;
        for (int groups = 1; groups < 4 && isGroupBefore(start, size); groups++) {
            start = start - 1 - size;
        }
        var figure = CodeFigure.at(text, start);
        return start < row && figure.end() == end && figure.digits() >= 6 ? start : -1;
    }

    private boolean isGroupBefore(int row, int size) {
        return size <= 4 && " -".indexOf(text.at(row - 1)) >= 0 && row - 1 - startOfRow(row - 1) == size;
    }

    private int startOfRow(int end) {
        int start = end;
        while (text.isDigit(start - 1) && end - start < 9) {
            start--;
        }
        return start;
    }

    void used(List<FoundSecret> found) {
        var orders = ORDER.matcher(text.lower()).useTransparentBounds(true);
        for (int i = 0; i < text.length(); i++) {
            if ("uet输填使回凭i".indexOf(text.lower().charAt(i)) >= 0
                    && !text.isLetter(i - 1)
                    && orders.region(i, Math.min(text.length(), i + LONGEST_ORDER))
                            .lookingAt()) {
                found.add(new FoundSecret(SecretKind.ONE_TIME_CODE, orders.start("code"), orders.end("code")));
            }
        }
    }
}
