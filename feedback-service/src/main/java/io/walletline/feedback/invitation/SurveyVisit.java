package io.walletline.feedback.invitation;

/** What somebody finds who follows a link. */
public sealed interface Visit {

    /** It can be answered. */
    record Open(Language language) implements Visit {}

    /** It has just been answered. */
    record Answered(Language language) implements Visit {}

    /** It was answered before. */
    record Used(Language language) implements Visit {}

    record Expired(Language language) implements Visit {}

    /** We never made this link, or no longer know what it was for. */
    record Unknown() implements Visit {}
}
