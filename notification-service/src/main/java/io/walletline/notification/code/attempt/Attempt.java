package io.walletline.notification.code.attempt;

import io.walletline.notification.code.CodeFact;
import org.jspecify.annotations.Nullable;

/** The outcome of an attempt. A wrong code is no exception: its transaction commits, so that the failure counts. */
sealed interface Attempt {
    @Nullable
    CodeFact fact();

    record Right(CodeFact fact) implements Attempt {}

    /** @param fact set if this was the last attempt allowed */
    record Wrong(int attemptsLeft, @Nullable CodeFact fact) implements Attempt {}

    /** @param fact set if this attempt ended the code */
    record Over(@Nullable CodeFact fact) implements Attempt {}
}
