package io.walletline.ticket.contents;

import io.walletline.kit.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;

/** Looks at a content while it passes: how it begins, how long it is, how long it takes, what its hash is. */
final class InspectedStream extends InputStream {

    private static final int HEAD = 512;

    private final PushbackInputStream from;
    private final long most;
    private final Clock clock;
    private final Instant until;
    private final MessageDigest hash = sha256Digest();
    private long size;

    InspectedStream(InputStream from, long most, Clock clock, Instant until) {
        this.from = new PushbackInputStream(from, HEAD);
        this.most = most;
        this.clock = clock;
        this.until = until;
    }

    /** @throws Problem if it is empty, or does not begin as its type does */
    void mustBe(FileType type) {
        try {
            var head = from.readNBytes(HEAD);
            if (head.length == 0) {
                throw new EmptyFile();
            }
            if (!type.fits(head)) {
                throw new FileNotOfItsType();
            }
            from.unread(head);
        } catch (IOException e) {
            throw new UploadBrokenOff();
        }
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws Problem for whatever is wrong with what is sent, so that an IOException can only be the store's */
    @Override
    public int read(byte[] into, int offset, int length) {
        int some = fetch(into, offset, length);
        if (clock.instant().isAfter(until)) {
            throw new UploadOvertaken();
        }
        if (some > 0) {
            size += some;
            if (size > most) {
                throw new FileTooLarge(most);
            }
            hash.update(into, offset, some);
        }
        return some;
    }

    private int fetch(byte[] into, int offset, int length) {
        try {
            return from.read(into, offset, length);
        } catch (IOException | IllegalStateException e) {
            throw new UploadBrokenOff();
        }
    }

    long size() {
        return size;
    }

    /** In hexadecimal; once, when all of it has passed. */
    String sha256() {
        return HexFormat.of().formatHex(hash.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
