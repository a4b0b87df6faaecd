package io.walletline.ticket.casework.contents.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Contents as objects of an S3-compatible store. A content goes up in parts of 5 MiB, the least that S3 takes, because its
 * length is not known before its end; a part is what one upload holds in memory.
 */
@ApplicationScoped
class S3Store implements ContentStore {

    private static final int PART = 5 * 1024 * 1024;
    private static final String BINARY = "application/octet-stream";

    private final S3Access s3;

    S3Store(S3Access s3) {
        this.s3 = s3;
    }

    @Override
    public AttachmentConfig.Store kind() {
        return AttachmentConfig.Store.S3;
    }

    @Override
    public void write(UUID id, InputStream sealed) throws IOException {
        var first = sealed.readNBytes(PART);
        try {
            if (first.length < PART) {
                s3.client().putObject(to -> to.bucket(s3.bucket()).key(key(id)), body(first));
            } else {
                writeInParts(id, first, sealed);
            }
        } catch (SdkException e) {
            throw new IOException("the store does not take it", e);
        }
    }

    @Override
    public byte[] read(UUID id, int from, int most) throws IOException {
        long begin = (long) from * Pieces.STANDARD.sealed();
        long end = begin + (long) most * Pieces.STANDARD.sealed() - 1;
        try {
            return s3.client()
                    .getObjectAsBytes(
                            what -> what.bucket(s3.bucket()).key(key(id)).range("bytes=%d-%d".formatted(begin, end)))
                    .asByteArray();
        } catch (NoSuchKeyException e) {
            return new byte[0];
        } catch (SdkException e) {
            throw new IOException("the store does not give it", e);
        }
    }

    @Override
    public void remove(UUID id) throws IOException {
        try {
            // Parts of an upload that came to no end are no object yet, but they lie there and cost.
            var client = s3.client();
            client.listMultipartUploads(what -> what.bucket(s3.bucket()).prefix(key(id)))
                    .uploads()
                    .forEach(upload -> client.abortMultipartUpload(
                            what -> what.bucket(s3.bucket()).key(key(id)).uploadId(upload.uploadId())));
            client.deleteObject(what -> what.bucket(s3.bucket()).key(key(id)));
        } catch (SdkException e) {
            throw new IOException("the store does not remove it", e);
        }
    }

    /** Left as it is if something fails: then the content is removed, and its parts with it. */
    private void writeInParts(UUID id, byte[] first, InputStream rest) throws IOException {
        var upload = s3.client()
                .createMultipartUpload(to -> to.bucket(s3.bucket()).key(key(id)))
                .uploadId();
        var parts = new ArrayList<CompletedPart>();
        for (var part = first; part.length > 0; part = rest.readNBytes(PART)) {
            parts.add(write(id, upload, parts.size() + 1, part));
        }
        complete(id, upload, parts);
    }

    private CompletedPart write(UUID id, String upload, int number, byte[] part) throws IOException {
        var answer = s3.client()
                .uploadPart(
                        to -> to.bucket(s3.bucket())
                                .key(key(id))
                                .uploadId(upload)
                                .partNumber(number),
                        body(part));
        return CompletedPart.builder().partNumber(number).eTag(answer.eTag()).build();
    }

    private void complete(UUID id, String upload, List<CompletedPart> parts) throws IOException {
        s3.client()
                .completeMultipartUpload(what -> what.bucket(s3.bucket())
                        .key(key(id))
                        .uploadId(upload)
                        .multipartUpload(all -> all.parts(parts)));
    }

    /** Not copied, as the other ways to make a body do. */
    private static RequestBody body(byte[] bytes) {
        return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(bytes), bytes.length, BINARY);
    }

    private static String key(UUID id) {
        return "attachments/" + id;
    }
}
