package io.walletline.kit.redaction.keys;

import io.walletline.kit.redaction.detectors.FoundSecret;
import io.walletline.kit.redaction.detectors.NormalizedText;
import io.walletline.kit.redaction.detectors.SecretDetector;
import io.walletline.kit.redaction.detectors.SecretKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Private keys: PEM blocks, extended keys (BIP-32), wallet import format (Base58Check), and 64 hexadecimal digits. The last
 * look like a transaction's hash: the nearest word before decides, and without any they are taken for a key.
 */
public final class PrivateKeys implements SecretDetector {

    private static final Pattern PEM_BEGIN = Pattern.compile("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----");
    private static final Pattern PEM_END = Pattern.compile("-----END [A-Z0-9 ]{0,40}PRIVATE KEY-----");
    private static final Pattern BASE64 = Pattern.compile("[\\sA-Za-z0-9+/=]*+");
    private static final Pattern EXTENDED = Pattern.compile("[a-zA-Z]prv[1-9A-HJ-NP-Za-km-z]{100,112}");
    private static final Pattern HEX = Pattern.compile("(?:0[xX])?[0-9a-fA-F]{64}");
    private static final Pattern BASE58 = Pattern.compile("[1-9A-HJ-NP-Za-km-z]+");
    private static final Pattern CONTEXT = Pattern.compile(
            "(?<key>私钥(?!已隐去)|密钥|priv(?:ate)?[ _-]?key(?! removed)|secret|(?<![a-z])sk(?![a-z])|wif)"
                    + "|(?<hash>哈希|交易号|交易id|区块|hash|(?<![a-z])tx(?:id|n)?(?![a-z])|transaction|block|sha-?256|checksum|digest|signature|签名|public[ _-]?key|公钥)");
    private static final int CONTEXT_LENGTH = 48;

    /** The hint that the words before a token give. */
    private enum Hint {
        KEY,
        HASH,
        NONE
    }

    @Override
    public List<FoundSecret> find(NormalizedText text) {
        var found = new ArrayList<FoundSecret>();
        if (text.text().contains("-----BEGIN ")) {
            blocks(text.text(), found);
        }
        for (int i = 0; i < text.length(); i++) {
            if (isWordCharacter(text, i)) {
                int end = i;
                while (isWordCharacter(text, end)) {
                    end++;
                }
                if (end - i >= 51 && isKey(text, i, end)) {
                    found.add(new FoundSecret(SecretKind.PRIVATE_KEY, i, end));
                }
                i = end;
            }
        }
        return found;
    }

    /** A block whose end is missing goes as far as it looks like one. */
    private static void blocks(String text, List<FoundSecret> found) {
        var begin = PEM_BEGIN.matcher(text);
        var end = PEM_END.matcher(text);
        int from = 0;
        var ends = true;
        while (begin.find(from)) {
            ends = ends && end.find(begin.end()); // where none comes after one place, none comes after a later one
            if (ends) {
                from = end.end();
            } else {
                var body = BASE64.matcher(text).region(begin.end(), text.length());
                from = body.lookingAt() ? body.end() : begin.end();
            }
            found.add(new FoundSecret(SecretKind.PRIVATE_KEY, begin.start(), from));
        }
    }

    private static boolean isWordCharacter(NormalizedText text, int index) {
        return text.isDigit(index) || text.isLetter(index);
    }

    private static boolean isKey(NormalizedText text, int start, int end) {
        var token = text.text().substring(start, end);
        if (HEX.matcher(token).matches()) {
            return switch (hint(text, start)) {
                case KEY -> true;
                case HASH -> false;
                case NONE -> !isInAddress(text, start);
            };
        }
        if (EXTENDED.matcher(token).matches()) {
            return true;
        }
        return switch (token.length()) {
            case 51, 52 ->
                "59KLc".indexOf(token.charAt(0)) >= 0
                        && BASE58.matcher(token).matches()
                        && (Base58Check.isValid(token) || hint(text, start) == Hint.KEY);
            case 87, 88 -> BASE58.matcher(token).matches() && hint(text, start) == Hint.KEY;
            default -> false;
        };
    }

    /** The address of a page about a transaction or block. */
    private static boolean isInAddress(NormalizedText text, int start) {
        return text.at(start - 1) == '/' || text.at(start - 1) == '=';
    }

    private static Hint hint(NormalizedText text, int start) {
        var words = CONTEXT.matcher(text.before(start, CONTEXT_LENGTH));
        var last = Hint.NONE;
        while (words.find()) {
            last = words.group("key") != null ? Hint.KEY : Hint.HASH;
        }
        return last;
    }
}
