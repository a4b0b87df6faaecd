package io.walletline.ticket.casework.contents;

import io.quarkus.runtime.StartupEvent;
import io.walletline.ticket.casework.contents.storage.AttachmentConfig;
import io.walletline.ticket.casework.contents.storage.S3Access;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;

/** A check of the store's settings at the start, before somebody sends a file. */
@ApplicationScoped
class ConfigCheck {

    private static final long MOST = 1024L * 1024 * 1024;

    void check(@Observes StartupEvent start, AttachmentConfig config, S3Access s3) throws IOException {
        config.types().stream().filter(type -> FileType.of(type).isEmpty()).forEach(type -> {
            throw new IllegalStateException("walletline.attachments.types: nobody knows how to tell " + type);
        });
        if (config.maxBytes() < 1 || config.maxBytes() > MOST) {
            throw new IllegalStateException("walletline.attachments.max-bytes: 1 … " + MOST);
        }
        if (config.store() == AttachmentConfig.Store.S3) {
            s3.client();
        }
    }
}
