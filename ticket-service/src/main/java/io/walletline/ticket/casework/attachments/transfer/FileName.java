package io.walletline.ticket.casework.attachments.transfer;

import io.walletline.ticket.casework.attachments.transfer.BadFileName.Fault;
import io.walletline.ticket.casework.contents.FileType;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a file as anybody's computer may take it. One that could do harm is refused, not repaired. */
final class FileName {

    private static final int LONGEST = 200;

    /** Separators of paths, and characters to which some systems give a meaning of their own. */
    private static final Pattern PATH = Pattern.compile("[/\\\\:*?\"<>|]|^\\.|^~|\\.\\.");

    /**
     * Controls, and marks that turn the direction of writing, by which "gpj.exe" is shown as "exe.jpg". Soft hyphens, joiners,
     * marks of direction and emoji's tags are letters of people.
     */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]" + "|[\\p{Cf}&&[^\\u00AD\\u061C\\u200C-\\u200F\\x{E0020}-\\x{E007F}]]");

    private FileName() {}

    /**
     * @param encoded percent-encoded UTF-8, because a header holds no other
     * @throws BadFileName if it is none, or not one of the type
     */
    static String of(@Nullable String encoded, FileType type) {
        if (encoded == null || encoded.isBlank()) {
            throw new BadFileName(Fault.MISSING);
        }
        var name = decoded(encoded);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new BadFileName(Fault.LENGTH);
        }
        if (INVISIBLE.matcher(name).find()) {
            throw new BadFileName(Fault.INVISIBLE);
        }
        if (PATH.matcher(name).find()) {
            throw new BadFileName(Fault.PATH);
        }
        if (!type.isNamedSo(name)) {
            throw new BadFileName(Fault.EXTENSION);
        }
        return name;
    }

    private static String decoded(String encoded) {
        try {
            var name = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (name.indexOf('\uFFFD') >= 0) {
                throw new BadFileName(Fault.ENCODING);
            }
            return name.strip();
        } catch (IllegalArgumentException e) {
            throw new BadFileName(Fault.ENCODING);
        }
    }

    /** For a Content-Disposition (RFC 6266, RFC 8187): to be kept, never to be shown in place. */
    static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
    }
}
