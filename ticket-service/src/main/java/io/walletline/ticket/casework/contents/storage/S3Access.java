package io.walletline.ticket.casework.contents.storage;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The way to the S3-compatible store. Its client is made when it is first needed: who keeps files in the database pays nothing. */
@ApplicationScoped
public class S3Access {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AttachmentConfig.S3 config;
    private @Nullable S3Client known;

    @Inject
    S3Access(AttachmentConfig config) {
        this(config.s3());
    }

    S3Access(AttachmentConfig.S3 config) {
        this.config = config;
    }

    String bucket() {
        return config.bucket();
    }

    /** @throws IOException if nobody has said where it is */
    public synchronized S3Client client() throws IOException {
        if (known == null) {
            known = newClient();
        }
        return Objects.requireNonNull(known);
    }

    @PreDestroy
    synchronized void close() {
        if (known != null) {
            known.close();
        }
    }

    private S3Client newClient() throws IOException {
        var credentials = AwsBasicCredentials.create(
                config.accessKey().orElseThrow(() -> missing("access-key")),
                config.secretKey().orElseThrow(() -> missing("secret-key")));
        return S3Client.builder()
                .endpointOverride(config.endpoint().orElseThrow(() -> missing("endpoint")))
                .region(Region.of(config.region()))
                .forcePathStyle(true)
                // Newer checksums, which not every compatible store knows; the pieces are authenticated anyway.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(PATIENCE)
                        .build())
                .build();
    }

    private static IOException missing(String name) {
        return new IOException("set walletline.attachments.s3." + name);
    }
}
