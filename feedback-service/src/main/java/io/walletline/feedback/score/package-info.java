/** Scores with their uncertainty. Enter at {@link Scoreboard}. */
@NullMarked
package io.walletline.feedback.score;

import org.jspecify.annotations.NullMarked;
