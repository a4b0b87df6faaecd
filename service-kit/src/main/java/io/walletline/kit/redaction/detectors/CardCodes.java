package io.walletline.kit.redaction.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Card codes without a name, as they stand beside an expiry: "4111 … 12/28 123", "4111…|12|28|123", "有效期12/28，123". An
 * expiry alone is only a date; a card number or a word for it must be near.
 */
public final class CardCodes implements SecretDetector {

    private static final int NEAR = 40;
    private static final String GAP = "[\\s,.;:|/、()\\-]{1,4}";
    private static final Pattern AFTER =
            Pattern.compile("(?<![\\d./-])(?:0[1-9]|1[0-2])(?:\\s?[/|.\\-年 ]\\s?|)(?:20)?[2-4]\\d月?" + GAP
                    + "(?<code>\\d{3,4})(?![\\d%a-z元块年月日号/.:-])");
    private static final Pattern BEFORE = Pattern.compile("(?<![\\d.,/$¥€£#a-z-])(?<code>\\d{3,4})" + GAP
            + "(?:0[1-9]|1[0-2])\\s?[/|]\\s?(?:20)?[2-4]\\d(?!\\d|[/.-]\\d)");
    private static final Pattern CARD = Pattern.compile(
            "(?:\\d[ \\-./|]{0,2}){13,19}" + GAP + "(?:\\d{3,4}" + GAP
                    + ")?$|卡号已隐去|card number removed|有效期|到期|(?<![a-z])(?:exp(?:iry|ires|iration|\\.)?|valid (?:thru|until|to))(?![a-z])");

    @Override
    public List<FoundSecret> find(NormalizedText text) {
        var found = new ArrayList<FoundSecret>();
        collect(AFTER.matcher(text.lower()), text, found);
        collect(BEFORE.matcher(text.lower()), text, found);
        return found;
    }

    private static void collect(Matcher expiries, NormalizedText text, List<FoundSecret> found) {
        while (expiries.find()) {
            if (CARD.matcher(text.before(expiries.start(), NEAR)).find()) {
                found.add(new FoundSecret(SecretKind.CARD_CODE, expiries.start("code"), expiries.end("code")));
            }
        }
    }
}
