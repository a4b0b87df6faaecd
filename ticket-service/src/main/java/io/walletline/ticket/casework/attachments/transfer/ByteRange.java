package io.walletline.ticket.casework.attachments.transfer;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that is asked for (RFC 9110, section 14).
 *
 * @param from first byte
 * @param length at least 1
 * @param part false if it is the whole
 */
record ByteRange(long from, long length, boolean part) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Ignores a header that is no single range of bytes, as the standard allows: the whole file is the answer. */
    static ByteRange of(@Nullable String header, long size) {
        var one = ONE.matcher(header == null ? "" : header.strip());
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return new ByteRange(0, size, false);
        }
        return one.group(1).isEmpty()
                ? suffix(Long.parseLong(one.group(2)), size)
                : between(
                        Long.parseLong(one.group(1)),
                        one.group(2).isEmpty() ? size - 1 : Long.parseLong(one.group(2)),
                        size);
    }

    private static ByteRange suffix(long length, long size) {
        if (length == 0) {
            throw new RangeNotSatisfiable(size);
        }
        var some = Math.min(length, size);
        return new ByteRange(size - some, some, true);
    }

    private static ByteRange between(long first, long last, long size) {
        if (last < first && first < size) {
            return new ByteRange(0, size, false);
        }
        if (first >= size) {
            throw new RangeNotSatisfiable(size);
        }
        return new ByteRange(first, Math.min(last, size - 1) - first + 1, true);
    }

    /** As a Content-Range says it. */
    String of(long size) {
        return "bytes %d-%d/%d".formatted(from, from + length - 1, size);
    }
}
