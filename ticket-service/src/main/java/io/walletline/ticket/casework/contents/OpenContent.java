package io.walletline.ticket.casework.contents;

import io.walletline.ticket.casework.contents.storage.ContentStore;
import io.walletline.ticket.casework.contents.storage.NotAsSealed;
import io.walletline.ticket.casework.contents.storage.Pieces;
import io.walletline.ticket.protection.vault.PieceSeal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A content, or a part of one, on its way to a reader. It is fetched in windows, so that neither a slow reader holds the
 * store nor a large file the memory, and every piece is checked before a byte of it goes out.
 */
public final class OpenContent {

    /** 1 MiB. */
    private static final int WINDOW = 16;

    private final ContentStore store;
    private final Pieces pieces;
    private final PieceSeal seal;
    private final Content content;
    private final long from;
    private final long to;
    private int windowFrom;
    private byte[] window;

    /**
     * Fetches the first window, so that what is not there or not whole is known before anything goes out.
     *
     * @param from first byte, 0 … content.bytes() - 1
     * @param length at least 1
     */
    public OpenContent(ContentStore store, Pieces pieces, PieceSeal seal, Content content, long from, long length)
            throws IOException {
        this.store = store;
        this.pieces = pieces;
        this.seal = seal;
        this.content = content;
        this.from = from;
        this.to = from + length;
        this.windowFrom = first();
        this.window = fetch(first());
        opened(first());
    }

    /** Can be called once. */
    public void writeTo(OutputStream out) throws IOException {
        for (int number = first(); (long) number * pieces.clear() < to; number++) {
            var piece = opened(number);
            var begin = (long) number * pieces.clear();
            int skip = (int) Math.max(0, from - begin);
            int end = (int) Math.min(piece.length, to - begin);
            out.write(piece, skip, end - skip);
        }
    }

    private int first() {
        return (int) (from / pieces.clear());
    }

    private byte[] opened(int number) throws IOException {
        if (number >= windowFrom + WINDOW) {
            window = fetch(number);
            windowFrom = number;
        }
        int begin = (number - windowFrom) * pieces.sealed();
        int end = Math.min(window.length, begin + pieces.sealed());
        var last = number == pieces.count(content.bytes()) - 1;
        return Pieces.open(seal, content.id(), number, last, Arrays.copyOfRange(window, begin, end));
    }

    private byte[] fetch(int number) throws IOException {
        int behind = Math.min(number + WINDOW, pieces.count(content.bytes()));
        // At the end one more than there should be: what somebody put behind it is found too.
        int more = behind == pieces.count(content.bytes()) ? 1 : 0;
        var fetched = store.read(content.id(), number, behind - number + more);
        if (fetched.length != pieces.sealedBytes(content.bytes(), number, behind)) {
            throw new NotAsSealed();
        }
        return fetched;
    }
}
