package io.walletline.ticket.casework.contents.storage;

import io.walletline.ticket.protection.vault.PieceSeal;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The division of a content into pieces, each sealed for its content, its number and whether it is the last, so that none
 * can be changed, swapped, left out, added or cut off unseen.
 *
 * @param clear bytes of a piece before it is sealed; the last one may have fewer
 */
public record Pieces(int clear) {

    public static final Pieces STANDARD = new Pieces(64 * 1024);

    /** Bytes of a piece that is sealed. */
    public int sealed() {
        return clear + PieceSeal.OVERHEAD;
    }

    /** The number of pieces of a content of so many bytes. */
    public int count(long bytes) {
        return Math.toIntExact(Math.ceilDiv(bytes, (long) clear));
    }

    /** Sealed bytes of the pieces from one on, up to and without another, of a content of so many bytes. */
    public int sealedBytes(long bytes, int from, int to) {
        var clearBytes = Math.min(bytes, (long) to * clear) - (long) from * clear;
        return Math.toIntExact(clearBytes + (long) (to - from) * PieceSeal.OVERHEAD);
    }

    public static byte[] open(PieceSeal seal, UUID id, int number, boolean last, byte[] sealed) throws IOException {
        try {
            return seal.open(place(id, number, last), sealed);
        } catch (IllegalStateException e) {
            throw new NotAsSealed(e);
        }
    }

    private static String place(UUID id, int number, boolean last) {
        return "content:%s:%d%s".formatted(id, number, last ? ":last" : "");
    }

    /** A stream that seals the content read through it. */
    public InputStream sealing(InputStream content, PieceSeal seal, UUID id) {
        return new Sealing(this, content, seal, id);
    }

    /** A stream of sealed pieces. It reads one piece ahead, because the last one is sealed as the last. */
    private static final class Sealing extends InputStream {

        private final Pieces pieces;
        private final InputStream from;
        private final PieceSeal seal;
        private final UUID id;
        private byte @Nullable [] ahead;
        private byte[] current = new byte[0];
        private int at;
        private int number;
        private boolean over;

        Sealing(Pieces pieces, InputStream from, PieceSeal seal, UUID id) {
            this.pieces = pieces;
            this.from = from;
            this.seal = seal;
            this.id = id;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            if (most == 0) {
                return 0;
            }
            if (at == current.length && !advance()) {
                return -1;
            }
            int some = Math.min(most, current.length - at);
            System.arraycopy(current, at, into, offset, some);
            at += some;
            return some;
        }

        private boolean advance() throws IOException {
            if (over) {
                return false;
            }
            var piece = ahead == null ? from.readNBytes(pieces.clear()) : ahead;
            var next = piece.length == pieces.clear() ? from.readNBytes(pieces.clear()) : new byte[0];
            ahead = next;
            over = next.length == 0;
            current = seal.seal(place(id, number++, over), piece);
            at = 0;
            return true;
        }
    }
}
