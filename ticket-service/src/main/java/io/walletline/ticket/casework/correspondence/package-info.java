/**
 * What is said between customer and support sets things in motion: a customer's words re-open and reach somebody, support's
 * words leave for the customer. Enter at {@link CustomerWords} and {@link AnswerDesk}.
 */
@NullMarked
package io.walletline.ticket.casework.correspondence;

import org.jspecify.annotations.NullMarked;
