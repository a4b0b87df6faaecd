package io.walletline.ticket.casework.attachments.transfer;

import io.walletline.ticket.casework.contents.storage.AttachmentConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The share of one person in the uploads of an instance, so that the slowness of one keeps nobody else out. */
@ApplicationScoped
class UploadShares {

    private final ConcurrentHashMap<String, Integer> running = new ConcurrentHashMap<>();
    private final int most;

    UploadShares(AttachmentConfig config) {
        this.most = config.uploadsPerPerson();
    }

    /** @throws UploadShareUsed if the person has as many uploads under way as one may */
    <T> T within(String person, Supplier<T> upload) {
        if (running.merge(person, 1, Integer::sum) > most) {
            leave(person);
            throw new UploadShareUsed(most);
        }
        try {
            return upload.get();
        } finally {
            leave(person);
        }
    }

    private void leave(String person) {
        running.computeIfPresent(person, (who, uploads) -> uploads == 1 ? null : uploads - 1);
    }
}
