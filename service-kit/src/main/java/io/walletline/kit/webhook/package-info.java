/** Signed calls from outside. Enter at {@link TwilioSignature}. */
@NullMarked
package io.walletline.kit.webhook;

import org.jspecify.annotations.NullMarked;
