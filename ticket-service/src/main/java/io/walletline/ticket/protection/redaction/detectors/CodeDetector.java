package io.walletline.ticket.protection.redaction.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Codes that mean something only beside their name: one-time codes, PINs and payment passwords, card verification codes.
 * Digits alone say nothing (amounts, dates, ticket numbers and phones are digits too), so the words around them decide.
 */
public final class CodeDetector implements SecretDetector {

    private static final int FARTHEST = 40;
    private static final int LONGEST_NAME = 24;

    private static final Pattern NAME = Pattern.compile("(?<otc>验证码|校验码|动态码|动态密码|动态口令|短信码|确认码|一次性密码|一次性口令|随机码"
            + "|(?<![a-z])(?:otp|one[- ]?time[- ]?(?:pass(?:word|code)?|code|pin)"
            + "|(?:verification|confirmation|security|authentication|authorisation|authorization|auth|sms|text|login|log-in|sign-in|2fa|access|6-digit|six-digit)[- ]code)(?![a-z]))"
            + "|(?<cvv>(?<![a-z])(?:cvv2?|cvc2?|cvn2?)(?![a-z])|安全码|卡背面?(?:后|最后)?三位(?:数字?)?)"
            + "|(?<pin>支付密码|交易密码|取款密码|查询密码|登录密码|钱包密码|密码|(?<![a-z])(?:passcode|pass code|password|pin)(?![a-z])(?: code| number)?)"
            + "|(?<weak>(?<![a-z])codes?(?![a-z]))");

    private static final String FIRST_LETTERS = "ovcsatlp26验校动短确一随安卡支交取查登钱密";

    /** The English words before "code" that make it a code of something else. */
    private static final Set<String> OTHER_CODES = Set.of(
            "error",
            "zip",
            "postal",
            "post",
            "country",
            "area",
            "promo",
            "promotion",
            "coupon",
            "discount",
            "voucher",
            "gift",
            "order",
            "status",
            "swift",
            "sort",
            "bank",
            "branch",
            "bar",
            "qr",
            "product",
            "reference",
            "ref",
            "referral",
            "invite",
            "invitation",
            "ticket",
            "tracking",
            "dialling",
            "dialing",
            "response",
            "reason",
            "return",
            "result",
            "source",
            "merchant",
            "currency",
            "iso",
            "exit",
            "http",
            "airport",
            "city",
            "region",
            "state",
            "tax",
            "item",
            "model",
            "part",
            "pickup",
            "pick-up",
            "locker",
            "category",
            "industry",
            "mcc",
            "failure",
            "decline",
            "routing",
            "dress",
            "colour",
            "color");

    /** Between a name and digits these say that the digits are something else. */
    private static final Pattern OTHER_THING = Pattern.compile(
            "订单|单号|流水|工单|编号|金额|尾号|卡号|后四位|余额|支付了|付了|收费|已隐去"
                    + "|(?<![a-z])(?:order|ticket|amount|ending|ends|last|case|ref|reference|paid|balance|invoice|version|removed)(?![a-z])");

    /** These do too, unless the digits are given as the answer: "the code on my phone is …". */
    private static final Pattern PERHAPS_OTHER_THING = Pattern.compile(
            "手机|电话|转账|客服|退款|发到|发给|发送|来自|错误"
                    + "|(?<![a-z])(?:phone|mobile|call|called|pay|transfer|transferred|account|error|from|sent to|refund|card|since|until|after|at)(?![a-z])");

    private static final Pattern GIVEN = Pattern.compile("(?:(?<![a-z])(?:is|was)|[是为:：=])[\\s\"'“「]*$");

    private static final Pattern UNIT = Pattern.compile(
            "^\\s?(?:元|块|美元|港币|港元|欧元|万|分钟|分|秒|小时|天|次|个|位|年|月|日|号(?!码)|点|%|‰|的?手机|的?号码|的?电话|的尾号"
                    + "|(?:yuan|rmb|cny|usd|eur|gbp|hkd|dollars?|euros?|pounds?|minutes?|mins?|seconds?|secs?|hours?|hrs?|days?|weeks?|months?|years?|times|digits?|attempts?|tries|k|am|pm)(?![a-z]))");

    private static final Pattern TIGHT = Pattern.compile("[\\s:：=是为(（\\[【\"'“「,，]*(?:is|was|就是)?[\\s:：=(（\"'“「]*");

    /** Digits named as the code afterwards: "482913 is my code", "482913是验证码". */
    private static final Pattern SAID_BEFORE = Pattern.compile("(?<![\\d.,$€£¥#a-z-])(?<code>\\d{4,8}|\\d{3}[ -]\\d{3})"
            + "\\s?(?:[(（]|is|was|as|是|为|就是|作为|这个|这是|这条)\\s?(?:my|the|your|their|a|an|我的|你们的|收到的|我收到的|短信)?\\s?$");

    private static final Set<Character> ENDS = Set.of('。', '!', '?', ';', '；', '！', '？');

    @Override
    public List<FoundSecret> find(NormalizedText text) {
        var found = new ArrayList<FoundSecret>();
        for (int from = text.nextDigits(0); from >= 0; from = text.nextDigits(endOfRegion(text, from))) {
            around(text, Math.max(0, from - FARTHEST - LONGEST_NAME), endOfRegion(text, from), found);
        }
        return found;
    }

    /** Digits that follow closely are looked at together. */
    private static int endOfRegion(NormalizedText text, int from) {
        return Math.min(text.length(), from + FARTHEST + LONGEST_NAME);
    }

    /** Only names near digits can name a code, so only there they are looked for. */
    private static void around(NormalizedText text, int from, int to, List<FoundSecret> found) {
        var names = NAME.matcher(text.lower()).useTransparentBounds(true);
        for (int i = from; i < to; i++) {
            if (!mayBegin(text, i) || !names.region(i, to).lookingAt()) {
                continue;
            }
            i = names.end() - 1;
            var kind = names.group("cvv") != null
                    ? SecretKind.CARD_CODE
                    : names.group("pin") != null ? SecretKind.PASSCODE : SecretKind.ONE_TIME_CODE;
            if (names.group("weak") != null && OTHER_CODES.contains(wordBefore(text, names.start()))) {
                continue;
            }
            after(text, names.end(), kind, found);
            if (kind == SecretKind.ONE_TIME_CODE) {
                var said = SAID_BEFORE.matcher(text.before(names.start(), FARTHEST));
                if (said.find()) {
                    int begin = Math.max(0, names.start() - FARTHEST);
                    found.add(new FoundSecret(kind, begin + said.start("code"), begin + said.end("code")));
                }
            }
        }
    }

    /** Cheaper than to try the pattern everywhere. */
    private static boolean mayBegin(NormalizedText text, int index) {
        var c = text.lower().charAt(index);
        return FIRST_LETTERS.indexOf(c) >= 0 && (c > 0x7F || !text.isLetter(index - 1));
    }

    private static String wordBefore(NormalizedText text, int index) {
        var before = text.before(index, 16).stripTrailing();
        int start = before.length();
        while (start > 0 && (Character.isLetter(before.charAt(start - 1)) || before.charAt(start - 1) == '-')) {
            start--;
        }
        return before.substring(start);
    }

    /** The first code-like digits after a name, unless something between says that they are something else. */
    private static void after(NormalizedText text, int nameEnd, SecretKind kind, List<FoundSecret> found) {
        int most = Math.min(text.length(), nameEnd + FARTHEST);
        for (int i = nameEnd; i < most && !ENDS.contains(text.at(i)); i++) {
            if (text.at(i) == '.' && !text.isDigit(i + 1)) {
                return;
            }
            if (text.digit(i) < 0) {
                continue;
            }
            int end = endOfNumber(text, i);
            if (end - i < fewestDigits(kind)) {
                i = end - 1; // "6 digits", "60 秒内", "一直"
                continue;
            }
            if (isCode(text, i, end, kind, text.lower().substring(nameEnd, i))) {
                found.add(new FoundSecret(kind, i, end));
            }
            return;
        }
    }

    /** Codes are also written in two halves: 482 913, 4829-1304. */
    private static int endOfNumber(NormalizedText text, int start) {
        int end = start;
        while (text.digit(end) >= 0) {
            end++;
        }
        int half = end - start;
        var halved = (half == 3 || half == 4) && (text.at(end) == ' ' || text.at(end) == '-');
        if (halved) {
            int next = end + 1;
            while (text.isDigit(next)) {
                next++;
            }
            if (next - end - 1 == half && !text.isLetter(next) && text.at(next) != '-') {
                return next;
            }
        }
        return end;
    }

    private static boolean isCode(NormalizedText text, int start, int end, SecretKind kind, String gap) {
        int digits = (int) text.text()
                .substring(start, end)
                .chars()
                .filter(c -> c != ' ' && c != '-')
                .count();
        int most = kind == SecretKind.CARD_CODE ? 4 : 8;
        if (digits > most || OTHER_THING.matcher(gap).find() || isPartOfMore(text, start, end)) {
            return false;
        }
        if (TIGHT.matcher(gap).matches()) {
            return true;
        }
        if (looksLikeYear(text, start, end)) {
            return false;
        }
        return GIVEN.matcher(gap).find()
                || kind == SecretKind.ONE_TIME_CODE
                        && !PERHAPS_OTHER_THING.matcher(gap).find();
    }

    private static int fewestDigits(SecretKind kind) {
        return kind == SecretKind.CARD_CODE ? 3 : 4;
    }

    private static boolean isPartOfMore(NormalizedText text, int start, int end) {
        char before = text.at(start - 1);
        char after = text.at(end);
        var sigil = "¥$€£#№￥".indexOf(before) >= 0 || text.isLetter(start - 1);
        var google = text.isLetter(start - 2) && !text.isLetter(start - 3); // G-482913
        var serial = before == '-' && !google && (text.isLetter(start - 2) || text.isDigit(start - 2));
        var decimals = before == '.' && text.isDigit(start - 2);
        var figure = decimals || (after == '.' || after == ',' || after == ':') && text.isDigit(end + 1);
        var dated = (after == '-' || after == '/' || after == '年') && (after == '年' || text.isDigit(end + 1));
        return sigil
                || serial
                || figure
                || dated
                || text.isLetter(end)
                || UNIT.matcher(text.after(end, 12)).find();
    }

    private static boolean looksLikeYear(NormalizedText text, int start, int end) {
        var number = text.text().substring(start, end);
        return number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
    }
}
