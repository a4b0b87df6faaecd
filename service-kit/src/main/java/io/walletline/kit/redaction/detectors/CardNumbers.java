package io.walletline.kit.redaction.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Card numbers (ISO/IEC 7812): 13–19 digits, alone or in even groups, of an issuer range that is in use, with a right check
 * digit. Every group is looked at with at most 19 digits after it, so the work grows with the text only.
 */
public final class CardNumbers implements SecretDetector {

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int PREFIX = 6;
    private static final int MOST_BETWEEN = 3;
    private static final Set<List<Integer>> LAYOUTS = Set.of(
            List.of(4, 6, 5), List.of(4, 6, 4), List.of(6, 13), List.of(6, 10), List.of(4, 4, 4, 4, 3), List.of(8, 11));

    /** A number that is named as something else. */
    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "(?:订单编?号?|单号|流水号?|工单号?|运单号?|快递单?号?|交易号|编号|order|ticket|invoice|tracking|transaction|reference|ref|case|request|trace)"
                    + "\\s?(?:id|no\\.?|number|num|编号|号码|号)?[\\s:#=是为]*(?:is\\s+)?$");

    /** A letter may stand right before a number only at the end of one of these. */
    private static final Pattern CARD_WORD =
            Pattern.compile("(?<![a-z])(?:card|visa|mastercard|amex|jcb|unionpay|pan|no|number)\\z");

    @Override
    public List<FoundSecret> find(NormalizedText text) {
        var groups = DigitGroups.of(text);
        var found = new ArrayList<FoundSecret>();
        var digits = new byte[LONGEST];
        for (int first = 0; first < groups.count(); first++) {
            int last = endOfCard(text, groups, first, digits);
            if (last >= 0) {
                found.add(card(text, groups.start(first), groups.end(last)));
            }
        }
        return found;
    }

    /**
     * The group with which a card number that starts at the given one ends, or −1. The longest counts: better a digit
     * too many.
     */
    private static int endOfCard(NormalizedText text, DigitGroups groups, int first, byte[] digits) {
        int length = 0;
        int best = -1;
        for (int last = first; last < groups.count(); last++) {
            if (isGlued(text, groups.start(last), groups.end(last))
                    || last > first && !isSeparated(text, groups.end(last - 1), groups.start(last))
                    || length + groups.length(last) > LONGEST) {
                break;
            }
            int before = length;
            for (int i = groups.start(last); i < groups.end(last); i++) {
                digits[length++] = (byte) text.digit(i);
            }
            if (before < PREFIX && length >= PREFIX && !Issuers.know(digits)) {
                break;
            }
            if (length >= SHORTEST
                    && isChecked(digits, length)
                    && Issuers.know(digits, length)
                    && isLaidOut(groups, first, last)
                    && isAlone(text, groups, first, last)
                    && !isSomethingElse(text, groups, first, last, digits, length)) {
                best = last;
            }
        }
        return best;
    }

    private static boolean isGlued(NormalizedText text, int start, int end) {
        return text.isLetter(end)
                || text.isLetter(start - 1)
                        && !CARD_WORD.matcher(text.before(start, 12)).find();
    }

    /** Anything short that is no letter or digit: people and programs set groups apart in many ways. */
    private static boolean isSeparated(NormalizedText text, int from, int to) {
        if (to - from > MOST_BETWEEN) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text.at(i)) || "$¥€£%".indexOf(text.at(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Groups set apart by commas and the like may be a list of numbers: then there are more of them. */
    private static boolean isAlone(NormalizedText text, DigitGroups groups, int first, int last) {
        return first == last
                || !isListed(text, groups.end(first))
                || !(first > 0
                                && isListed(text, groups.end(first - 1))
                                && isSeparated(text, groups.end(first - 1), groups.start(first))
                        || last + 1 < groups.count()
                                && groups.length(last + 1) == groups.length(last)
                                && isListed(text, groups.end(last))
                                && isSeparated(text, groups.end(last), groups.start(last + 1)));
    }

    private static boolean isListed(NormalizedText text, int index) {
        return ",;、".indexOf(text.at(index)) >= 0;
    }

    private static boolean isLaidOut(DigitGroups groups, int first, int last) {
        if (first == last) {
            return true;
        }
        int size = groups.length(first);
        var even = size <= 8 && groups.length(last) <= size;
        var layout = new ArrayList<Integer>(last - first + 1);
        for (int i = first; i <= last; i++) {
            layout.add(groups.length(i));
            even &= i == last || groups.length(i) == size;
        }
        return even || LAYOUTS.contains(layout);
    }

    private static boolean isSomethingElse(
            NormalizedText text, DigitGroups groups, int first, int last, byte[] digits, int length) {
        int end = groups.end(last);
        return first == last
                && (ResidentId.isValid(digits, length)
                        || text.at(end) == '.' && text.isDigit(end + 1)
                        || OTHER_NUMBER
                                .matcher(text.before(groups.start(first), 24))
                                .find());
    }

    /** The formula of Luhn, ISO/IEC 7812-1 annex B. */
    static boolean isChecked(byte[] digits, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = digits[length - 1 - i];
            sum += i % 2 == 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        }
        return sum % 10 == 0;
    }

    private static FoundSecret card(NormalizedText text, int start, int end) {
        var lastFour = new StringBuilder();
        for (int i = end - 1; lastFour.length() < 4; i--) {
            if (text.digit(i) >= 0) {
                lastFour.append(text.digit(i));
            }
        }
        return new FoundSecret(
                SecretKind.CARD_NUMBER, start, end, lastFour.reverse().toString());
    }
}
