package io.walletline.notification.code;

import org.jspecify.annotations.Nullable;

/** How an attempt ended. Not an exception: a failure must be counted, so its transaction commits. */
sealed interface Attempt {
    @Nullable
    CodeFact fact();

    record Right(CodeFact fact) implements Attempt {}

    /** @param fact if this was the last one allowed */
    record Wrong(int attemptsLeft, @Nullable CodeFact fact) implements Attempt {}

    /** @param fact if only this attempt found out */
    record Over(@Nullable CodeFact fact) implements Attempt {}
}
