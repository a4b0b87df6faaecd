package io.walletline.ticket.protection.redaction.detectors;

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
    private static final String SEPARATORS = " -._·\t\r\n\u200B\u200C\u200D\u2060\uFEFF";
    private static final Set<List<Integer>> LAYOUTS = Set.of(
            List.of(4, 6, 5), List.of(4, 6, 4), List.of(6, 13), List.of(6, 10), List.of(4, 4, 4, 4, 3), List.of(8, 11));

    /** A number that is named as something else. */
    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "(?:订单编?号?|单号|流水号?|工单号?|运单号?|快递单?号?|交易号|编号|order|ticket|invoice|tracking|transaction|reference|ref|case|request|trace)"
                    + "\\s?(?:id|no\\.?|number|num|编号|号码|号)?[\\s:：#=是为]*(?:is\\s+)?$");

    /** A letter may stand right before a number only at the end of one of these. */
    private static final Pattern CARD_WORD =
            Pattern.compile("(?<![a-z])(?:card|visa|mastercard|amex|jcb|unionpay|pan|no|number)$");

    /** Digits without anything between them. */
    private record Group(int start, int end, boolean partOfWord) {}

    @Override
    public List<FoundSecret> find(NormalizedText text) {
        var groups = groups(text);
        var found = new ArrayList<FoundSecret>();
        for (int first = 0; first < groups.size(); first++) {
            var last = endOfCard(text, groups, first);
            if (last >= 0) {
                found.add(card(text, groups.get(first).start(), groups.get(last).end()));
            }
        }
        return found;
    }

    private static List<Group> groups(NormalizedText text) {
        var groups = new ArrayList<Group>();
        for (int i = 0; i < text.length(); i++) {
            if (text.digit(i) >= 0) {
                int end = i;
                while (text.digit(end) >= 0) {
                    end++;
                }
                var glued = text.isLetter(i - 1)
                        && !CARD_WORD.matcher(text.before(i, 12)).find();
                groups.add(new Group(i, end, glued || text.isLetter(end)));
                i = end;
            }
        }
        return groups;
    }

    /**
     * The group with which a card number that starts at the given one ends, or −1. The longest counts: better a digit
     * too many.
     */
    private static int endOfCard(NormalizedText text, List<Group> groups, int first) {
        var digits = new StringBuilder(LONGEST);
        var layout = new ArrayList<Integer>();
        int best = -1;
        for (int last = first; last < groups.size(); last++) {
            var group = groups.get(last);
            if (group.partOfWord()
                    || last > first && !separated(text, groups.get(last - 1).end(), group.start())) {
                break;
            }
            if (digits.length() + group.end() - group.start() > LONGEST) {
                break;
            }
            for (int i = group.start(); i < group.end(); i++) {
                digits.append((char) ('0' + text.digit(i)));
            }
            layout.add(group.end() - group.start());
            if (isCard(digits.toString(), layout) && !isSomethingElse(text, group, digits, layout, groups.get(first))) {
                best = last;
            }
        }
        return best;
    }

    private static boolean separated(NormalizedText text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (SEPARATORS.indexOf(text.at(i)) < 0) {
                return false;
            }
        }
        return to - from <= 3;
    }

    private static boolean isCard(String digits, List<Integer> layout) {
        return digits.length() >= SHORTEST && isLaidOut(layout) && Issuers.know(digits) && isChecked(digits);
    }

    private static boolean isLaidOut(List<Integer> layout) {
        if (layout.size() == 1 || LAYOUTS.contains(layout)) {
            return true;
        }
        int size = layout.getFirst();
        var even = layout.subList(0, layout.size() - 1).stream().allMatch(group -> group == size);
        return even && size <= 8 && layout.getLast() <= size;
    }

    private static boolean isSomethingElse(
            NormalizedText text, Group last, CharSequence digits, List<Integer> layout, Group first) {
        return layout.size() == 1
                && (ResidentId.isValid(digits)
                        || text.at(last.end()) == '.' && text.isDigit(last.end() + 1)
                        || OTHER_NUMBER.matcher(text.before(first.start(), 24)).find());
    }

    /** The formula of Luhn, ISO/IEC 7812-1 annex B. */
    public static boolean isChecked(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
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
