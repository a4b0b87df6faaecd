/** Detectors of secrets in a text, each for one sort. Enter at {@link SecretDetector}. */
@NullMarked
package io.walletline.kit.redaction.detectors;

import org.jspecify.annotations.NullMarked;
