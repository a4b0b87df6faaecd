package io.walletline.kit.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error that the caller can understand and act on; it travels as an RFC 9457 problem document. Each problem of a service
 * is a subclass. The detail never repeats a rejected value that may be personal.
 */
public abstract class Problem extends RuntimeException {

    /** Where the problem types are documented; a type is this and the slug. */
    public static final String TYPE_BASE = "https://walletline.io/problems/";

    private final int status;
    private final String slug;
    private final String title;
    private final String detail;
    private final Map<String, Object> members = new LinkedHashMap<>();

    /**
     * @param status the HTTP status, 400–599
     * @param slug last part of the type, kebab case, documented in docs/problems.md
     * @param title the same for every occurrence
     * @param detail the special of this occurrence, and the remedy
     */
    protected Problem(int status, String slug, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.detail = detail;
    }

    /** Adds an extension member (RFC 9457, section 3.2). */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }
}
