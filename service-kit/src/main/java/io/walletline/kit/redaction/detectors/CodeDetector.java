package io.walletline.kit.redaction.detectors;

import io.walletline.kit.redaction.detectors.CodeNames.CodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Codes that mean something only beside their name: one-time codes, PINs and payment passwords, card verification codes.
 * Digits alone say nothing (amounts, dates, ticket numbers and phones are digits too), so the words around them decide:
 * digits right after a name are its code whatever follows them, unless that makes the whole a sum or a date.
 */
public final class CodeDetector implements SecretDetector {

    private static final int FARTHEST = 40;
    private static final int MOST_IN_LIST = 4;

    /** Between a name and digits these say that the digits are something else. */
    private static final Pattern OTHER_THING = Pattern.compile(
            "订单|单号|流水|工单|编号|金额|尾号|卡号|后四位|余额|支付了|付了|收费|已隐去"
                    + "|(?<![a-z])(?:order|ticket|amount|ending|ends|last|case|ref|reference|paid|balance|invoice|version|removed)(?![a-z])");

    /** These do too, unless the digits are given as the answer: "the code on my phone is …". */
    private static final Pattern PERHAPS_OTHER_THING = Pattern.compile(
            "手机|电话|转账|客服|退款|发到|发给|发送|来自|错误"
                    + "|(?<![a-z])(?:phone|mobile|call|called|pay|transfer|transferred|account|error|from|sent to|refund|card|since|until|after|at)(?![a-z])");

    private static final Pattern GIVEN = Pattern.compile("(?:(?<![a-z])(?:is|was|are)|[是为:=>])[\\s\"'*<(\\[{“「『【《]*$");

    static final String MONEY_WORDS =
            "(?:元(?!宝)|块(?!链)|美元|港币|港元|新?台币|欧元|英镑|万元|%|‰|(?:yuan|rmb|cny|usd|eur|gbp|hkd|twd|dollars?|euros?|pounds?)(?![a-z]))";

    /** A sum, however it goes on: 5000 元, 482913.50 usd. */
    private static final Pattern MONEY = Pattern.compile("^(?:[.,]\\d{1,2})?\\s?" + MONEY_WORDS);

    private static final Pattern UNIT = Pattern.compile(
            "^\\s?(?:" + MONEY_WORDS
                    + "|万|分钟|分|秒|小时|天|次|个|位|年|月|日|号(?!码)|点|的?手机|的?号码|的?电话|的尾号"
                    + "|(?:minutes?|mins?|seconds?|secs?|hours?|hrs?|days?|weeks?|months?|years?|times|digits?|attempts?|tries|k|am|pm)(?![a-z]))");

    /** Nothing between a name and its digits but what says "here it is". */
    private static final Pattern TIGHT = Pattern.compile(
            "[^\\p{L}\\p{N}$¥€£]{0,12}(?:(?:is|was|are|就是|是|为|即|如下)(?![a-z]))?[^\\p{L}\\p{N}$¥€£#]{0,12}(?:(?!wl-)[a-z]{1,3}-)?");

    private static final Pattern DATE = Pattern.compile("^(?:年|[-/.]\\d{1,2}(?!\\d))");

    private static final Pattern PART_OF_FIGURE = Pattern.compile("^(?:[.,:]\\d|[-/]\\d)");

    /** A word that begins without a blank after the digits: "482913Do not share". */
    private static final Pattern WORD = Pattern.compile("^[a-z]{2,}(?![a-z\\d])");

    private static final Pattern NEXT = Pattern.compile("^\\s?(?:,|、|/|;|和|或|及|与|还有|and|or|&)\\s?");

    private static final String ENDS = "。!?;";

    @Override
    public List<FoundSecret> find(NormalizedText text) {
        var found = new ArrayList<FoundSecret>();
        var names = new CodeNames(text);
        var given = new GivenCodes(text);
        for (var name = names.next(); name != null; name = names.next()) {
            after(text, name, found);
            if (name.kind() == SecretKind.ONE_TIME_CODE) {
                given.before(name.start(), found);
            }
        }
        given.used(found);
        return found;
    }

    /** The first code-like digits after a name, unless something between says that they are something else. */
    private static void after(NormalizedText text, CodeName name, List<FoundSecret> found) {
        int most = Math.min(text.length(), name.end() + FARTHEST);
        for (int i = name.end(); i < most && ENDS.indexOf(text.at(i)) < 0; i++) {
            if (text.at(i) == '.' && !text.isDigit(i + 1)) {
                return;
            }
            if (text.digit(i) < 0) {
                continue;
            }
            var figure = CodeFigure.at(text, i);
            if (figure.digits() < fewestDigits(name.kind())) {
                i = figure.end() - 1; // "6 digits", "60 秒内", "一直"
                continue;
            }
            if (isCode(text, figure, name)) {
                found.add(new FoundSecret(name.kind(), i, figure.end()));
                others(text, figure, name.kind(), found);
            }
            return;
        }
    }

    /** More of the same length: "验证码 482913 和 593024". */
    private static void others(NormalizedText text, CodeFigure first, SecretKind kind, List<FoundSecret> found) {
        var last = first;
        for (int i = 1; i < MOST_IN_LIST; i++) {
            var link = NEXT.matcher(text.after(last.end(), 8));
            if (!link.find() || text.digit(last.end() + link.end()) < 0) {
                return;
            }
            var next = CodeFigure.at(text, last.end() + link.end());
            var rest = text.after(next.end(), 16);
            if (next.digits() != first.digits()
                    || UNIT.matcher(rest).find()
                    || PART_OF_FIGURE.matcher(rest).find()
                    || text.isLetter(next.end())) {
                return;
            }
            found.add(new FoundSecret(kind, next.start(), next.end()));
            last = next;
        }
    }

    private static boolean isCode(NormalizedText text, CodeFigure figure, CodeName name) {
        var gap = text.lower().substring(name.end(), figure.start());
        var rest = text.after(figure.end(), 16);
        if (figure.digits() > mostDigits(name.kind())
                || OTHER_THING.matcher(gap).find()
                || MONEY.matcher(rest).find()
                || figure.looksLikeYear(text) && DATE.matcher(rest).find()
                || text.isLetter(figure.end()) && !WORD.matcher(rest).find()) {
            return false;
        }
        if (TIGHT.matcher(gap).matches()) {
            return true;
        }
        if (figure.looksLikeYear(text)
                || figure.groups() > 2
                || isPartOfMore(text, figure, rest)
                || UNIT.matcher(rest).find()) {
            return false;
        }
        return GIVEN.matcher(gap).find()
                || name.kind() == SecretKind.ONE_TIME_CODE
                        && !PERHAPS_OTHER_THING.matcher(gap).find();
    }

    private static boolean isPartOfMore(NormalizedText text, CodeFigure figure, String rest) {
        int start = figure.start();
        char before = text.at(start - 1);
        return "¥$€£#№".indexOf(before) >= 0
                || text.isLetter(start - 1)
                || text.isLetter(figure.end())
                || before == '-' && (text.isLetter(start - 2) || text.isDigit(start - 2))
                || before == '.' && text.isDigit(start - 2)
                || PART_OF_FIGURE.matcher(rest).find();
    }

    private static int fewestDigits(SecretKind kind) {
        return kind == SecretKind.CARD_CODE ? 3 : 4;
    }

    private static int mostDigits(SecretKind kind) {
        return kind == SecretKind.CARD_CODE ? 4 : 8;
    }
}
