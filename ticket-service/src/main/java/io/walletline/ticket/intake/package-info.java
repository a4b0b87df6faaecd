/** Understanding what a customer says: from words to category, priority and language. Enter at {@link Classifier}. */
@NullMarked
package io.walletline.ticket.intake;

import org.jspecify.annotations.NullMarked;
