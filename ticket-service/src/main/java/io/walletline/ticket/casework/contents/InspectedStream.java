package io.walletline.ticket.casework.contents;

import io.walletline.kit.problem.Problem;
import io.walletline.kit.redaction.TextSearch;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A stream that inspects a content while it passes: beginning, length, time taken, hash, and whether a text
 * holds secrets.
 */
final class InspectedStream extends InputStream {

    private static final int HEAD = 512;

    private final PushbackInputStream from;
    private final long most;
    private final Clock clock;
    private final Instant until;
    private final MessageDigest hash = sha256Digest();
    private final @Nullable TextSearch secrets;
    private long size;

    /** @param secrets null if it is not to be read as a text */
    InspectedStream(InputStream from, long most, Clock clock, Instant until, @Nullable TextSearch secrets) {
        this.from = new PushbackInputStream(from, HEAD);
        this.most = most;
        this.clock = clock;
        this.until = until;
        this.secrets = secrets;
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
        if (secrets != null) {
            refuseSecrets(secrets, into, offset, some);
        }
        return some;
    }

    private static void refuseSecrets(TextSearch search, byte[] bytes, int offset, int some) {
        if (some < 0) {
            search.end();
        } else {
            search.add(bytes, offset, some);
        }
        if (!search.found().isEmpty()) {
            throw new FileWithSecrets(search.found());
        }
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
