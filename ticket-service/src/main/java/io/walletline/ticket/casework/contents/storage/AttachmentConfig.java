package io.walletline.ticket.casework.contents.storage;

import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.walletline.kit.rest.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What may be attached, and where it is kept. */
@ConfigMapping(prefix = "walletline.attachments")
public interface AttachmentConfig {

    /** The kinds of stores. */
    enum Store {
        DATABASE,
        S3;

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }
    }

    /** Where new contents go; those that are there already are read where they are. */
    @WithDefault("database")
    Store store();

    /** The largest file; at most 1 GiB. */
    @WithDefault("26214400")
    long maxBytes();

    /** Media types that are taken: all that are known, or fewer. */
    @WithDefault("image/png,image/jpeg,image/gif,image/webp,image/heic,video/mp4,application/pdf,text/plain")
    Set<String> types();

    /** So many may be on their way at the same time on one instance; with S3 each holds 5 MiB of memory. */
    @WithDefault("8")
    int uploadsAtOnce();

    /** An upload that takes longer is cut off. */
    @WithDefault("PT30M")
    Duration uploadWithin();

    /** How often bytes are removed that belong to nothing: of what was removed, and of uploads that came to no end. */
    @WithDefault("1M")
    String sweepEvery();

    /** What one ticket may have. */
    PerTicket perTicket();

    /** An S3-compatible store; needed if contents go or lie there. */
    S3 s3();

    /** What one ticket may have. */
    interface PerTicket {

        @WithDefault("50")
        int files();

        @WithDefault("209715200")
        long bytes();
    }

    /** How an S3-compatible store is reached. */
    interface S3 {

        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        /** It must be there. */
        @WithDefault("walletline-attachments")
        String bucket();

        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}
