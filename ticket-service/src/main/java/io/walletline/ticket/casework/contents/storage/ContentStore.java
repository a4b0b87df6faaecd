package io.walletline.ticket.casework.contents.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** A store of sealed contents. */
public interface ContentStore {

    AttachmentConfig.Store kind();

    /**
     * Reads the stream to its end and keeps it.
     *
     * @throws IOException if the store fails; what was kept till then is to be removed
     */
    void write(UUID id, InputStream sealed) throws IOException;

    /** Reads at most so many sealed pieces from one on, one behind the other. */
    byte[] read(UUID id, int from, int most) throws IOException;

    /** Removes a content; one that is not there, or only in part, is no error. */
    void remove(UUID id) throws IOException;
}
