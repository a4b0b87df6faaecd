package io.walletline.kit.rest;

import io.walletline.kit.problem.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Optimistic concurrency over HTTP: the version of an entity as a strong ETag (RFC 9110, sections 8.8.3 and 13.1.1). */
public final class Revision {

    /** An opaque tag; a mark of weakness before it does not count. */
    private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");

    private Revision() {}

    /** The ETag of this version, quoted. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets a change pass only if the caller has seen this version.
     *
     * @param ifMatch the If-Match header; {@code *} passes
     * @throws Problem 428 without the header, 412 if another version is the current one
     */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        if (!ifMatch.equals("*") && !ifMatch.equals(etag(version))) {
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
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*")
                        || TAG.matcher(ifNoneMatch)
                                .results()
                                .anyMatch(tag -> tag.group().equals(etag)));
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
