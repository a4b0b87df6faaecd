/** Detectors of secrets in a text, each for one sort. Enter at {@link SecretDetector}. */
@NullMarked
package io.walletline.ticket.protection.redaction.detectors;

import org.jspecify.annotations.NullMarked;
