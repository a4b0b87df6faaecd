/** Classification of a customer's words: category, priority and language. Enter at {@link Classifier}. */
@NullMarked
package io.walletline.ticket.cases.classification;

import org.jspecify.annotations.NullMarked;
