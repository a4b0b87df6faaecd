package io.walletline.kit.rest;

import io.walletline.kit.problem.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Optimistic concurrency over HTTP: the version of an entity as a strong ETag (RFC 9110, sections 8.8.3 and 13.1.1). */
public final class Revision {

    /** An opaque tag; a mark of weakness before it does not count. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    private Revision() {}

    /** The ETag of this version, quoted. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets a change pass only if the caller has seen this version.
     *
     * <p>A weak tag passes as its strong one, which RFC 9110 would have fail: proxies that compress make tags weak on the way
     * out, ours change with each change of the entity, and the caller has no other.
     *
     * @param ifMatch the If-Match header: a list of tags, one of which must be the current one, or {@code *}
     * @throws Problem 428 without the header, 412 if another version is the current one
     */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        if (ifMatch.strip().equals("*")) {
            return;
        }
        if (!names(ifMatch, etag(version))) {
            throw new StaleRevision();
        }
    }

    /**
     * Whether the caller has this representation already: the weak comparison of RFC 9110, section 13.1.2.
     *
     * @param ifNoneMatch the If-None-Match header: a list of tags, or {@code *}
     * @param etag the current tag, quoted
     */
    public static boolean isKnown(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || names(ifNoneMatch, etag));
    }

    private static boolean names(String tags, String etag) {
        return TAG.matcher(tags).results().anyMatch(tag -> tag.group(1).equals(etag));
    }

    private static final class PreconditionRequired extends Problem {
        PreconditionRequired() {
            super(
                    428,
                    "precondition-required",
                    "Precondition required",
                    "Send If-Match with the ETag of your last read.");
        }
    }

    private static final class StaleRevision extends Problem {
        StaleRevision() {
            super(412, "stale-revision", "Stale revision", "Somebody else changed it meanwhile: read it again.");
        }
    }
}
