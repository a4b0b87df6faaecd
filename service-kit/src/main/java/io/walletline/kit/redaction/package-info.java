/** Redaction: secrets in texts are found and taken out before anything is stored. Enter at {@link Redactor}. */
@NullMarked
package io.walletline.kit.redaction;

import org.jspecify.annotations.NullMarked;
