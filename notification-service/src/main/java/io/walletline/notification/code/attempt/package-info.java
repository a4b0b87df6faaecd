/** Attempts to enter a one-time code. Enter at {@link AttemptDesk}; the rules are in {@link CodeAttempts}. */
@NullMarked
package io.walletline.notification.code.attempt;

import org.jspecify.annotations.NullMarked;
