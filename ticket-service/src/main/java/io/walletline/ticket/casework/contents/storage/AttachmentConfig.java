package io.walletline.ticket.casework.contents.storage;

import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.walletline.kit.rest.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Settings of attachments: limits, types and stores. */
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

    /** The store of new contents; older ones are read where they are. */
    @WithDefault("database")
    Store store();

    /** The largest file; at most 1 GiB. */
    @WithDefault("26214400")
    long maxBytes();

    /** Media types that are taken: all that are known, or fewer. */
    @WithDefault("image/png,image/jpeg,image/gif,image/webp,image/heic,video/mp4,application/pdf,text/plain")
    Set<String> types();

    /** The number of uploads at the same time on one instance; with S3 each holds 5 MiB of memory. */
    @WithDefault("8")
    int uploadsAtOnce();

    /** The number of uploads at the same time of one customer or agent on one instance. */
    @WithDefault("3")
    int uploadsPerPerson();

    /** An upload that is slower than this, once it has begun, is cut off; 0 lets all pass. */
    @WithDefault("1024")
    long leastBytesPerSecond();

    /** An upload that takes longer is cut off. */
    @WithDefault("PT30M")
    Duration uploadWithin();

    /** The interval between sweeps of bytes that belong to nothing: of removed files and of broken-off uploads. */
    @WithDefault("1M")
    String sweepEvery();

    /** The limits of one ticket. */
    PerTicket perTicket();

    /** An S3-compatible store; needed if contents go or lie there. */
    S3 s3();

    /** The limits of one ticket. */
    interface PerTicket {

        @WithDefault("50")
        int files();

        @WithDefault("209715200")
        long bytes();
    }

    /** The settings of an S3-compatible store. */
    interface S3 {

        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        /** The bucket, which must exist. */
        @WithDefault("walletline-attachments")
        String bucket();

        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}
